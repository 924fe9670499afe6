"""Shares: what each volume has of some documents, since every namespace of the index is kept by volume."""

from __future__ import annotations

from itertools import pairwise
from threading import local
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.arrays import Numbers


class Share(NamedTuple):
    """What one of several parts has of some documents: where these stand among them, and their numbers in the part.

    The numbers rise.
    """

    part: int
    held: Numbers
    chosen: Numbers


class Order(NamedTuple):
    """Documents in rising order, and where each of them stands among those that were given."""

    rising: Numbers
    places: Numbers


class _Last(local):
    """What was parted last in each thread: a question scores the same documents in one namespace after the other."""

    documents: Numbers | None = None
    edges: tuple[int, ...] = ()
    shares: Sequence[Share] = ()
    ordered: Numbers | None = None
    order: Order | None = None


_LAST = _Last()


def parted(documents: Numbers, edges: tuple[int, ...]) -> Sequence[Share]:
    """The shares of the parts that have any of the documents; ``edges`` are where the parts begin, and the last ends.

    The documents are told by their identity, so that nobody may change them.
    """
    if _LAST.documents is not documents or _LAST.edges != edges:
        _LAST.documents, _LAST.edges, _LAST.shares = documents, edges, _shares(documents, edges)
    return _LAST.shares


def ordered(documents: Numbers) -> Order:
    """The documents in rising order; they are told by their identity as well."""
    if _LAST.order is None or _LAST.ordered is not documents:
        places = documents.argsort(kind="stable")
        _LAST.ordered, _LAST.order = documents, Order(documents[places], places)
    return _LAST.order


def _shares(documents: Numbers, edges: tuple[int, ...]) -> Sequence[Share]:
    order = documents.argsort(kind="stable")
    rising = documents[order]
    cuts = rising.searchsorted(np.array(edges, np.int64)).tolist()
    spans = enumerate(pairwise(cuts))
    return [Share(part, order[a:b], rising[a:b] - edges[part]) for part, (a, b) in spans if a < b]
