"""Names in questions that nobody in the articles bears: nobody's words answer these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.names import FULL, is_han, pinyin_key
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
)
from retrieval.people.naming import by_name, honorifics
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.topics.topic import Thesaurus

LONGEST_PART = 6  # characters of a part of a foreign name
FOREIGN = re.compile(f"[\u4e00-\u9fff]{{2}}{MIDDLE}[\u4e00-\u9fff]{{2}}")  # 德·林德 in 托德·林德说了什么
BEFORE_NAME = "说听给用按据照把找了下上看对是于到问称请那这和与跟而个位出求绍理我有要括访录述事况题候面"
BEHIND = BEHIND_NAME + "原没所作本吧受时论支反赞同承否批质担满"
TRANSCRIBED = range(5, 2, -1)  # characters of a foreign name, the longest first
LOOKED_AT = 5  # paragraphs nearest to a name, of which one has it if any does


def is_nobodys_name(text: str, named: Named | None) -> bool:
    """Whether an English stretch is another given name before somebody's surname, or a name that is nobody's.

    "Tom Lind" is none of the Linds of the corpus but Tom; "Dr. Moe" and "Ann Oduya" are nobody where none speaks, and
    "Oduya" may be anything. ``named`` is whom the text names, if anybody.
    """
    words = [word.strip(".") for word in fold(text).removeprefix("the ").split()]
    bare = [word for word in words if word not in honorifics()]
    if HAN.search(text) or not bare or not all(word.isalpha() for word in bare):
        return False
    given = default_vocabulary().given
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
    lexicon, index = standard(), collection.word_index
    parts = [part for part in name.split(MIDDLE) if part]
    if MIDDLE in name and is_han(name) and max(map(len, parts), default=0) <= LONGEST_PART:
        pairs = map(bigrams_of, parts)
        return not all(all(map(collection.gram_index.document_frequency, each)) for each in pairs)
    if not is_han(name) or len(name) not in NAME_LENGTHS or not ({name[0], name[:2]} & lexicon.surnames):
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
                (stands_whole(text, start, start + size) or _is_cut_out(name, text))
                and name[0] in word_list("common_surnames.zh.txt")
                and _is_one(name, collection)
            ):
                yield name


def _is_cut_out(name: str, text: str) -> bool:
    """Whether a name of three characters is a word of a text where words alone tell it: 渡轮王大明怎么看."""
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    if len(name) != WHOLE_NAME or name[0] not in word_list("common_surnames.zh.txt"):
        return False
    return any(name in cut(run[0]) for run in RUN.finditer(text) if name in run[0])


def _is_one(name: str, collection: Collection) -> bool:
    """Whether a stretch is a name as its characters tell; the given name of 林建国 is a word as well."""
    is_full = len(name) == WHOLE_NAME and not is_listed(name[:2], collection.thesaurus)
    return is_full or is_a_name(name, collection.thesaurus)
