"""Questions that are not complete in themselves: "and Li Wei?", "who else?", "why?", and pronouns."""

from __future__ import annotations

import re
from functools import cache
from string import digits
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus.patterns import filled, table
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from corpus.article import Language
    from retrieval.questions.question import Question

Completion = Literal["said_of", "said", "who_is", "who_said", "among"]
Form = Literal[
    "again",
    "also",
    "among",
    "context",
    "number",
    "said",
    "what_else",
    "when",
    "where",
    "who_else",
    "who_is",
    "who_said",
    "why",
]


class Elliptic(NamedTuple):
    """What an incomplete question asks: ``other`` takes the place of something in the question before.

    ``stands`` says that it makes sense without a question before as well.
    """

    form: Form
    stands: bool
    who: str = ""
    topic: str = ""
    other: str = ""


class Pronouns(NamedTuple):
    """How a language points back: at one person, at several, at a thing.

    ``before`` is what may stand before a pronoun that points out of its question, ``nobody`` finds questions in which
    none does.
    """

    one: re.Pattern[str]
    several: re.Pattern[str]
    thing: re.Pattern[str]
    before: re.Pattern[str]
    nobody: re.Pattern[str]
    possessive: frozenset[str]


class Ordinals(NamedTuple):
    """How a language says which of several listed people is meant: the words in order, the last for the last one."""

    order: tuple[str, ...]
    pattern: re.Pattern[str]


class Forms(NamedTuple):
    """The forms of a language in order, its pronouns and ordinals, and complete questions to fill in.

    ``twofold`` parts two questions about one person put as one, ``joined`` stands between two whole ones, of which
    ``opens`` begins the first. ``on`` is in a sentence that tells what the next asks about, ``pointing`` ends one that
    asks about what was told; ``it`` finds those that end in a thing of which there was talk, ``beside`` fragments for
    somebody or something else, ``brief`` questions that tell hardly what they are about.
    """

    forms: tuple[tuple[Form, bool, re.Pattern[str]], ...]
    pronouns: Pronouns
    ordinals: Ordinals
    completed: Mapping[str, str]
    twofold: re.Pattern[str]
    joined: re.Pattern[str]
    opens: re.Pattern[str]
    on: re.Pattern[str]
    pointing: re.Pattern[str]
    it: re.Pattern[str]
    beside: re.Pattern[str]
    brief: re.Pattern[str]


PATTERNS = Forms._fields[Forms._fields.index("twofold") :]  # which are read from the file by their names


def ellipses_of(question: Question) -> Iterator[Elliptic]:
    """The ways to read a question as incomplete, the likeliest first."""
    for form, stands, pattern in forms(question.language).forms:
        match = pattern.search(question.plain)
        if match:
            found = {name.rstrip(digits): value.strip(" ,:;，") for name, value in match.groupdict().items() if value}
            yield Elliptic(form, stands, **found)


def backward(question: Question) -> re.Match[str] | None:
    """The pronoun for one person that points out of the question, if there is one, in its text."""
    pronouns = forms(question.language).pronouns
    match = pronouns.one.search(in_simplified(question.text))
    if match is None or pronouns.nobody.search(question.plain):
        return None
    return match if pronouns.before.fullmatch(match.string[: match.start()].lstrip()) else None


def in_simplified(text: str) -> str:
    """A text in simplified characters, in the same places."""
    if not HAN.search(text):
        return text
    from corpus.chinese.reading import fold  # noqa: PLC0415 - for Chinese alone

    return fold(text)


def ordinal_in(question: Question) -> re.Match[str] | None:
    """Where a question names somebody by the place in a list."""
    return forms(question.language).ordinals.pattern.search(in_simplified(question.text).rstrip(" ?？。.!！"))


def ordinal_place(match: re.Match[str], language: Language, count: int) -> int | None:
    """The place, from 0, that such words tell in a list of so many people; None where it is shorter."""
    order, _ = forms(language).ordinals
    word = next(one.casefold() for one in match.groupdict().values() if one)
    place = count - 1 if word == order[-1] else order.index(word)
    return place if place < count else None


def completed(key: Completion, language: Language, *, who: str = "", topic: str = "") -> str:
    """The question that a fragment is completed to."""
    return forms(language).completed[key].format(who=who, topic=topic)


@cache
def forms(language: Language) -> Forms:
    """The forms of a language."""
    data = table(f"retrieval/words/follow_up.{language}.toml")
    order = data["ordinals"]["order"]

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(filled(pattern, data["lists"]), re.IGNORECASE)

    return Forms(
        tuple((kind.split()[0], "stands" in kind, compiled(way)) for kind, way in data["forms"]["in_order"]),
        _pronouns(data["pronouns"], compiled, edge=r"\b" if language == "en" else ""),
        Ordinals(tuple(order.split("|")), compiled(data["ordinals"]["pattern"].replace("{order}", order))),
        data["completed"],
        **{name: compiled(data[name]) for name in PATTERNS},
    )


def _pronouns(words: Mapping[str, str], compiled: Callable[[str], re.Pattern[str]], *, edge: str) -> Pronouns:
    """The pronouns of a language; those for people are whole words, between ``edge``."""
    return Pronouns(
        one=compiled(f"{edge}(?:{words['one']}){edge}"),
        several=compiled(f"{edge}(?:{words['several']}){edge}"),
        thing=compiled(f"(?:{words['thing']})"),
        before=compiled(f"(?:{words['before']})"),
        nobody=compiled(f"(?:{words['nobody']})"),
        possessive=frozenset(words["possessive"].split("|")),
    )
