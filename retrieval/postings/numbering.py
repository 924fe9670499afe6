"""Numbers for terms, whose order says nothing."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.postings.kinds import Numbers


class Numbering:
    """Gives every different term a number, from 0 on.

    A word that comes often is mostly one object, since what makes words remembers them: it is known by its identity,
    which spares the way to the memory that comparing strings takes. Only of terms that are kept here, and so stay
    alive, is the identity relied on beyond one call.
    """

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._known = self._known_numbers = np.zeros(0, np.int64)

    @property
    def terms(self) -> list[str]:
        """The terms, in the order of their numbers."""
        return list(self._numbers)

    def of(self, tokens: Sequence[str]) -> Numbers:
        """The numbers of tokens."""
        identities = np.fromiter(map(id, tokens), np.int64, len(tokens))
        distinct, firsts, places = np.unique(identities, return_index=True, return_inverse=True)
        found = self._kept(distinct)
        missing = np.flatnonzero(found < 0)
        looked_up = (self._numbers[tokens[first]] for first in firsts[missing].tolist())
        found[missing] = np.fromiter(looked_up, np.int64, len(missing))
        if len(self._numbers) > len(self._known):
            self._keep()
        numbers: Numbers = found[places]
        return numbers

    def _kept(self, identities: Numbers) -> Numbers:
        """The numbers of those among these objects that are kept here, -1 for others."""
        if not len(self._known):
            return np.full(len(identities), -1)
        at = np.minimum(np.searchsorted(self._known, identities), len(self._known) - 1)
        return np.where(self._known[at] == identities, self._known_numbers[at], -1)

    def _keep(self) -> None:
        identities = np.fromiter(map(id, self._numbers), np.int64, len(self._numbers))
        self._known_numbers = np.argsort(identities)
        self._known = identities[self._known_numbers]
