"""What a word of a question was meant to spell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.tokens import HAN, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.bm25 import Okapi
    from retrieval.collection import Collection

TYPO_RATIO = 86.0  # of rapidfuzz, between a word of the question that is unknown and one of the corpus
SHORTEST_TYPO = 5
SHORTEST_MISTAKEN = 7  # letters of an English word that may all the same be another misspelled
LIKELIER = 50  # times commoner than the word written is the one that was meant
RAREST = 50_000  # rank of a word that is in no list
WELL_KNOWN = 10_000  # rank up to which a word is written as it was meant
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


def _meant(word: str, term: str, index: Okapi) -> str | None:
    """The commonest of the corpus's words one slip away; for a word that is in lists only one far commoner.

    Lists of words hold misspelled ones too: so what counts is how much likelier the other is (noisy channel; Kernighan,
    Church & Gale 1990).
    """
    from retrieval.wordspace import is_word, rank_of  # noqa: PLC0415 - reads four megabytes

    written = rank_of(term) or (RAREST if is_word(term) else None)
    if written is not None and written <= WELL_KNOWN:
        return None
    forms = {form for other in _one_off(word) if index.holds(form := stem(other))}
    rank, best = min(((rank_of(form) or RAREST, form) for form in forms), default=(0, None))
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
