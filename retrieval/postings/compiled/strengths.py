"""How surely paragraphs speak of facets, by the words that each has: ``retrieval.postings.strengths`` compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.following import enter, leave, step_at

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
    room = len(own) + np.sum(ends - starts)
    words, following, slots = np.empty(room, np.int64), np.zeros(room, np.int64), np.empty(room, np.int64)
    words[: len(own)], slots[: len(own)], used = own, np.arange(len(own)), len(own)
    for number in range(len(starts) if is_met_across.any() else 0):
        place, word = starts[number], 0
        while place < ends[number]:
            step, place = step_at(packed, place)
            word += step
            words[used], slots[used] = word, owners[number]
            used += 1
    words = words[:used]
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
