"""Names in a question that are somebody's only in part, or nobody's in the articles: nothing answers these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.names import FULL, is_han, pinyin_key
from retrieval.language.titles import parted
from retrieval.language.tokens import HAN, bigrams_of, fold, stem, stop_words, word_list
from retrieval.people.chinese_naming import (
    BEHIND_NAME,
    MIDDLE,
    NAME_LENGTHS,
    RUN,
    WHOLE_NAME,
    addressed,
    is_a_name,
    is_listed,
    of_surname,
)
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import LEAST_RATIO, Named, by_name, honorifics, without_words
from retrieval.topics.heard import surname_heard
from retrieval.topics.respelling import WELL_KNOWN, forms, is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure, People
    from retrieval.topics.topic import Thesaurus

LONGEST_PART = 6  # characters of a part of a foreign name
FOREIGN = re.compile(f"[\u4e00-\u9fff]{{2}}{MIDDLE}[\u4e00-\u9fff]{{2}}")  # 德·林德 in 托德·林德说了什么
BEFORE_NAME = "说听给用按据照把找了下上看对是于到问称请那这和与跟而个位出求绍理我有要括访录述事况题候面"
BEHIND = BEHIND_NAME + "原没所作本吧受时论支反赞同承否批质担满"
TRANSCRIBED = range(5, 2, -1)  # characters of a foreign name, the longest first
LOOKED_AT = 5  # paragraphs nearest to a name, of which one has it if any does
SHORTEST_SURNAME = 6  # letters of a misspelled surname that stands alone
SHORTEST_SLIPPED = 4  # the same where letters are swapped, doubled or single
FAMILIAR = re.compile("[老小](?P<last>[\u4e00-\u9fff])|(?P<first>[\u4e00-\u9fff])某[某人]?")
LEAST_BESIDE = 0.4  # of a description beside a surname that is heard, to be held by whoever bears it


def is_nobodys_name(text: str, named: Named | None) -> bool:
    """Whether an English stretch is another given name before somebody's surname, or a name that is nobody's.

    "Tom Lind" is none of the Linds of the corpus but Tom; "Dr. Moe" and "Ann Oduya" are nobody where none speaks, and
    "Oduya" may be anything. ``named`` is whom the text names, if anybody.
    """
    words = [word.strip(".") for word in fold(text).removeprefix("the ").split()]
    bare = [word for word in words if word not in honorifics()]
    if HAN.search(text) or not bare or not all(word.isalpha() for word in bare):
        return False
    given = vocabulary().given
    if named is not None:
        is_theirs = any(bare[0] in fold(figure.person.name or "").split() for figure in named.figures)
        return not named.full and len(bare) == FULL and bare[0] in given and not is_theirs
    is_addressed, is_whole = words[0] in honorifics(), len(bare) == FULL and bare[0] in given
    return len(bare) <= FULL and (is_addressed or (is_whole and not is_well_known(bare[1])))


def is_unknown_name(text: str, collection: Collection) -> bool:
    """Whether a stretch looks like the name of somebody who is not in the corpus at all."""
    if HAN.search(text):
        return is_stranger(text, collection)
    words = [w for w in re.findall(r"[^\W\d_]+", fold(text)) if w not in stop_words("en") and w not in honorifics()]
    return bool(words) and any(not collection.word_index.document_frequency(stem(w)) for w in words)


def is_stranger(text: str, collection: Collection) -> bool:
    """Whether a stretch, of 安·林德 any part, is a name that neither the corpus nor the dictionary knows."""
    name = fold(text).replace(" ", "")
    parts = [part for part in name.split(MIDDLE) if part]
    if MIDDLE in name and is_han(name) and max(map(len, parts), default=0) <= LONGEST_PART:
        pairs = map(bigrams_of, parts)
        return not all(all(map(collection.gram_index.document_frequency, each)) for each in pairs)
    if not is_han(name) or len(name) not in NAME_LENGTHS:
        return False
    lexicon, index = standard(), collection.word_index
    if not {name[0], name[:2]} & lexicon.surnames:
        return False
    if name.endswith(tuple(lexicon.offices.words)):
        return False
    written = all(map(collection.gram_index.document_frequency, bigrams_of(name)))
    sounded = index.document_frequency(stem(pinyin_key(name)))
    return not (written or sounded or is_listed(name, collection.thesaurus))


def names_a_stranger(text: str, collection: Collection) -> bool:
    """Whether a folded Chinese question has the whole name of somebody, or a relative, who is in no article."""
    if not HAN.search(text) or collection.thesaurus is None:
        return False
    named = by_name(text, collection.people)
    if named is not None:
        return bool(named.behind)
    called = (*_transcribed(text, collection), *_addressed_so(text, collection.thesaurus))
    return any(not _is_written(name, collection) for name in called) or any(
        is_stranger(name, collection) for name in _names(text, collection)
    )


def _transcribed(text: str, collection: Collection) -> Iterator[str]:
    """Whole stretches of transcription that the dictionary has as names, or that begin like one: 戴维斯 beside 戴维."""
    letters, people, thesaurus = standard().transliteration, collection.people, collection.thesaurus
    for size in TRANSCRIBED:
        for start in range(len(text) - size + 1):
            name = text[start : start + size]
            if letters.issuperset(name) and stands_whole(text, start, start + size):
                begins = any(name[:length] in people.by_name for length in range(2, size))
                if begins or (thesaurus is not None and thesaurus.is_name(name)):
                    yield name


def _addressed_so(text: str, thesaurus: Thesaurus | None) -> Iterator[str]:
    """Whole stretches of a surname and an office or a form of address: 林师傅, 林主任; but 和老师, 有关首相."""
    for start, surname, office in addressed(text):
        stop = start + len(surname) + len(office)
        before = text[start - 1 : start + 1] if start else ""
        is_surname = surname in standard().surnames and surname not in BEFORE_NAME and not is_listed(before, thesaurus)
        if is_surname and stands_whole(text, start, stop):
            yield text[start:stop]


def _is_written(name: str, collection: Collection) -> bool:
    """Whether an article has a name, or what it is in English."""
    options = collection.thesaurus.related(name) if collection.thesaurus else ()
    english = [option.terms for option in options if option.terms and not any(map(HAN.search, option.terms))]
    if any(all(map(collection.word_index.document_frequency, terms)) for terms in english):
        return True
    if not all(map(collection.gram_index.document_frequency, bigrams_of(name))):
        return False
    texts = (
        collection.records[hit.article].article.text[slice(*hit.span)] for hit in collection.search(name, LOOKED_AT)
    )
    return any(name in fold(text) for text in texts)


def stands_whole(text: str, start: int, stop: int) -> bool:
    """Whether a name may stand there: between marks, and words that go before or behind a name."""
    before, behind = text[:start][-1:], text[stop:][:1]
    return (not HAN.match(before) or before in BEFORE_NAME) and (not HAN.match(behind) or behind in BEHIND)


def _names(text: str, collection: Collection) -> Iterator[str]:
    """The stretches of a text that can only be names."""
    yield from FOREIGN.findall(text)
    for size in (WHOLE_NAME, WHOLE_NAME - 1):
        for start in range(len(text) - size + 1):
            name = text[start : start + size]
            if (
                name[0] in word_list("common_surnames.zh.txt")
                and (stands_whole(text, start, start + size) or _is_cut_out(name, text))
                and _is_one(name, collection)
            ):
                yield name


def _is_cut_out(name: str, text: str) -> bool:
    """Whether a name of three characters is a word of a text where words alone tell it: 渡轮王大明怎么看."""
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    return len(name) == WHOLE_NAME and any(name in cut(run[0]) for run in RUN.finditer(text) if name in run[0])


def _is_one(name: str, collection: Collection) -> bool:
    """Whether a stretch is a name as its characters tell; the given name of 林建国 is a word as well."""
    is_full = len(name) == WHOLE_NAME and not is_listed(name[:2], collection.thesaurus)
    return is_full or is_a_name(name, collection.thesaurus)


def by_part(text: str, collection: Collection) -> Named | None:
    """Somebody by a misspelled surname alone, or by a given name that is only theirs; None where nobody is so named.

    A word that the corpus has is no slip, nor is a name that is commoner than the one it is near. 老罗 is the only one
    of that surname; a surname in characters is one of a name in Latin letters that sounds so.
    """
    if HAN.search(text):
        return _familiarly(text, collection) or _by_transcription(text, collection)
    people, words = collection.people, [w.strip(".,;:\"'“”()?!").removesuffix("'s") for w in fold(text).split()]
    for start, word in enumerate(words):
        found = None if collection.word_index.holds(stem(word)) else _near_surname(word, people)
        if found:
            rest = " ".join(without_words(words, start, 1))
            return Named(people.get(people.by_surname[found]), rest, full=False, near=word)
    keys = people.with_given(words[0]) if len(words) == 1 else ()
    return Named(people.get(keys), "") if len(keys) == 1 else None


def _familiarly(text: str, collection: Collection) -> Named | None:
    """The only one of a surname, be it with a word in front or behind that tells no more: 老罗, 小罗, 罗某."""
    folded = fold(text)
    for called in FAMILIAR.finditer(folded):
        is_word = is_listed(called[0], collection.thesaurus)
        figures = () if is_word or not stands_whole(folded, *called.span()) else _bearing(called, collection)
        if len(figures) == 1:
            rest = folded.replace(called[0], " ", 1)
            return Named(figures, rest, near=called[0])
    return None


def _bearing(called: re.Match[str], collection: Collection) -> tuple[Figure, ...]:
    """Those with the surname of whoever is called so."""
    surname = called["first"] or called["last"]
    return of_surname(surname, collection.people) if surname in standard().surnames else ()


def _by_transcription(text: str, collection: Collection) -> Named | None:
    """Those whose surname sounds as a stretch of characters does, and who hold the office beside it, if one is."""
    apart = parted(text)
    heard = surname_heard(apart, collection)
    if heard is None:
        return None
    figures, rest = collection.people.get(heard.keys), apart.replace(heard.words, "", 1).strip(" ·的")
    if is_description(rest):
        holders = {figure.key for figure in by_office(rest, collection, least=LEAST_BESIDE)}
        figures, rest = tuple(figure for figure in figures if figure.key in holders), ""
    return Named(figures, rest, full=False) if figures else None


def _near_surname(word: str, people: People) -> str | None:
    """The only surname that a word may misspell."""
    if not word.isalpha():
        return None
    if len(word) < SHORTEST_SURNAME:
        return _slipped_surname(word, people)
    found = people.surnames.nearest(word, LEAST_RATIO)
    if found is None or (is_well_known(word) and forms()[word] <= forms().get(found[0], WELL_KNOWN)):
        return None
    return found[0]


def _slipped_surname(word: str, people: People) -> str | None:
    """The only surname that a short word is but for swapped or doubled letters, which make no other name of one."""
    if len(word) < SHORTEST_SLIPPED or word in forms():
        return None
    places = range(1, len(word) - 1)
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places}
    doubled = {word[:i] + word[i] + word[i:] for i in (*places, len(word) - 1)}
    single = {word[:i] + word[i + 1 :] for i in places if word[i] == word[i + 1]}
    found = [other for other in sorted(swapped | doubled | single - {word}) if other in people.by_surname]
    return found[0] if len(found) == 1 else None


def looked_up(text: str, collection: Collection) -> Sequence[Figure]:
    """Those whom a name, a part of one or an office fits."""
    people = collection.people
    given = people.get(people.with_given(fold(text).strip()))
    if given:
        return given
    named = by_name(text, people) or by_part(text, collection)
    return named.figures if named is not None else by_office(text, collection)
