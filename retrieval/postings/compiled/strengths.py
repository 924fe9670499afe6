"""How surely paragraphs speak of facets, by the words that each has: ``retrieval.postings.strengths`` compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.following import enter, leave, step_at
from retrieval.postings.pieces import HEAD, MOST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]
    Marks = NDArray[np.bool_]


@numba.njit(cache=True)
def weigh_words(
    own: Numbers, starts: Numbers, ends: Numbers, owners: Numbers, packed: NDArray[np.uint8],
    slot_facets: Numbers, slot_weights: Floats, slot_phrases: Numbers, slot_shares: Numbers, phrases: int,
    whole: int, least: float,
    document_starts: Numbers, document_ends: Numbers, forward: NDArray[np.uint8], ranked: NDArray[np.uint32],
    is_met_across: Marks, heads: Numbers, most: Floats, literal: Marks,
) -> None:  # fmt: skip
    """For each facet, a row, the weight of the surest of its options that each document, a column, has.

    ``own`` is the word that is the term of each slot, -1 for none; the words of a list mean the term of the slot that
    ``owners`` tells, which counts in documents that are met across. A phrase, several slots, counts by the shares of
    its terms that are there, of the ``whole``. ``literal`` is marked where an option from a weight of ``least`` on is
    whole. ``heads`` has a number for each word, all 0 before and after.
    """
    words, slots = _sought(own, starts, ends, owners, packed, is_met_across)
    following = np.zeros(len(words), np.int64)
    enter(words, following, heads)
    met, present = np.full(len(slot_facets), -1), np.zeros(phrases, np.int64)
    for document in range(len(document_starts)):
        place, number = document_starts[document], 0
        present[:] = 0
        while place < document_ends[document]:
            step, place = step_at(forward, place)
            number += step
            entry = heads[ranked[number]]
            while entry:
                slot, is_own = slots[entry - 1], entry <= len(own)
                entry = following[entry - 1]
                if met[slot] == document or not (is_own or is_met_across[document]):
                    continue
                met[slot] = document
                weight, facet, phrase = slot_weights[slot], slot_facets[slot], slot_phrases[slot]
                if phrase >= 0:
                    present[phrase] += slot_shares[slot]
                    weight = slot_weights[slot] * present[phrase] / whole
                most[facet, document] = max(most[facet, document], weight)
                if slot_weights[slot] >= least and (phrase < 0 or present[phrase] == whole):
                    literal[facet, document] = True
    leave(words, heads)


@numba.njit(cache=True)
def _sought(
    own: Numbers, starts: Numbers, ends: Numbers, owners: Numbers, packed: NDArray[np.uint8], is_met_across: Marks
) -> tuple[Numbers, Numbers]:
    """The words that stand for slots, and the slot of each: first each slot's own, then those that mean its term."""
    room, used = len(own) + np.sum(ends - starts), len(own)
    words, slots = np.empty(room, np.int64), np.empty(room, np.int64)
    words[:used], slots[:used] = own, np.arange(used)
    for number in range(len(starts) if is_met_across.any() else 0):
        place, word = starts[number], 0
        while place < ends[number]:
            step, place = step_at(packed, place)
            word += step
            words[used], slots[used] = word, owners[number]
            used += 1
    return words[:used], slots[:used]


@numba.njit(cache=True)
def weigh_pieces(
    own: Numbers, starts: Numbers, ends: Numbers, owners: Numbers, packed: NDArray[np.uint8],
    slot_facets: Numbers, slot_weights: Floats, slot_phrases: Numbers, slot_shares: Numbers, phrases: int, whole: int,
    document_starts: Numbers, document_ends: Numbers, forward: NDArray[np.uint8], ranked: NDArray[np.uint32],
    piece_starts: Numbers, piece_ends: Numbers, pieces: NDArray[np.uint8],
    is_met_across: Marks, heads: Numbers, most: Floats,
) -> None:  # fmt: skip
    """The same for each of the pieces of documents, in a third dimension of ``most``; see ``Pieces``."""
    words, slots = _sought(own, starts, ends, owners, packed, is_met_across)
    following = np.zeros(len(words), np.int64)
    enter(words, following, heads)
    room = max(1, np.max(document_ends - document_starts)) if len(document_starts) else 1
    held, masks = np.empty(room, np.int64), np.zeros(len(slot_facets), np.int64)
    for document in range(len(document_starts)):
        count = _different(document_starts[document], document_ends[document], forward, ranked, held)
        first, size = piece_starts[document] + HEAD, piece_ends[document] - piece_starts[document] - HEAD
        every = pieces[first - 2] | pieces[first - 1]
        rising = np.sort(held[:count]) if size == count else held[:0]
        masks[:] = 0
        for at in range(count):
            entry = heads[held[at]]
            mask = every
            if entry and size == count:
                mask = pieces[first + np.searchsorted(rising, held[at])]
            while entry:
                if entry <= len(own) or is_met_across[document]:
                    masks[slots[entry - 1]] |= mask
                entry = following[entry - 1]
        _weigh_each(masks, slot_facets, slot_weights, slot_phrases, slot_shares, phrases, whole, most[:, document])
    leave(words, heads)


@numba.njit(cache=True)
def _different(start: int, end: int, forward: NDArray[np.uint8], ranked: NDArray[np.uint32], held: Numbers) -> int:
    """Fill in the different words of a document, and tell how many they are."""
    place, number, count = start, 0, 0
    while place < end:
        step, after = step_at(forward, place)
        number += step
        if step or place == start:
            held[count] = ranked[number]
            count += 1
        place = after
    return count


@numba.njit(cache=True)
def _weigh_each(
    masks: Numbers, slot_facets: Numbers, slot_weights: Floats, slot_phrases: Numbers, slot_shares: Numbers,
    phrases: int, whole: int, most: Floats,
) -> None:  # fmt: skip
    """Fill in what each facet has in each piece, by the pieces that have the term of each slot."""
    present = np.zeros((phrases, MOST), np.int64)
    for slot in range(len(masks)):
        for piece in range(MOST if masks[slot] else 0):
            if masks[slot] >> piece & 1:
                weight, facet, phrase = slot_weights[slot], slot_facets[slot], slot_phrases[slot]
                if phrase >= 0:
                    present[phrase, piece] += slot_shares[slot]
                    weight = weight * present[phrase, piece] / whole
                most[facet, piece] = max(most[facet, piece], weight)
