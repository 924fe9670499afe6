"""Where terms stand in a corpus, and the clauses that groups of them come to there; both are kept at hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.postings.clause import PLACE, Clause, Known
from retrieval.postings.engine import engines
from retrieval.postings.formula import idf_of
from retrieval.postings.shelves import Shelves, of_words
from retrieval.postings.vocabulary import Spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.postings.arrays import Numbers
    from retrieval.postings.part import Parts
    from retrieval.postings.query import Group
    from retrieval.postings.worded import Worded

SEVERAL = 4  # terms that are looked up together
REMEMBERED = 1 << 14  # terms, and groups with their clauses, that are kept at hand
ABSENT = array("q", (0, 0, -1)).tobytes()  # a place in a part that lacks a term
NEVER = Known("", 0, b"")  # of a term that has not been looked up


@dataclass(frozen=True, eq=False)
class Places:
    """The places of terms; ``worded`` tells the words of each part's documents, where that is known."""

    parts: Parts = field(repr=False)
    worded: tuple[Worded, ...] = field(default=(), repr=False)
    _kept: dict[str, Known | None] = field(default_factory=dict, repr=False)

    @cached_property
    def shelves(self) -> Shelves:
        """Where the words of all parts lie, for compiled code."""
        rows = (of_words(held, part.first, part.alive) for part, held in zip(self.parts, self.worded, strict=True))
        return Shelves.of(rows, self.worded)

    def known(self, term: str) -> Known | None:
        """Where a term stands; None where no document has it."""
        found = self._kept.get(term, NEVER)
        if found is NEVER:
            found = self._placed_alone(term)
            self._keep([(term, found)])
        return found

    def look_up(self, terms: Iterable[str]) -> None:
        """Look up terms that will be asked for, all at once, which takes a tenth of the time for each."""
        missing = [term for term in dict.fromkeys(terms) if term not in self._kept]
        if len(missing) >= SEVERAL:
            self._keep(zip(missing, self.placed(missing), strict=True))

    def numbers_of(self, terms: Sequence[str]) -> Numbers:
        """The number of each term, a column, in the vocabulary of each part, a row; -1 where no document has it."""
        nowhere = ABSENT * len(self.parts)
        places = [known.places if (known := self.known(term)) else nowhere for term in terms]
        found = np.frombuffer(b"".join(places), np.int64).reshape(len(terms), len(self.parts), PLACE)
        return np.ascontiguousarray(found[:, :, -1].T)

    def _keep(self, found: Iterable[tuple[str, Known | None]]) -> None:
        if len(self._kept) > REMEMBERED:
            self._kept.clear()
        self._kept.update(found)

    def placed(self, terms: Sequence[str]) -> Iterable[Known | None]:
        """Where each of some terms stands."""
        spelled = Spelled.of(terms)
        if self.worded and engines.inferring is not None and all(p.alive is None for p in self.parts):
            found: Iterable[Known | None] = engines.inferring.placed(self.shelves, spelled)
            return found
        return self._placed_by_part(terms, spelled)

    def _placed_by_part(self, terms: Sequence[str], spelled: Spelled) -> Iterator[Known | None]:
        numbered = ((part, part.segment.vocabulary.numbers_of(spelled)) for part in self.parts)
        found = np.array([part.placed(numbers) for part, numbers in numbered], np.int64)
        places, size = found[:, :PLACE].reshape(-1, len(terms)).T.tobytes(), found.itemsize * PLACE * len(self.parts)
        for row, (term, documents) in enumerate(zip(terms, found[:, PLACE].sum(axis=0).tolist(), strict=True)):
            yield Known(term, documents, places[row * size : (row + 1) * size]) if documents else None

    def _placed_alone(self, term: str) -> Known | None:
        """Where one term stands; for a single one faster than ``_placed``."""
        documents, places = 0, array("q")
        for part in self.parts:
            runs, number = part.segment.placed(part.segment.vocabulary.number_of(term))
            documents += part.living_in(runs)
            places.extend((runs.start, runs.stop, number))
        return Known(term, documents, places.tobytes()) if documents else None


@dataclass(frozen=True, eq=False)
class Clauses:
    """Clauses over terms that stand in ``places`` of a corpus of ``size`` documents."""

    places: Places = field(repr=False)
    size: int
    _made: dict[Group | str, Clause | None] = field(default_factory=dict, repr=False)

    def among(self, groups: Iterable[Group | str]) -> list[Clause]:
        """Those of the groups of which the corpus has any term."""
        wanted, made = tuple(groups), self._made
        try:
            return [clause for group in wanted if (clause := made[group])]
        except KeyError:
            self.places.look_up(term for group in wanted if group not in made for term in _terms_of(group))
            return [clause for group in wanted if (clause := self.of(group))]

    def of(self, group: Group | str) -> Clause | None:
        """The clause of a group; None where the corpus has none of its terms."""
        made = self._made
        try:  # another question may clear it meanwhile
            return made[group]
        except KeyError:
            found = self._made_of(group)
        if len(made) > REMEMBERED:
            made.clear()
        return made.setdefault(group, found)

    def _made_of(self, group: Group | str) -> Clause | None:
        """A group with what its words weigh; the words of like meaning count as one. None where the corpus has none."""
        if isinstance(group, str):
            plain = self.places.known(group)
            return Clause(((plain, 1.0),), idf_of(plain.documents, self.size)) if plain else None
        members = self._members(group.terms)
        if not members:
            return None
        alone = len(members) == 1 or group.literal
        idf = idf_of(members[0][0].documents, self.size) if alone else self._idf_of_union(members)
        return Clause((*members, *self._members(group.beside)), group.weight * idf)

    def _members(self, terms: Sequence[tuple[str, float]]) -> tuple[tuple[Known, float], ...]:
        return tuple((known, weight) for term, weight in terms if (known := self.places.known(term)))

    def _idf_of_union(self, members: Sequence[tuple[Known, float]]) -> float:
        engine = engines.engine([Clause(tuple(members), 1.0)])
        return idf_of(engine.reach(members, self.places.parts), self.size)


def _terms_of(group: Group | str) -> Iterable[str]:
    return (group,) if isinstance(group, str) else [term for term, _ in (*group.terms, *group.beside)]
