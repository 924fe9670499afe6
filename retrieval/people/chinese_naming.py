"""Finds whom a question in Chinese names: in characters, by sound, or by surname and office (张主任)."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from corpus.chinese.lexicon import standard
from retrieval.language.forms import WHOSE, as_relative, chinese_kin
from retrieval.language.names import is_han, pinyin_key
from retrieval.language.patterns import longest_end, longest_start
from retrieval.language.renowned import other_names
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, bigrams_of, fold, simplified, terms, word_list, words_for
from retrieval.people.gender import ways_to_call

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.people.people import Figure, People
    from retrieval.topics.topic import Thesaurus

RUN = re.compile(r"[\u3400-\u9fff·]+")
LONGEST_NAME, SHORTEST_SOUND = 12, 4  # characters; letters of pinyin that are no chance likeness
MIDDLE = "·"
SHORTEST_PART = 2  # characters of a part of a foreign name that many longer ones begin with
BEHIND_NAME = "说讲谈聊提对是的在表认怎如为有呢吗都和与就关何谁什啥咋哪这那还也又先最被把到接发指回到会要想"
WHOLE_NAME = 3  # characters of a surname and a given name of two
NAME_LENGTHS = range(2, 5)  # characters of a Chinese name
FAMILIAR = "老小"  # in front of a surname alone
BEFORE_OFFICES = "原代任"  # surnames that are rather words in front of an office: 原局长
BEARERS = "者人员家师商农户主手匠工贩民长"  # with which a word for what somebody does may end: 养猪户
LONGEST_OFFICE = 6  # characters


class Found(NamedTuple):
    """Figures and the stretch of the question that named them, be it only ``by_sound``."""

    figures: tuple[Figure, ...]
    words: str
    by_sound: bool = False


def by_characters(text: str, people: People) -> Found | None:
    """A name in the question's characters, the longest first; or one that sounds the same."""
    folded = fold(text)
    given = _given_of_stranger(folded)
    windows = [window for window in _windows(folded) if window != given and not _is_longer(folded, window)]
    relations = tuple(word for word in chinese_kin() if word in folded)
    related = [window for window in windows if window.endswith(relations)] if relations else ()
    if relative := next(_relatives(related, people), None):
        return relative
    people.by_name.look_up(windows)
    people.by_sound.look_up(map(pinyin_key, filter(is_han, windows)))
    for window in windows:
        if window in people.by_name and is_han(window):
            figures = tuple(f for f in people.get(people.by_name[window]) if _is_whole(window, folded, f))
            if figures:
                return Found(figures, window)
    for window in windows:
        keys = people.by_sound.get(pinyin_key(window), ()) if is_han(window) and len(window) > 1 else ()
        figures = tuple(f for f in people.get(keys) if _is_whole(window, folded, f) and _may_be_misspelt(window, f))
        if figures and len(pinyin_key(window)) >= SHORTEST_SOUND:
            return Found(figures, window, by_sound=True)
    return None


def _is_longer(folded: str, name: str) -> bool:
    """Whether a text is a name of three characters that only begins like somebody's: 高翔宇 is not 高翔."""
    if len(folded) != WHOLE_NAME or len(name) != WHOLE_NAME - 1 or not is_han(folded) or not folded.startswith(name):
        return False
    lexicon, last = standard(), folded[-1]
    ends = (lexicon.strong, lexicon.after_name, lexicon.trailing, lexicon.cue_words, lexicon.relations, lexicon.offices)
    is_word = last in lexicon.not_given or last in _short_offices() or any(words.at(last, 0) for words in ends)
    return bool({name[0], name} & lexicon.surnames) and not is_word


def _is_whole(name: str, text: str, figure: Figure) -> bool:
    """Whether a name in a text is somebody's, and no part of another: 林德 is not the one in 安·林德·莫, nor in 林德曼.

    Of one of several parts (安·林德) the part before has to be theirs as well, where the text gives one.
    """
    start = text.find(name)
    before, behind = text[:start], text[start + len(name) :]
    parts = fold(figure.person.name or "").split(MIDDLE)
    if behind.startswith(MIDDLE):
        return False
    if len(parts) == 1 or name not in parts:
        return True
    if before.endswith(MIDDLE):
        return before.removesuffix(MIDDLE).endswith(parts[parts.index(name) - 1])
    goes_on = is_han(behind[:1]) and behind[0] not in BEHIND_NAME and not _office_at(behind)
    return len(name) > SHORTEST_PART or not goes_on


def in_more_parts(found: Found, text: str) -> str:
    """The foreign name with which a text calls people who have but its last part in the articles, or ""; 安·林德."""
    before = text.partition(found.words)[0]
    if not before.endswith(MIDDLE) or any(MIDDLE in (figure.person.name or "") for figure in found.figures):
        return ""
    letters, start = standard().transliteration | {MIDDLE}, len(before)
    while start and before[start - 1] in letters:
        start -= 1
    return before[start:] + found.words


def _may_be_misspelt(name: str, figure: Figure) -> bool:
    """Whether a stretch that sounds like a name may be meant for it: 校风 in 学校风气 is no 小峰."""
    is_surname = name[0] in standard().surnames
    return len(name) >= WHOLE_NAME or is_surname or not set(name).isdisjoint(fold(figure.person.name or ""))


def _relatives(windows: Sequence[str], people: People) -> Iterator[Found]:
    """Those whom an article calls by whose relative they are: 小满妈妈 is 小满的母亲."""
    called = {window: ways for window in windows if (ways := _ways_to_call(window))}
    people.by_name.look_up([way for ways in called.values() for way in ways])
    for window, ways in called.items():
        keys = [key for way in ways for key in people.by_name.get(way, ())]
        if keys:
            yield Found(people.get(dict.fromkeys(keys)), window)


def _ways_to_call(window: str) -> tuple[str, ...]:
    """What an article may call a relative; nothing where a stretch of a question is none."""
    form = as_relative(window)
    relation = longest_end(form, chinese_kin())
    return tuple(form.removesuffix(relation) + way for way in ways_to_call(relation)) if form else ()


def relation_behind(name: str, text: str) -> str:
    """The word for a relative with which a text goes on behind a name, which then is not whom it means; or ""."""
    behind = re.sub(f"^{WHOSE}", "", text.partition(name)[2])
    return longest_start(behind, chinese_kin())


def _given_of_stranger(folded: str) -> str:
    """The two characters behind the surname with which a text begins, a given name: 林涛 of 王林涛说了什么; or ""."""
    return folded[1:WHOLE_NAME] if folded[:1] in word_list("common_surnames.zh.txt") else ""


def _windows(text: str) -> Iterator[str]:
    """All stretches of a text that may be a Chinese name, longest first."""
    runs = RUN.findall(text)
    for size in range(LONGEST_NAME, 1, -1):
        for run in runs:
            for start in range(len(run) - size + 1):
                window = run[start : start + size]
                if window == window.strip(MIDDLE):
                    yield window


@cache
def _offices() -> tuple[str, ...]:
    """The offices with which a description ends."""
    return tuple(map(fold, standard().offices.words))


def is_of_somebody(rest: str) -> bool:
    """Whether what follows a name is somebody who belongs to them: 的助理, 的财务总监, 奶奶."""
    owned, spelled = rest.strip(), simplified(rest.strip().removeprefix("的").strip())
    holds = owned.startswith("的") and spelled.endswith(_offices())
    return spelled in standard().relations.words or holds


def by_surname(text: str, people: People) -> Found | None:
    """Surname and office: those of that surname who hold it, be it by a title in English where no other says so."""
    folded = fold(text)
    for start, surname, office in addressed(folded):
        bearers = of_surname(surname, people)
        if bearers and office in _short_offices() and not _begins_a_word(folded, start):
            continue
        found = [f for f in bearers if _has(f, office)] or [f for f in bearers if _has_in_english(f, office)]
        if found:
            return Found(tuple(found), surname + office)
    return None


def _begins_a_word(text: str, at: int) -> bool:
    """Whether a word begins at a place, or none is there at all: 业 begins none in 职业院校."""
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    run = next(run for run in RUN.finditer(text) if run.end() > at)
    ends = accumulate(map(len, cut(simplified(run[0]))), initial=run.start())
    return at in ends


def is_a_name(text: str, thesaurus: Thesaurus | None) -> bool:
    """Whether a stretch can only be somebody's name: a surname first, and no two of its characters make a word."""
    name = fold(text).strip()
    if not is_han(name) or len(name) not in NAME_LENGTHS:
        return False
    lexicon = standard()
    if not {name[0], name[:2]} & lexicon.surnames:
        return False
    if name.endswith((*lexicon.offices.words, *lexicon.relations.words, *BEARERS)):
        return False
    return not any(is_listed(word, thesaurus) for word in (name, *bigrams_of(name)))


def is_familiar(text: str, thesaurus: Thesaurus | None) -> bool:
    """Whether a stretch is a surname with 老 or 小 in front of it, and no word: 老方, but not 老师."""
    name = fold(text).strip()
    may_be = name[:1] in tuple(FAMILIAR) and name[1:] in standard().surnames and name[1:] not in BEARERS
    return may_be and not is_listed(name, thesaurus)


def is_surname_and_office(text: str) -> bool:
    """Whether a stretch is somebody's surname and their office: 吴律师, but not 原局长."""
    found = ((surname, office) for start, surname, office in addressed(fold(text).strip()) if not start)
    return any(s + o == fold(text).strip() and s in standard().surnames and s not in BEFORE_OFFICES for s, o in found)


def is_listed(word: str, thesaurus: Thesaurus | None) -> bool:
    """Whether the dictionary has a word, whose first meaning then has the full weight."""
    return thesaurus is not None and any(option.weight >= 1 for option in thesaurus.related(word)[:1])


def can_only_be_a_name(text: str, thesaurus: Thesaurus | None) -> bool:
    """Whether a stretch is somebody's name, as its characters tell, or the dictionary, or as everybody knows."""
    is_renowned = fold(text).strip() in other_names()
    return is_renowned or is_a_name(text, thesaurus) or _is_known_name(text, thesaurus)


def _is_known_name(text: str, thesaurus: Thesaurus | None) -> bool:
    """Whether the dictionary has a stretch as somebody's name alone, a surname first: neither a place nor a body."""
    name = fold(text).strip()
    if not is_han(name) or len(name) not in NAME_LENGTHS or not ({name[0], name[:2]} & standard().surnames):
        return False
    if thesaurus is None or not thesaurus.is_name(name):
        return False
    meant = [option.terms for option in thesaurus.related(name)]
    return len(meant[0]) > 1 and word_list("nobody.en.txt").isdisjoint(term for terms in meant for term in terms)


def of_surname(surname: str, people: People) -> tuple[Figure, ...]:
    """Those of a surname, in either script, a Latin name only where it comes first."""
    sound = pinyin_key(surname)
    keys = dict.fromkeys((*people.by_surname.get(surname, ()), *people.by_surname.get(sound, ())))
    found = ((fold(figure.person.name or ""), figure) for figure in people.get(keys))
    return tuple(figure for name, figure in found if is_han(name) or name.split()[0] == sound)


def holds(figure: Figure, office: str) -> bool:
    """Whether a title of somebody has an office, given in Chinese; an English title what the office is called there."""
    return _has(figure, office) or _has_in_english(figure, office)


def _has(figure: Figure, office: str) -> bool:
    words, name = _short_offices().get(office, (office,)), fold(figure.person.name or "")
    is_called = office in words and any(name == name[0] + word for word in words if len(name) > len(word))  # 付小姐
    return is_called or any(word in fold(title) for word in words for title in figure.titles)


def _has_in_english(figure: Figure, office: str) -> bool:
    ways = [way for word in _short_offices().get(office, (office,)) for way in chinese_offices().get(word, ())]
    titles = [terms(title).word_set for title in figure.titles if not HAN.search(title)]
    return any(title.issuperset(way) for way in ways for title in titles)


@cache
def _addressing() -> frozenset[str]:
    """What somebody may be addressed by behind a surname: whole offices and short ones."""
    listed = (line.split()[0] for line in word_list("offices.zh.txt"))
    every = (*listed, *filter(str.strip, map(fold, standard().offices.words)))
    return frozenset(office for office in every if len(office) > 1) | frozenset(_short_offices())


@cache
def _short_offices() -> dict[str, tuple[str, ...]]:
    return words_for("short_offices.zh.txt")


def addressed(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a surname, of one character or two, stands before an office, the longest office first."""
    for start in range(len(text) - 1):
        for size in (2, 1):
            surname = text[start : start + size]
            if not is_han(surname) or (size > 1 and surname not in word_list("surnames.zh.txt")):
                continue
            office = _office_at(text[start + size :])
            if office:
                yield start, surname, office


def _office_at(text: str) -> str:
    """The longest office with which a text begins; or ""."""
    ends = range(min(LONGEST_OFFICE, len(text)), 0, -1)
    return next((text[:end] for end in ends if text[:end] in _addressing()), "")
