"""How surely paragraphs speak of facets, by the words that each has: ``retrieval.postings.strengths`` compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numba
import numpy as np

from retrieval.postings.compiled.memory import byte_at, edge_of, long_at, step_from
from retrieval.postings.compiled.shelved import enter, is_marked, leave, share_of
from retrieval.postings.pieces import COVERED, HEAD, KINDS, MOST_PIECES, NUMBERED, OF_LITTLE
from retrieval.postings.shelves import FIRST, FORWARD, MEMBERS, PIECES, RANKED

if TYPE_CHECKING:
    from retrieval.postings.arrays import Bytes, Floats, Marks, Numbers


NAMES = 0.5  # of a facet, in what has its own word or all characters of it


@numba.njit(cache=True)
def weigh_all(  # noqa: C901 - one loop over the words of all documents
    table: Numbers, own: Numbers, meant: Numbers,
    slot_facets: Numbers, slot_weights: Floats, slot_phrases: Numbers, slot_shares: Numbers, phrases: int,
    whole: int, least: float, rising: Numbers, order: Numbers, is_met_across: Marks, heads: Numbers, marks: Bytes,
    most: Floats, literal: Marks, in_pieces: Floats, kinds: Bytes,
) -> None:  # fmt: skip
    """For each facet, a row, the weight of the surest of its options that each document, a column, has.

    For each volume, in a row, ``own`` are the words that are the terms of the slots, and ``meant`` the terms that
    Chinese words mean, -1 for none; these count in documents that are met across. A phrase, several slots, counts by
    the shares of its terms that are there, of the ``whole``. ``literal`` is marked where an option from a weight of
    ``least`` on is whole. ``in_pieces`` are the weights in each piece of the documents, and ``kinds`` the pieces of
    each kind, where pieces are known (see ``Pieces``). ``heads`` has a number for each word, all 0 before and after.
    """
    count, start = own.shape[1], 0
    met, present = np.full(count, -1), np.zeros(phrases, np.int64)
    masks, across = np.zeros(count, np.int64), is_met_across.any()
    for volume in range(len(table)):
        row, end = table[volume], share_of(table[volume], rising, start)
        if start == end:
            continue
        words, slots = _sought(row, own[volume], meant[volume], across)
        following = np.zeros(len(words), np.int64)
        enter(row, words, following, heads, marks)
        for at in range(start, end):
            document, column = rising[at] - row[FIRST], order[at]
            held = _different(row, document)
            hit, is_across = False, is_met_across[column]
            present[:] = 0
            for rank in held:
                entry = heads[rank] if is_marked(marks, rank) else 0
                while entry:
                    slot, is_own = slots[entry - 1], entry <= count
                    entry = following[entry - 1]
                    if met[slot] == at or not (is_own or is_across):
                        continue
                    met[slot], hit = at, True
                    weight, facet, phrase = slot_weights[slot], slot_facets[slot], slot_phrases[slot]
                    if phrase >= 0:
                        present[phrase] += slot_shares[slot]
                        weight = slot_weights[slot] * present[phrase] / whole
                    most[facet, column] = max(most[facet, column], weight)
                    if slot_weights[slot] >= least and (phrase < 0 or present[phrase] == whole):
                        literal[facet, column] = True
            if row[PIECES]:
                _fill(row, document, kinds[column])
            if row[PIECES] and hit:
                _mask(held, row, document, heads, marks, following, slots, len(words) if is_across else count, masks)
                _weigh_each(
                    masks, slot_facets, slot_weights, slot_phrases, slot_shares, phrases, whole, in_pieces[:, column]
                )
        leave(row, words, heads, marks)
        start = end


@numba.njit(cache=True)
def _fill(row: Numbers, document: int, kinds: Bytes) -> None:
    """Fill in which pieces of a document are of each kind."""
    place = edge_of(row, PIECES, document)
    for byte in range(HEAD):
        kinds[byte] = byte_at(place + byte)


@numba.njit(cache=True)
def _sought(row: Numbers, own: Numbers, meant: Numbers, across: bool) -> tuple[Numbers, Numbers]:
    """The words that stand for slots, and the slot of each: first each slot's own, then those that mean its term."""
    room, used = len(own), len(own)
    for number in meant:
        if across and number >= 0:
            room += edge_of(row, MEMBERS, number + 1) - edge_of(row, MEMBERS, number)
    words, slots = np.empty(room, np.int64), np.empty(room, np.int64)
    words[:used], slots[:used] = own, np.arange(used)
    for slot in range(len(meant) if across else 0):
        if meant[slot] >= 0:
            place, end, word = edge_of(row, MEMBERS, meant[slot]), edge_of(row, MEMBERS, meant[slot] + 1), 0
            while place < end:
                step, place = step_from(place)
                word += step
                words[used], slots[used] = word, slot
                used += 1
    return words[:used], slots[:used]


@numba.njit(cache=True)
def _different(row: Numbers, document: int) -> Numbers:
    """The ranks of the different words of a document."""
    start, end = edge_of(row, FORWARD, document), edge_of(row, FORWARD, document + 1)
    held, place, number, count = np.empty(end - start, np.int64), start, 0, 0
    while place < end:
        step, after = step_from(place)
        number += step
        if step or place == start:
            held[count] = number
            count += 1
        place = after
    return held[:count]


@numba.njit(cache=True)
def _mask(
    held: Numbers, row: Numbers, document: int, heads: Numbers, marks: Bytes, following: Numbers, slots: Numbers,
    limit: int, masks: Numbers,
) -> None:  # fmt: skip
    """For each slot the pieces of a document that have one of its words; those before ``limit`` count.

    ``held`` are the ranks of the document's words, whose bits stand in the order of their numbers.
    """
    place = edge_of(row, PIECES, document)
    size = edge_of(row, PIECES, document + 1) - place
    every = byte_at(place) | byte_at(place + 1)
    width = 2 if every < 1 << 2 else 4 if every < 1 << 4 else MOST_PIECES
    is_told = size == HEAD + (len(held) * width + MOST_PIECES - 1) // MOST_PIECES
    masks[:] = 0
    for rank in held:
        if is_marked(marks, rank):
            entry, mask = heads[rank], every
            if is_told:
                word, before = long_at(row[RANKED] + 4 * rank), 0
                for other in held:
                    before += long_at(row[RANKED] + 4 * other) < word
                bit = before * width
                mask = byte_at(place + HEAD + bit // MOST_PIECES) >> bit % MOST_PIECES & every
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
    present = np.zeros((phrases, MOST_PIECES), np.int64)
    for slot in range(len(masks)):
        for piece in range(MOST_PIECES if masks[slot] else 0):
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
    of a document at least, ``scenes`` what it is credited with. A little number counts in a piece that ``NAMES`` a
    facet, which may stand behind it.
    """
    for document in range(len(kinds)):
        for piece in range(MOST_PIECES):
            own, nearest = 0.0, 0.0
            for facet in range(len(specificity)):
                alone = max(in_pieces[facet, document, piece], parts[facet, document])
                nearest = max(nearest, alone)
                own += specificity[facet] * max(alone, scenes[facet, document])
            for kind in range(KINDS):
                if kinds[document, kind] >> piece & 1:
                    row = found[document, kind]
                    row[0], row[1] = max(row[0], own / total), max(row[1], nearest)
                    for trait in range(COVERED):
                        has_it = kinds[document, KINDS + trait] >> piece & 1
                        if trait == NUMBERED and nearest >= NAMES:
                            has_it |= kinds[document, KINDS + OF_LITTLE] >> piece & 1
                        if has_it:
                            row[2 + trait] = max(row[2 + trait], own / total)
