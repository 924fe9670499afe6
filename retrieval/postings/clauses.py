"""The clauses that groups of terms come to in a corpus: what was made is kept at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retrieval.postings.clause import Clause
from retrieval.postings.engine import engines
from retrieval.postings.formula import idf_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.postings.clause import Known
    from retrieval.postings.places import Places
    from retrieval.postings.query import Group

REMEMBERED = 1 << 14  # groups whose clauses are kept at hand


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
