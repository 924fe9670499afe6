"""What a word of a question was meant to spell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.facet import TYPO_WEIGHT
from retrieval.tokens import HAN, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from retrieval.bm25 import Okapi
    from retrieval.collection import Collection
    from retrieval.facet import Option

TYPO_RATIO = 86.0  # of rapidfuzz, between a word of the question that is unknown and one of the corpus
SHORTEST_TYPO = 5
SHORTEST_MISTAKEN = 7  # letters of an English word that may all the same be another misspelled
LIKELIER = 50  # times commoner than the word written is the one that was meant
RAREST = 50_000  # rank of a word that is in no list
WELL_KNOWN = 10_000  # rank up to which a word is written as it was meant
COMMON = 20_000  # rank up to which a word that the corpus lacks can be the one that was meant
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def respelled(word: str, collection: Collection) -> list[str]:
    """The corpus's term that the asker may have meant by a word that it lacks; none where there is none."""
    term = word if HAN.match(word) else stem(word)
    if len(term) < SHORTEST_TYPO or HAN.match(term) or not term.isalpha():
        return []
    from retrieval.wordspace import is_word  # noqa: PLC0415 - reads four megabytes

    meant = _meant(word, term, collection.words)
    if meant is not None:
        return [meant]
    if len(term) < SHORTEST_MISTAKEN and is_word(term):
        return []
    found = collection.vocabulary.nearest(term, TYPO_RATIO)
    return [found[0]] if found else []


def intended(word: str, collection: Collection) -> str | None:
    """The word that was meant by one that the corpus lacks, one slip away: the corpus's or else the language's.

    None where it is a word itself, or none is near.
    """
    term = stem(word)
    if len(word) < SHORTEST_TYPO or not (word.isascii() and word.isalpha()) or _holds(term, collection):
        return None
    if collection.thesaurus is not None and any(_is_held(o, collection) for o in collection.thesaurus.related(word)):
        return None
    from retrieval.wordspace import is_word, rank_of  # noqa: PLC0415 - reads four megabytes

    held = _likeliest(word, term, collection.words.holds)
    return held or (None if is_word(term) or rank_of(term) else _likeliest(word, term, _is_known))


def _holds(term: str, collection: Collection) -> bool:
    """Whether the corpus has a term, in English or among what its Chinese words mean."""
    bridge = collection.bridge
    return collection.words.holds(term) or (bridge is not None and bridge.words.holds(term))


def _is_held(option: Option, collection: Collection) -> bool:
    return option.weight >= TYPO_WEIGHT and all(map(collection.words.holds, option.terms))


def _is_known(term: str) -> bool:
    """Whether a stem is of a common word."""
    from retrieval.wordspace import rank_of  # noqa: PLC0415 - reads four megabytes

    return (rank_of(term) or RAREST) <= COMMON


def _meant(word: str, term: str, index: Okapi) -> str | None:
    """The stem of the corpus's word one slip away."""
    best = _likeliest(word, term, index.holds)
    return None if best is None else stem(best)


def _likeliest(word: str, term: str, holds: Callable[[str], bool]) -> str | None:
    """The commonest of some words one slip away; for a word that is in lists only one far commoner.

    Lists of words hold misspelled ones too: so what counts is how much likelier the other is (noisy channel; Kernighan,
    Church & Gale 1990).
    """
    from retrieval.wordspace import is_word, rank_of  # noqa: PLC0415 - reads four megabytes

    written = rank_of(term) or (RAREST if is_word(term) else None)
    if written is not None and written <= WELL_KNOWN:
        return None
    others = ((rank_of(form) or RAREST, other) for other in _one_off(word) if holds(form := stem(other)))
    rank, best = min(others, default=(0, None))
    return best if written is None or rank * LIKELIER <= written else None


def _one_off(word: str) -> Iterable[str]:
    """Every word at one slip of the finger: a letter too few, too many, wrong, or two swapped (Damerau 1964)."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for head, tail in halves:
        yield from (head + letter + tail for letter in LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
