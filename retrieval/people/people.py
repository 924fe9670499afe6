"""Whom a question names: by name, surname, misspelled, in another script, or by office and place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.quotation import PAST
from retrieval.index.catalogue import Catalogue
from retrieval.language.forms import NAME, SOUND, SURNAME, key_of
from retrieval.language.tokens import fold
from retrieval.people.namesakes import apart
from retrieval.people.offices import Offices
from retrieval.postings.remembered import remembering
from retrieval.topics.respelling import Spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus.quotation import Person, Record
    from retrieval.people.naming import Named

FEW = 20_000  # forms that are kept at hand; of more, each is looked up
REMEMBERED = 4096
MOST_HOLDING = 200  # people with a word in their titles who are gone through: of more nobody is found
MANY = 4  # articles in which somebody speaks, among which a title that one alone gives is a stray one


@dataclass(frozen=True)
class Figure:
    """One speaker of the corpus with the persons that they are in each article, or in the first of many.

    ``others`` are the articles in which the same name is somebody else's.
    """

    key: str
    persons: tuple[tuple[str, Person], ...] = field(hash=False)  # takes long, and the key tells nearly as much
    others: frozenset[str] = frozenset()

    @cached_property
    def person(self) -> Person:
        """The person in the article that gives the fullest title; of many, one of which others give every word."""
        people = [person for _, person in self.persons]
        if len(people) < MANY:
            return max(people, key=lambda person: sum(map(len, person.titles)))
        words = {title: fold(title).split() for title in {title for person in people for title in person.titles}}
        given = Counter(word for person in people for word in {w for t in person.titles for w in words[t]})

        def fullest(person: Person) -> tuple[bool, bool, int]:
            title = person.title or ""
            return all(given[w] > 1 for w in words.get(title, ())), PAST.match(title) is None, len(title)

        return max(people, key=fullest)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """All titles in the corpus; an unnamed speaker's description counts as one."""
        found = dict.fromkeys(title for _, p in self.persons for title in p.titles)
        return tuple(found) if self.has_name else (*found, self.person.label)

    @property
    def has_name(self) -> bool:
        """Whether they are called by a name, as they are in each article then or in none: it is the key."""
        return bool(self.persons[0][1].name)


class Figures(Mapping[str, Figure]):
    """Figures by key, in the order in which they first appear; each is looked up when it is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @remembering(REMEMBERED)
    def _made(self, key: str) -> Figure | None:
        persons = self._catalogue.persons(key)
        return Figure(key, persons) if persons else None

    def __getitem__(self, key: str) -> Figure:
        figure = self._made(key)
        if figure is None:
            raise KeyError(key)
        return figure

    def __iter__(self) -> Iterator[str]:
        return self._catalogue.appearing()

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        return self._catalogue.people()


class Forms(Mapping[str, tuple[str, ...]]):
    """The keys of figures by a kind of form: all at hand where they are few, else looked up."""

    def __init__(self, catalogue: Catalogue, kind: str) -> None:
        self._catalogue, self._kind = catalogue, kind
        self._absent = set[str]()

    @cached_property
    def _at_hand(self) -> frozenset[str] | None:
        forms = self._catalogue.some_forms(self._kind, FEW + 1)
        return frozenset(forms) if len(forms) <= FEW else None

    def look_up(self, forms: Iterable[str]) -> None:
        """Find out which of some forms nobody has, all at once, before each is asked for."""
        missing = [form for form in dict.fromkeys(forms) if form not in self._absent]
        if self._at_hand is None and missing:
            if len(self._absent) > FEW:
                self._absent.clear()
            self._absent.update(self._catalogue.forms_among(self._kind, missing).symmetric_difference(missing))

    @remembering(FEW)
    def _found(self, form: str) -> tuple[str, ...]:
        return self._catalogue.figures_of(self._kind, form)

    def __getitem__(self, form: str) -> tuple[str, ...]:
        if form in self._absent or (self._at_hand is not None and form not in self._at_hand):
            raise KeyError(form)
        keys = self._found(form)
        if not keys:
            raise KeyError(form)
        return keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.forms(self._kind))

    def __len__(self) -> int:
        return len(self._catalogue.forms(self._kind))


@dataclass(frozen=True, eq=False)
class People:
    """The speakers of a corpus under the names that a question may use."""

    catalogue: Catalogue = field(repr=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> People:
        """Gather the people of all records; one name is one figure."""
        return cls(Catalogue.of(records))

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """All figures by their keys, in the order of appearance, read when they are needed."""
        return Figures(self.catalogue)

    @cached_property
    def by_name(self) -> Forms:
        """Keys by full name, alias of more than a surname, and pinyin, folded."""
        return Forms(self.catalogue, NAME)

    @cached_property
    def by_surname(self) -> Forms:
        """Keys by the words of a name that may stand for it alone."""
        return Forms(self.catalogue, SURNAME)

    @cached_property
    def by_sound(self) -> Forms:
        """Keys by the letters of a name, Chinese characters by their pinyin."""
        return Forms(self.catalogue, SOUND)

    @cached_property
    def named(self) -> dict[tuple[str, bool], Named | None]:
        """Whom stretches of late name, kept by ``naming``."""
        return {}

    @cached_property
    def offices(self) -> Offices:
        """The titles, searchable by description."""
        return Offices(self.catalogue)

    def figure_of(self, article: str, person: Person) -> Figure | None:
        """The figure of a person in an article."""
        return self.figures.get(key_of(article, person))

    def is_person(self, figure: Figure, article: str, person: Person | None) -> bool:
        """Whether a person of an article, None where nobody is named, is this figure."""
        found = self.figure_of(article, person) if person else None
        return found is not None and found.key == figure.key

    def get(self, keys: Iterable[str]) -> tuple[Figure, ...]:
        """The figures of these keys, people of one name apart."""
        return tuple(self.each(keys))

    def each(self, keys: Iterable[str]) -> Iterator[Figure]:
        """The figures with these keys, one by one, each read when it is needed."""
        return (figure for key in keys for figure in self._apart(key))

    def holding(self, words: Iterable[str]) -> Iterator[Figure]:
        """Those in whose titles one of some words stands, in order of first appearance; none of very many."""
        numbers = {int(number) for word in words for number in self.offices.holders(word)}
        return self.each(key for _, key in self.catalogue.in_order(numbers if len(numbers) <= MOST_HOLDING else ()))

    @remembering(REMEMBERED)
    def _apart(self, key: str) -> tuple[Figure, ...]:
        """The people of one name apart."""
        return apart(self.figures[key])

    def stretch(self, first: int, count: int) -> tuple[Figure, ...]:
        """Some of all, in the order in which they first appear."""
        return self.get(self.catalogue.keys(count, first))

    @cached_property
    def full_names(self) -> Spellings:
        """The names of two words and more, also as they may be misspelled."""
        return Spellings([name for name in self.catalogue.forms(NAME) if " " in name])

    @cached_property
    def surnames(self) -> Spellings:
        """The words of names that may stand for them alone, as they may be misspelled."""
        return Spellings(sorted(self.catalogue.forms(SURNAME)))

    def with_given(self, word: str) -> tuple[str, ...]:
        """Keys of those whose name begins with a word, where names are few enough to be gone through."""
        return tuple(dict.fromkeys(key for name in self._by_first.get(word, ()) for key in self.by_name[name]))

    @cached_property
    def _by_first(self) -> Mapping[str, list[str]]:
        """Names of two words and more by their first one."""
        found: dict[str, list[str]] = {}
        for name in self.full_names.words if len(self.full_names.words) <= FEW else ():
            found.setdefault(name.split(maxsplit=1)[0], []).append(name)
        return found

    @cached_property
    def longest(self) -> int:
        """The number of words in the longest name."""
        return self.catalogue.longest(NAME)
