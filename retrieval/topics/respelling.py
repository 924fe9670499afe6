"""What a word of a question was meant to spell.

A word that nobody knows is read as the likeliest of those that one slip of the finger turns into it: how common that
word is, times how likely this slip is (noisy channel; Kernighan, Church & Gale 1990).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.tokens import HAN, stem
from retrieval.language.wordlist import WordList
from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

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
LETTERS_AT_HAND = 2  # with which words begin
ALL_COMPARED = 1000  # words that are all compared
BUCKETS = 1 << 12  # of pairs of letters
REMEMBERED = 1 << 10  # words that were looked for: a question may name the same one several times over
UNREACHED = (1 << 15) - 1  # pairs: more than words of a length that is too far off can share


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


@lru_cache(LETTERS_AT_HAND)
def _beginning_with(letter: str) -> tuple[str, ...]:
    """The longer forms that begin with a letter, the commonest first."""
    return tuple(forms().beginning(letter, SHORTEST_TWICE - 2))


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
def forms() -> WordList:
    """The commonest forms of English words with their rank, from 1."""
    return WordList(files("retrieval.words").joinpath("forms.en.txt").read_bytes().rstrip(), first=1)


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


@dataclass(frozen=True, eq=False)
class Spellings:
    """Words in sorted order; of several equally near the first is taken."""

    words: Sequence[str]

    @remembering(REMEMBERED)
    def nearest(self, word: str, least: float) -> tuple[str, float] | None:
        """The nearest word with rapidfuzz's ratio to it (100 for the same), from ``least`` on."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for what is found nowhere as it is spelled

        near = self.words if len(self.words) <= ALL_COMPARED else [self.words[i] for i in self._alike(word, least)]
        found = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=least)
        return (found[0], found[1]) if found else None

    def _alike(self, word: str, least: float) -> list[int]:
        """The words that share enough pairs of letters; no other can reach the ratio.

        A ratio r allows d = (1 - r / 100)(m + n) letters removed or added between words of m and n letters, of which
        (d + m - n) / 2 are removed; removing one breaks up two pairs at most, adding one a single pair (q-grams,
        Ukkonen 1992, "Approximate string-matching with q-grams and maximal matches").
        """
        shared = np.zeros(len(self.words), np.int16)
        for pair in _pairs(word):
            shared[self._holding[self._edges[pair] : self._edges[pair + 1]]] += 1
        lengths = np.arange(int(self._lengths.max(initial=0)) + 1)
        changes = (1 - least / 100) * (len(word) + lengths) + 1e-9
        removed = (changes + len(word) - lengths) / 2
        needed = np.maximum(np.ceil(len(word) - 1 - changes - removed), 0)
        needed[(removed < 0) | (changes < removed)] = UNREACHED
        found: list[int] = np.flatnonzero(shared >= needed.clip(max=UNREACHED).astype(np.int16)[self._lengths]).tolist()
        return found

    @cached_property
    def _lengths(self) -> NDArray[np.int64]:
        return np.fromiter(map(len, self.words), np.int64, len(self.words))

    @cached_property
    def _postings(self) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Where the words of each bucket begin, and the words, by bucket."""
        letters = np.frombuffer("".join(self.words).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        owners = np.repeat(np.arange(len(self.words)), self._lengths)
        within = owners[1:] == owners[:-1]
        buckets = _bucket(letters[:-1], letters[1:])[within]
        keys = np.unique(buckets * len(self.words) + owners[:-1][within])
        edges = np.searchsorted(keys, np.arange(BUCKETS + 1) * len(self.words))
        return edges, (keys % len(self.words)).astype(np.int32)

    @property
    def _edges(self) -> NDArray[np.int64]:
        return self._postings[0]

    @property
    def _holding(self) -> NDArray[np.int32]:
        return self._postings[1]


def _pairs(word: str) -> list[int]:
    codes = np.frombuffer(word.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    return [int(bucket) for bucket in _bucket(codes[:-1], codes[1:])]


def _bucket(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    return (first * 31 + second * 1009) % BUCKETS
