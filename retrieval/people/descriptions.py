"""Descriptions of somebody: by an office, or by an occupation, for which a list may ask.

"Which lawyers are quoted" asks for attorneys too, but not for the chairman of the lawyers' guild: an occupation is what
a title is about, the last word of it or one before its first preposition.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.patterns import table
from retrieval.language.patterns import late
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, terms, word_list
from retrieval.people.office_words import EXACT_OFFICES, families, general_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.people.people import Figure

ARTICLE = re.compile(r"^(?:the|an?) ")
PARTS = re.compile(r"[,;/]|\band\b")
JOINED = re.compile(r"\s*(?:[,;]\s*(?:and\b)?|\band\b)\s*")
SOMEBODYS = re.compile(r"^.*\w(?:[’']s|s[’'])(?=\s)")  # whose aide or manager somebody is
FURTHER = re.compile(r"\b(?:of|for|to|at|in|with|on|from|by|who|that)\b")
# a role right before a name, with what it is of behind the name, and what else stands there
PART = r"[A-Z][\w’'-]*\.?"
BEFORE_NAME = late(rf"^([\w-]+\.?(?: {PART})+(?: of (?:the )?{PART}(?: {PART})*)?)(?=['’ ]).*$")
PLURALS = (
    ("women", "woman"),
    ("men", "man"),
    ("wives", "wife"),
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("s", ""),
)
REMEMBERED = 4096  # titles, with their words


def office_terms(title: str) -> tuple[str, ...]:
    """The terms of a title before what its office is of; none where it begins with that."""
    return terms(FURTHER.split(fold(title), maxsplit=1)[0]).words


def described(text: str) -> str:
    """A description without what its office is of; never without a word, where it has any."""
    folded = fold(text)
    return next((part for part in FURTHER.split(folded) if part.strip()), folded)


def of_role(text: str) -> str:
    """What a text that begins with a role has of it: of "President Lind's plan for Norwick" that is not the plan."""
    return BEFORE_NAME().sub(r"\1", text)


def without_article(label: str) -> str:
    """What somebody is called, folded: "the White House" is "White House"."""
    return ARTICLE.sub("", fold(label))


def is_description(text: str) -> bool:
    """Whether a stretch describes somebody by an office: then nobody fitting it means that the corpus lacks them."""
    if HAN.search(text):
        plain = fold(text)
        return plain.endswith(tuple(chinese_offices())) or ("的" not in plain and plain.endswith(_titles_in_chinese()))
    stems = {stem(word) for word in fold(text).split()}
    return bool(stems & (EXACT_OFFICES | general_roles() | families().keys())) or is_role(text)


def is_general(text: str) -> bool:
    """Whether an English stretch has no words but those that may stand for any office: "the speaker"."""
    words = [word for word in fold(text).split() if word not in stop_words("en")]
    return bool(words) and not HAN.search(text) and general_roles().issuperset(map(stem, words))


def is_role(text: str) -> bool:
    """Whether an English stretch ends in what somebody is, one person: "the norwick lobbyist", and no "doctors"."""
    words = described(text).split()
    return bool(words) and words[-1] in occupations()


@cache
def _titles_in_chinese() -> tuple[str, ...]:
    """Offices and occupations of titles, of two characters and more, without those that tell of no one office."""
    general = word_list("general_roles.zh.txt")
    return tuple(word for word in standard().offices.words if len(word) > 1 and word not in general)


@lru_cache(REMEMBERED)
def words_in(title: str) -> frozenset[str]:
    """The words of a title, of which many people have the same."""
    return terms(title).word_set


def words_in_all(titles: Iterable[str]) -> frozenset[str]:
    """The words of all titles of somebody."""
    return frozenset[str]().union(*map(words_in, titles))


def occupation_in(description: str) -> str | None:
    """The occupation in the singular that a description ends in; a general one in Chinese (官员), or none, is None."""
    if HAN.search(description):
        offices, ends = standard().offices.words, range(len(description) - 1)
        found = next((description[place:] for place in ends if description[place:] in offices), None)
        return None if found in word_list("general_roles.zh.txt") else found
    words = fold(description).split()
    return next((single for single in singulars(words[-1]) if single in occupations()), None) if words else None


@lru_cache(REMEMBERED)
def single_offices(title: str) -> tuple[str, ...]:
    """The offices that a title joins: "secretary of the party group and director of the port" are two."""
    found: list[str] = []
    for part in JOINED.split(title):
        head = FURTHER.split(part.casefold(), maxsplit=1)[0].split()[-1:]
        if found and occupations().isdisjoint(head):  # "Science and Technology Commission"
            found[-1] = f"{found[-1]} and {part}"
        else:
            found.append(part)
    return tuple(found)


def narrowing(description: str, occupation: str) -> str:
    """What a description says before its occupation."""
    if HAN.search(description):
        return description.removesuffix(occupation).strip("的里 ")
    return " ".join(description.split()[:-1])


def singulars(word: str) -> Iterator[str]:
    """The singulars that a word may be the plural of."""
    for plural, single in PLURALS:
        if word.endswith(plural):
            yield word.removesuffix(plural) + single


def has_occupation(figure: Figure, occupation: str) -> bool:
    """Whether one of somebody's titles, or what they are called, is of an occupation."""
    if HAN.search(occupation):
        return any(simplified(title).endswith(occupation) for title in figure.titles)
    return any(not called_for(occupation).isdisjoint(heads_of(title)) for title in figure.titles)


@lru_cache(REMEMBERED)
def heads_of(title: str) -> frozenset[str]:
    """The words that a title may be about; those before a preposition in the singular as well."""
    found: set[str] = set()
    for part in PARTS.split(title):
        words = fold(SOMEBODYS.sub("", part)).replace(".", "").replace("chief executive", "chief-executive").split()
        first = FURTHER.split(" ".join(words))[0].split()
        last = () if occupations().intersection(first) else words[-1:]  # an aide to the mayor is no mayor
        found.update(first, last, *map(singulars, first))
    return frozenset(found)


@cache
def occupations() -> frozenset[str]:
    """All occupations, in the singular."""
    known = vocabulary()
    kin = function_words("female") | function_words("male")  # a grandmother is somebody's
    return known.offices | (known.persons - kin) | alike().keys() | word_list("further_roles.en.txt")


@cache
def called_for(occupation: str) -> frozenset[str]:
    """The words that titles may have for an occupation."""
    return frozenset({occupation, *alike().get(occupation, ())})


@cache
def alike() -> dict[str, frozenset[str]]:
    """For an occupation the other words for it and for what counts as it."""
    found: dict[str, frozenset[str]] = {}
    for line in word_list("occupations.en.txt"):
        wide, colon, narrow = line.partition(":")
        words = frozenset((narrow if colon else line).split())
        for word in (wide,) if colon else words:
            found[word] = found.get(word, frozenset()) | words
    return found


class Trade(NamedTuple):
    """How a question asks for those in a trade, and how their titles tell."""

    asked: re.Pattern[str]
    titles: re.Pattern[str]
    without: re.Pattern[str]

    @property
    def is_general(self) -> bool:
        """Whether any office may be of it."""
        return self.asked.search("officials") is not None

    def has(self, figure: Figure) -> bool:
        """Whether one of somebody's titles is of this trade."""
        return any(self.titles.search(title) and not self.without.search(title) for title in figure.titles)

    def names(self, figure: Figure) -> bool:
        """Whether somebody without a name is called so: “experts”, “a city official”."""
        return figure.person.name is None and bool(self.asked.search(figure.person.label))


def trade_in(text: str) -> tuple[Trade | None, str]:
    """The trade that a question asks for, with the question without it, however often it is named."""
    for trade in trades():
        if trade.asked.search(text):
            return trade, trade.asked.sub(" ", text)
    return None, text


@cache
def trades() -> tuple[Trade, ...]:
    """All trades, the narrowest first as they stand in the file."""
    data = table("retrieval/words/trades.toml")
    return tuple(
        Trade(*(re.compile(entry[key], re.IGNORECASE) for key in ("asked", "titles", "without")))
        for entry in data.values()
    )
