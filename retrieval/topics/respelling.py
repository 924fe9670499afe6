"""What a word of a question was meant to spell.

A word that nobody knows is read as the likeliest of those that one slip of the finger turns into it: how common that
word is, times how likely this slip is (noisy channel; Kernighan, Church & Gale 1990).
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.tokens import HAN, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from retrieval.collection import Collection
    from retrieval.language.option import Option
    from retrieval.postings.bm25 import Okapi

TYPO_RATIO = 86.0  # of rapidfuzz, between a word of the question that is unknown and one of the corpus
SHORTEST_TYPO = 5
SHORTEST_SLIP = 4  # letters of a word that is read as another
LONGEST = 30  # letters of a word that somebody may have meant to spell: what is tried grows with their number
SHORTEST_MISBEGUN = 6  # letters of a word whose first one may be the wrong one: "keto" is not a "veto"
SHORTEST_MISTAKEN = 7  # letters of an English word that may all the same be another misspelled
SHORTEST_TWICE = 8  # letters of a word with two slips
LIKELIER = 50  # times commoner than the word written is the one that was meant
RAREST = 50_000  # rank of a word that is in no list of stems
SLIPS = 0.1  # chance that a word of a question is misspelled: a form that is likelier in itself stays as it is
MEANT = 60_000  # rank of a form up to which it may be what was meant, though the corpus lacks it
RAREST_FORM = 200_000  # rank of a form that is in no list, though the corpus has its stem
WELL_KNOWN = 10_000  # rank up to which a word is written as it was meant
OF_THE_CORPUS = math.exp(3.0)  # times likelier is a word that the corpus has
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def respelled(word: str, collection: Collection) -> list[str]:
    """The corpus's term that the asker may have meant by a word that it lacks; none where there is none."""
    term = word if HAN.match(word) else stem(word)
    if not SHORTEST_TYPO <= len(term) <= LONGEST or HAN.match(term) or not term.isalpha():
        return []
    from retrieval.language.spaces import is_word  # noqa: PLC0415 - reads four megabytes

    meant = _meant(word, term, collection.word_index)
    if meant is not None:
        return [meant]
    if len(term) < SHORTEST_MISTAKEN and (is_word(term) or word in forms()):
        return []
    found = collection.spellings.nearest(term, TYPO_RATIO)
    return [found[0]] if found else []


def intended(word: str, collection: Collection) -> str | None:
    """The word that was meant by one that the corpus lacks, one slip away: the corpus's or else the language's.

    None where it is a word itself, or none is near.
    """
    term = stem(word)
    if not SHORTEST_SLIP <= len(word) <= LONGEST or not (word.isascii() and word.isalpha()) or _holds(term, collection):
        return None
    if collection.thesaurus is not None and any(_is_held(o, collection) for o in collection.thesaurus.related(word)):
        return None
    found = _likeliest(word, term, collection.word_index.holds, forms())
    return found or _twice_mistaken(word, term, collection)


def _twice_mistaken(word: str, term: str, collection: Collection) -> str | None:
    """The commonest form of a word of the corpus that two slips turn into a longer word which no list has."""
    if len(word) < SHORTEST_TWICE or word in forms() or _rank_as_written(word, term) is not None:
        return None
    from rapidfuzz import process  # noqa: PLC0415 - only for what is found nowhere as it is spelled
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    near = process.extract(word, _beginning_with(word[0]), scorer=OSA.distance, score_cutoff=2, limit=None)
    commonest_first = (other for other, _, _ in sorted(near, key=lambda found: found[2]))
    return next((other for other in commonest_first if collection.word_index.holds(stem(other))), None)


@cache
def _beginning_with(letter: str) -> tuple[str, ...]:
    """The longer forms that begin with a letter, the commonest first."""
    return tuple(form for form in forms() if form[0] == letter and len(form) >= SHORTEST_TWICE - 2)


def _holds(term: str, collection: Collection) -> bool:
    """Whether the corpus has a term, in English or among what its Chinese words mean."""
    bridge = collection.bridge
    return collection.word_index.holds(term) or (bridge is not None and bridge.words.holds(term))


def _is_held(option: Option, collection: Collection) -> bool:
    return option.weight >= TYPO_WEIGHT and all(map(collection.word_index.holds, option.terms))


def _meant(word: str, term: str, index: Okapi) -> str | None:
    """The stem of the corpus's word one slip away."""
    best = _likeliest(word, term, index.holds, {})
    return None if best is None else stem(best)


def _likeliest(word: str, term: str, holds: Callable[[str], bool], known: Mapping[str, int]) -> str | None:
    """The likeliest of some words one slip away: those of the corpus, or ``known`` ones where a word is in no list.

    For a word that is in lists only one of the corpus that is far commoner: lists of words hold misspelled ones too, so
    what counts is how much likelier the other is.
    """
    written = _rank_as_written(word, term)
    if written is not None and written <= WELL_KNOWN:
        return None
    ranks, best, most = forms(), None, 0.0
    for other, chance in one_off(word).items():
        held = holds(stem(other))
        meant = held or (written is None and known.get(other, MEANT + 1) <= MEANT)
        if not meant or not _may_begin(word, other):
            continue
        rank = ranks.get(other, RAREST_FORM)
        likely = chance / rank * (OF_THE_CORPUS if held else 1.0)
        if likely > most and (written is None or rank * LIKELIER <= written):
            best, most = other, likely
    return best if word not in ranks or most * SLIPS >= 1 / ranks[word] else None


def _may_begin(word: str, other: str) -> bool:
    """Whether a word may be another one by its first letter, swapped with the second at most where it is short."""
    return len(word) >= SHORTEST_MISBEGUN or other[:1] == word[:1] or other[:2] == word[1::-1]


@cache
def forms() -> Mapping[str, int]:
    """The commonest forms of English words with their rank, from 1."""
    lines = files("retrieval.words").joinpath("forms.en.txt").read_text(encoding="utf-8").split()
    return {form: rank for rank, form in enumerate(lines, 1)}


def is_well_known(word: str) -> bool:
    """Whether a form is so common that it is written as it was meant."""
    return forms().get(word, WELL_KNOWN) < WELL_KNOWN


def _rank_as_written(word: str, term: str) -> int | None:
    """How common a word is as it stands; None where it is in no list."""
    from retrieval.language.spaces import is_word, rank_of  # noqa: PLC0415 - reads four megabytes

    rank = rank_of(term) or (RAREST if is_word(term) else None)
    if rank is not None and rank <= WELL_KNOWN:
        return rank
    form = forms().get(word, RAREST)
    return form if form <= WELL_KNOWN else rank


def one_off(word: str) -> Mapping[str, float]:
    """Every word that one slip of the finger makes into this one, with the chance of that slip.

    A slip leaves a letter out, adds one, takes a wrong one, or swaps two (Damerau 1964), as often as each other; so a
    word of which one letter was left out is likelier than one of which a certain letter stands for each of 25 others.
    """
    size, found = len(word), dict[str, float]()
    for i in range(size + 1):
        head, tail = word[:i], word[i:]
        left_out, wrong = 1 / (size + 1), 1 / (25 * size)
        found |= {form: left_out for letter in LETTERS if found.get(form := head + letter + tail, 0) < left_out}
        if tail:
            found.setdefault(head + tail[1:], 1 / (26 * size))
            found |= {form: wrong for letter in LETTERS if found.get(form := head + letter + tail[1:], 0) < wrong}
        if len(tail) > 1:
            found[head + tail[1] + tail[0] + tail[2:]] = 1 / (size - 1)
    found.pop(word, None)
    return found
