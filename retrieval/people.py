"""Whom a question names: by name, surname, misspelled, in another script, or by office and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.names import is_han, pinyin_key, surname_of
from retrieval.offices import Offices
from retrieval.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corpus.quotation import Person, Record

LEAST_RATIO = 86.0  # of rapidfuzz, for a name of two words or more


@dataclass(frozen=True, slots=True)
class Figure:
    """One speaker of the corpus with the persons that they are in each article."""

    key: str
    persons: tuple[tuple[str, Person], ...]

    @property
    def person(self) -> Person:
        """The person in the article that gives the fullest title."""
        return max((p for _, p in self.persons), key=lambda p: sum(map(len, p.titles)))

    @property
    def titles(self) -> tuple[str, ...]:
        """All titles in the corpus; an unnamed speaker's description counts as one."""
        found = dict.fromkeys(title for _, p in self.persons for title in p.titles)
        return tuple(found) if self.person.name else (*found, self.person.label)


@dataclass(frozen=True, eq=False)
class People:
    """The speakers of a corpus under the names that a question may use."""

    figures: Mapping[str, Figure]
    by_name: Mapping[str, tuple[str, ...]] = field(repr=False)
    by_surname: Mapping[str, tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> People:
        """Gather the people of all records; one name is one figure."""
        persons: dict[str, list[tuple[str, Person]]] = {}
        for record in records:
            for person in record.people:
                persons.setdefault(key_of(record, person), []).append((record.article.id, person))
        figures = {key: Figure(key, tuple(found)) for key, found in persons.items()}
        return cls(figures, _names(figures.values()), _surnames(figures.values()))

    @cached_property
    def offices(self) -> Offices:
        """The titles, searchable by description."""
        return Offices.of({key: figure.titles for key, figure in self.figures.items()})

    def figure_of(self, article: str, person: Person) -> Figure | None:
        """The figure of a person in an article."""
        return self.figures.get(fold(person.name)) if person.name else self.figures.get(f"{article}\n{person.label}")

    def get(self, keys: Iterable[str]) -> tuple[Figure, ...]:
        """The figures of these keys."""
        return tuple(self.figures[key] for key in keys)

    @cached_property
    def by_sound(self) -> Mapping[str, tuple[str, ...]]:
        """Figures by the letters of their name, Chinese characters by their pinyin."""
        found: dict[str, dict[str, None]] = {}
        for name, keys in self.by_name.items():
            found.setdefault(pinyin_key(name), {}).update(dict.fromkeys(keys))
        return {sound: tuple(keys) for sound, keys in found.items()}

    @cached_property
    def full_names(self) -> tuple[str, ...]:
        """The names of two words and more."""
        return tuple(name for name in self.by_name if " " in name)

    @cached_property
    def longest(self) -> int:
        """Words in the longest name."""
        return max((len(name.split()) for name in self.by_name), default=0)


def key_of(record: Record, person: Person) -> str:
    """A name is one person over all articles; an unnamed speaker belongs to one article."""
    return fold(person.name) if person.name else f"{record.article.id}\n{person.label}"


def _names(figures: Iterable[Figure]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for figure in figures:
        for form in forms_of(figure):
            found.setdefault(form, {})[figure.key] = None
    return {form: tuple(keys) for form, keys in found.items()}


def forms_of(figure: Figure) -> set[str]:
    """The folded forms under which a figure is known: full names, aliases of more than a surname, pinyin."""
    forms: set[str] = set()
    for _, person in figure.persons:
        if not person.name:
            continue
        for form in (person.name, *person.aliases):
            folded = fold(form)
            if form == person.name or " " in folded or is_han(folded):
                forms.add(folded)
                forms.add(folded.replace("·", " "))
        forms.add(pinyin_key(person.name))
    return {form for form in forms if len(form) > 1}


def _surnames(figures: Iterable[Figure]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for figure in figures:
        if figure.person.name:
            for surname in surname_of(figure.person.name):
                found.setdefault(surname, {})[figure.key] = None
    return {surname: tuple(keys) for surname, keys in found.items()}
