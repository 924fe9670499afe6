"""How often each speaker of an article speaks, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.quotation import Person, Quotation, Record


@dataclass(frozen=True, slots=True)
class Tally:
    """What one person says: numbers of direct and indirect quotations, and the paragraphs they stand in."""

    person: Person
    direct: int
    indirect: int
    paragraphs: tuple[int, ...]

    @property
    def count(self) -> int:
        """The number of all quotations."""
        return self.direct + self.indirect


def tallies(record: Record) -> list[Tally]:
    """Everybody who speaks, the most talkative first; ties in order of appearance."""
    heard: dict[Person, list[Quotation]] = {}
    for quotation in record.quotations:
        if quotation.speaker:
            heard.setdefault(quotation.speaker, []).append(quotation)
    return sorted((_tally(record, person, said) for person, said in heard.items()), key=lambda t: -t.count)


def _tally(record: Record, person: Person, said: list[Quotation]) -> Tally:
    """What one person says."""
    article = record.article
    found = (article.paragraph_at(quotation.span.start) for quotation in said)
    direct = sum(quotation.form == "direct" for quotation in said)
    return Tally(person, direct, len(said) - direct, tuple(sorted({article.block_of(p.number) for p in found if p})))
