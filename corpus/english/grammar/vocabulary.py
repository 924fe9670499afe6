"""The English word lists that tell people from organisations, documents and places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FEWEST_LETTERS = 6  # of a profession told by its ending
JOINED = frozenset({"co", "ex", "vice", "sub", "assistant", "deputy"})  # with a hyphen in front of an office
PROFESSIONS = ("ist", "ician", "ographer", "keeper", "maker", "woman", "holder", "worker")
LISTS = ("quist", "qvist", "christ", "klist", "tlist", "ylist")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters by what a phrase with this head is: a person, an organisation, a document, a place.

    Honorifics and given names are kept with the gender of the pronoun that goes with them.
    """

    offices: frozenset[str]
    persons: frozenset[str]
    organisations: frozenset[str]
    documents: frozenset[str]
    places: frozenset[str]
    surnames: frozenset[str]
    honorifics: Mapping[str, str]
    given: Mapping[str, str]
    genders: Mapping[str, str]  # of given names, the rarer ones too, which tell nothing but that

    def is_given(self, word: str) -> bool:
        """Whether a word in small letters is a given name, or two joined by a hyphen whose first is."""
        return word.partition("-")[0] in self.given

    def is_person(self, word: str) -> bool:
        """Whether a noun, one or several of them, is for a person: “farmer”, “fighters”, or says what somebody is."""
        return any(single in self.persons or self.is_role(single) for single in singulars(word))

    def is_body_or_document(self, word: str) -> bool:
        """Whether a noun, one or several of them, is for a body or a document: “committees”, “report”."""
        return any(single in self.organisations or single in self.documents for single in singulars(word))

    def is_role(self, word: str) -> bool:
        """Whether a word says what somebody is: an office, “co-author”, or by its ending a profession, “cellist”."""
        ahead, hyphen, last = word.rpartition("-")
        if word in self.offices or (hyphen and ahead in JOINED and last in self.offices):
            return True
        return len(word) >= FEWEST_LETTERS and word.endswith(PROFESSIONS) and not word.endswith(LISTS)


def singulars(word: str) -> set[str]:
    """A noun in small letters and what it may be the plural of: “agencies”, “coaches”, “firemen”."""
    plurals = {"s": "", "es": "", "ies": "y", "men": "man"}
    return {word, *(word.removesuffix(ending) + single for ending, single in plurals.items() if word.endswith(ending))}


def lines_of(name: str) -> list[str]:
    """The lines of a bundled word list, comments left out."""
    text = files("corpus").joinpath("lexicon", "en", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in lines_of(name) for word in line.split())


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, *words in map(str.split, lines_of("function_words.txt"))}


def function_words(name: str) -> frozenset[str]:
    """The words of one line of ``function_words.txt``, such as "auxiliaries"."""
    return _function_words()[name]


def _by_gender(name: str) -> dict[str, str]:
    """The gender of each given name of a list."""
    return {word: gender for gender, *names in map(str.split, lines_of(name)) for word in names}


@cache
def vocabulary() -> Vocabulary:
    """The bundled English word lists, read once."""
    given = _by_gender("given_names.txt")
    honorifics = dict(line.split() for line in lines_of("honorifics.txt"))
    return Vocabulary(
        offices=_words("offices.txt"),
        persons=_words("persons.txt") | function_words("people"),
        organisations=_words("organisations.txt"),
        documents=_words("documents.txt"),
        places=_words("places.txt"),
        surnames=_words("surnames_pinyin.txt"),
        honorifics=honorifics,
        given=given,
        genders=_by_gender("rarer_given_names.txt") | given,
    )
