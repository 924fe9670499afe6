"""Forms of names and titles: surnames, pinyin as the bridge between scripts, the words of titles."""

from __future__ import annotations

import os
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from corpus.chinese.lexicon import known_names, standard
from retrieval.language.patterns import longest_end
from retrieval.language.tokens import HAN, fold, stem, terms, word_list, words_listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.quotation import Person

FULL = 2  # words of a name that has a given name and a family name
# characters of names that are read otherwise than what pypinyin gives first: 曾 is no "ceng" there
READ_SO = "chang chang shan shan miao miao zeng zhai qiu qin sheng le xia zang"
IN_NAMES = dict(zip("长長单單缪繆曾翟仇覃晟勒厦藏", READ_SO.split(), strict=True))
HAN_ONLY = re.compile(r"[\u3400-\u9fff·•‧・]+")
REGION = re.compile(r"\b[^\W\d]{3,}(?:-[^\W\d]{3,}){2,}")  # Beijing-Tianjin-Hebei names none of its parts
REMEMBERED = 4096  # titles whose words are kept at hand
KINDS = NAME, SURNAME, SOUND, OFFICE = "name", "surname", "sound", "office"  # of forms
MARRIED = 4  # characters of a name with two surnames
SHORTEST_OWNER = 2  # characters of whoever a relative is called after
WHOSE = "[的他她]+"  # between a name and a relative of theirs
UNNAMED_OWNERS = ("其", "他", "她", "这", "那", "该", "一", "有", "多", "几", "两")


def is_han(text: str) -> bool:
    """Whether a name is written in Chinese characters alone."""
    return HAN_ONLY.fullmatch(text) is not None


GENERATIONS = frozenset(["jr", "sr", "junior", "senior", "ii", "iii", "iv"])


def shortened(name: str) -> tuple[str, ...]:
    """What a folded name in Latin letters may be called without "Jr.", initials, and second halves behind hyphens.

    “james t. o'connor jr.” is “james t. o'connor” and “james o'connor”, “wei-lin chen” is “wei chen”.
    """
    words = whole = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words = words[:-1]
    if len(words) < FULL:
        return ()
    between = [word for word in words[1:-1] if len(word) > 1]
    first = words[0].split("-")[0]
    ways = [whole, words, [words[0], *between, words[-1]], [first, *between, words[-1]]]
    forms = dict.fromkeys(" ".join(way) for way in ways if len(way[0]) > 1)
    return tuple(form for form in forms if form != name)


def is_another(said: str, name: str) -> bool:
    """Whether initials or "Jr." beside a folded name in a question tell it from somebody's: James P. from James T."""
    theirs = frozenset(_words(name))
    asked, held = _distinctions(said, theirs), _distinctions(name, theirs)
    return any(bool(a) and bool(h) and a.isdisjoint(h) for a, h in zip(asked, held, strict=True))


def _words(name: str) -> list[str]:
    found = [word.strip(".,;:()?!") for word in name.split()]
    return [{"junior": "jr", "senior": "sr"}.get(word, word) for word in found]


def _distinctions(text: str, name: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The initials between words of a name, and what follows its last one."""
    words = _words(text)
    between = frozenset(
        w for b, w, f in zip(words, words[1:], words[2:], strict=False) if len(w) == 1 and b in name and f in name
    )
    return between, frozenset(w for b, w in pairwise(words) if w in GENERATIONS and b in name)


def surname_of(name: str) -> tuple[str, ...]:
    """The words of a name that may stand for it alone, folded.

    In Latin letters the family name comes first in one tradition and last in the other, so both ends count; a
    Chinese name gives its surname in characters.
    """
    folded = fold(name)
    if is_han(folded):
        return (folded[:2],) if folded[:2] in word_list("surnames.zh.txt") else (folded[:1],)
    words = [word.strip(".,") for word in folded.split()]
    while len(words) > 1 and words[-1] in GENERATIONS:
        words.pop()
    return tuple(dict.fromkeys(w for w in (words[0], words[-1]) if len(w) > 1)) if words else ()


def family_names(name: str) -> tuple[str, ...]:
    """The surname of several words that opens with a particle, folded: “van den Berg” of “Pieter van den Berg”."""
    words = name.split()
    opening = next((at for at, word in enumerate(words) if word.isalpha() and word.islower()), None)
    return (fold(" ".join(words[opening:])),) if opening else ()


@lru_cache(maxsize=8192)
def pinyin_key(name: str) -> str:
    """The letters of a name in one run, Chinese characters by their pinyin without tones: ``nibin``."""
    if name.isascii():
        return "".join(c for c in name.casefold() if c.isalnum())
    return "".join(map(_syllable, name)) if is_han(name) else _letters(name)


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    """The letters of one character, which are the same in every name."""
    return IN_NAMES.get(character) or _letters(character)


def _letters(name: str) -> str:
    # Readings of whole phrases would take 40 MB: https://pypinyin.readthedocs.io/zh-cn/master/faq.html
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - half a second, for names in characters only

    letters = "".join(lazy_pinyin(name)).casefold().replace("ü", "u").replace("lv", "lu").replace("nv", "nu")
    return "".join(c for c in letters if c.isalnum())


@lru_cache(REMEMBERED)
def title_terms(title: str) -> tuple[str, ...]:
    """The words of a title by which a description may find it."""
    return terms(parted(without_region(title))).words


def without_region(text: str) -> str:
    """A title or description without the names of regions that are made of several."""
    return REGION.sub(" ", text)


def parted(description: str) -> str:
    """A Chinese description or title with the office at its end apart, which a segmenter may cut across: 北京 市长."""
    if not HAN.search(description):
        return description
    text = fold(description)
    office = max((o for o in chinese_offices() if len(o) > 1 and text.endswith(o)), key=len, default="")
    return f"{text.removesuffix(office)} {office}" if office else description


@cache
def chinese_offices() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The ways to say a Chinese office or body in English, as stems."""
    lines = (line.split() for line in word_list("offices.zh.txt"))
    return {words[0]: tuple(tuple(map(stem, way.split("+"))) for way in words[1:]) for words in lines}


@cache
def kinds_of(what: Literal["bodies", "places"]) -> dict[str, int]:
    """For a word for the kind of a body or place, an English one as its stem, the number of those that count alike."""
    lines = enumerate(sorted(word_list(f"kinds_of_{what}.txt")))
    return {stem(word): number for number, line in lines for word in line.split()}


def key_of(article: str, person: Person) -> str:
    """A name is one figure over all articles; an unnamed speaker belongs to one article."""
    return fold(person.name) if person.name else f"{article}\n{person.label}"


@lru_cache(maxsize=65536)
def forms_of(person: Person) -> tuple[tuple[str, str], ...]:
    """The folded forms under which a question may name somebody: names, sounds, surnames, words of their titles."""
    names = list(_names(person))
    titles = person.described
    return tuple(
        dict.fromkeys(
            (
                *((NAME, form) for form in names),
                *((NAME, part) for part in _parts(person)),
                *((SOUND, pinyin_key(form)) for form in names),
                *((SURNAME, form) for form in (surname_of(person.name) if person.name else ())),
                *((OFFICE, term) for title in titles for term in title_terms(title)),
            )
        )
    )


def _names(person: Person) -> Iterator[str]:
    """Full names, aliases of more than a surname, pinyin; of a relative without a name what the article calls them."""
    if not person.name:
        yield from filter(None, (as_relative(fold(person.label)),))
        return
    forms = [pinyin_key(person.name), *_known().get(fold(person.name), ())]
    for form in (person.name, *person.aliases):
        folded = fold(form)
        if form == person.name or " " in folded or is_han(folded):
            forms += [folded, folded.replace("·", " "), *family_names(form)]
            forms += () if person.kind != "person" else shortened(folded)
    yield from (form for form in dict.fromkeys(forms) if len(form) > 1)


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """What else well-known people are called, by their whole names and what they go by in Chinese: 川普 is 特朗普."""
    found: dict[str, tuple[str, ...]] = {}
    for names in known_names():
        chinese = [name for name in names if HAN.search(name)]
        found |= {name: tuple(chinese) for name in names if " " in name}
        found |= {name: tuple(other for other in names if other != name) for name in chinese}
    return found


def _parts(person: Person) -> tuple[str, ...]:
    """The part of a name in characters under which whoever bears it goes: 林德 of 安·林德, 许邓 of 许邓晓岚."""
    before, _, last = fold(person.name or "").rpartition("·")
    if before:
        return (last,) if len(last) > 1 and is_han(last) else ()
    if len(last) != MARRIED or not is_han(last) or standard().transliteration.issuperset(last):  # 马丁内斯
        return ()
    return (last[:2],) if word_list("common_surnames.zh.txt").issuperset(last[:2]) else ()


def as_relative(label: str) -> str:
    """The form of 小满的奶奶, or 小满她奶奶, under which she is found, 小满奶奶; "" where it is no relative."""
    relation = longest_end(label, chinese_kin()) if is_han(label) else ""
    whose = re.sub(f"{WHOSE}$", "", label.removesuffix(relation)) if relation else ""
    return "" if len(whose) < SHORTEST_OWNER or whose.startswith(UNNAMED_OWNERS) else whose + relation


@cache
def chinese_kin() -> frozenset[str]:
    """Chinese words for relatives, in simplified characters."""
    return frozenset(filter(HAN.match, words_listed("kin.txt")))
