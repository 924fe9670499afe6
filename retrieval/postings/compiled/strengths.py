"""How surely paragraphs speak of facets, by the words that each has: ``retrieval.postings.strengths`` compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.following import enter, leave, step_at
from retrieval.postings.pieces import HEAD, KINDS, MOST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]
    Marks = NDArray[np.bool_]
    Bytes = NDArray[np.uint8]


@numba.njit(cache=True)
def weigh_words(
    own: Numbers, starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes,
    slot_facets: Numbers, slot_weights: Floats, slot_phrases: Numbers, slot_shares: Numbers, phrases: int,
    whole: int, least: float,
    document_starts: Numbers, document_ends: Numbers, forward: Bytes, ranked: NDArray[np.uint32],
    piece_starts: Numbers, piece_ends: Numbers, pieces: Bytes,
    is_met_across: Marks, heads: Numbers, most: Floats, literal: Marks, in_pieces: Floats, kinds: Bytes,
) -> None:  # fmt: skip
    """For each facet, a row, the weight of the surest of its options that each document, a column, has.

    ``own`` is the word that is the term of each slot, -1 for none; the words of a list mean the term of the slot that
    ``owners`` tells, which counts in documents that are met across. A phrase, several slots, counts by the shares of
    its terms that are there, of the ``whole``. ``literal`` is marked where an option from a weight of ``least`` on is
    whole. ``in_pieces`` are the weights in each piece of the documents, and ``kinds`` the pieces of each kind, where
    there are ``pieces`` (see ``Pieces``). ``heads`` has a number for each word, all 0 before and after.
    """
    words, slots = _sought(own, starts, ends, owners, packed, is_met_across)
    following = np.zeros(len(words), np.int64)
    enter(words, following, heads)
    met, present = np.full(len(slot_facets), -1), np.zeros(phrases, np.int64)
    room = max(1, np.max(document_ends - document_starts)) if len(document_starts) else 1
    held, masks = np.empty(room, np.int64), np.zeros(len(slot_facets), np.int64)
    for document in range(len(document_starts)):
        count, hit = _different(document_starts[document], document_ends[document], forward, ranked, held), False
        present[:] = 0
        for at in range(count):
            entry = heads[held[at]]
            while entry:
                slot, is_own = slots[entry - 1], entry <= len(own)
                entry = following[entry - 1]
                if met[slot] == document or not (is_own or is_met_across[document]):
                    continue
                met[slot], hit = document, True
                weight, facet, phrase = slot_weights[slot], slot_facets[slot], slot_phrases[slot]
                if phrase >= 0:
                    present[phrase] += slot_shares[slot]
                    weight = slot_weights[slot] * present[phrase] / whole
                most[facet, document] = max(most[facet, document], weight)
                if slot_weights[slot] >= least and (phrase < 0 or present[phrase] == whole):
                    literal[facet, document] = True
        if len(pieces):
            packed_pieces = pieces[piece_starts[document] : piece_ends[document]]
            kinds[document] = packed_pieces[:HEAD]
            if hit:
                limit = len(words) if is_met_across[document] else len(own)
                _mask(held[:count], packed_pieces, heads, following, slots, limit, masks)
                _weigh_each(
                    masks, slot_facets, slot_weights, slot_phrases, slot_shares, phrases, whole, in_pieces[:, document]
                )
    leave(words, heads)


@numba.njit(cache=True)
def _sought(
    own: Numbers, starts: Numbers, ends: Numbers, owners: Numbers, packed: Bytes, is_met_across: Marks
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
def _different(start: int, end: int, forward: Bytes, ranked: NDArray[np.uint32], held: Numbers) -> int:
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
def _mask(
    held: Numbers, pieces: Bytes, heads: Numbers, following: Numbers, slots: Numbers, limit: int, masks: Numbers
) -> None:
    """For each slot the pieces of a document that have one of its words; those before ``limit`` count."""
    every = pieces[0] | pieces[1]
    width = 2 if every < 1 << 2 else 4 if every < 1 << 4 else MOST
    is_told = len(pieces) == HEAD + (len(held) * width + MOST - 1) // MOST
    rising = np.sort(held) if is_told else held
    masks[:] = 0
    for word in held:
        entry = heads[word]
        if entry:
            mask = every
            if is_told:
                bit = np.searchsorted(rising, word) * width
                mask = pieces[HEAD + bit // MOST] >> bit % MOST & every
            while entry:
                if entry <= limit:
                    masks[slots[entry - 1]] |= mask
                entry = following[entry - 1]


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


@numba.njit(cache=True)
def cover(
    in_pieces: Floats, kinds: Bytes, parts: Floats, scenes: Floats, specificity: Floats, total: float, found: Floats
) -> None:
    """The most that a piece of each kind covers of a topic of this ``total``, and the most that it has of one facet.

    ``found`` has for each document and kind, in a row: the most that a piece covers, the most that one has of a facet,
    and the most that one with each trait covers; -1 where there is none. ``parts`` is what each facet has in any piece
    of a document at least, ``scenes`` what it is credited with.
    """
    for document in range(len(kinds)):
        for piece in range(MOST):
            own, nearest = 0.0, 0.0
            for facet in range(len(specificity)):
                alone = max(in_pieces[facet, document, piece], parts[facet, document])
                nearest = max(nearest, alone)
                own += specificity[facet] * max(alone, scenes[facet, document])
            for kind in range(KINDS):
                if kinds[document, kind] >> piece & 1:
                    row = found[document, kind]
                    row[0], row[1] = max(row[0], own / total), max(row[1], nearest)
                    for trait in range(HEAD - KINDS):
                        if kinds[document, KINDS + trait] >> piece & 1:
                            row[2 + trait] = max(row[2 + trait], own / total)
