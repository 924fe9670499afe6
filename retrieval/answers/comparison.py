"""Comparison: what each of several people says of one thing, and who of them does not speak of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.answer import KIND_OF, Answer, Choice
from retrieval.answers.profile import first_statement
from retrieval.answers.weighing import words_on
from retrieval.language.tokens import HAN, fold, stem
from retrieval.passages.search import Search
from retrieval.passages.showing import statement
from retrieval.people.holders import by_office, is_description
from retrieval.people.naming import by_name, fitting, told_apart
from retrieval.people.offices import families
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

MOST = 6  # people side by side
AND = re.compile(r"(?:,\s*|\s+)(?:and|versus|vs\.?|as well as|or)\s+|\s*,\s*|[、和与跟及]|以及")
COUNTED = re.compile(r"^(?:the |both |all )*(?P<count>two|three|four|both|2|3|4)\b (?:the |of the )?(?P<office>.+)$")
COUNTED_ZH = re.compile(r"^(?:这|那)?(?P<count>两|三|四|几)(?:位|个|名)(?P<office>.+)$")
EACH_OTHER = re.compile(r"\b(?:about|of|to) (?:each other|one another)\b|互相|相互|彼此|对方")
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4, "两": 2, "三": 3, "四": 4}
SURE_OFFICE = 0.85  # share of a description from which it stands for one person
EACH_SPEAKS = 0.9  # confidence where nothing was asked for but people's words
NONE_SPEAKS = 0.1


class Parties(NamedTuple):
    """Those to compare, in the order of the question; ``choices`` where one of the names may mean several."""

    figures: tuple[Figure, ...]
    choices: tuple[Choice, ...] = ()


def parties(question: Question, who: str, collection: Collection) -> Parties | None:
    """Those named one after the other in "A and B", or counted in "the two mayors"; None for fewer than two."""
    counted = _counted(who, collection)
    if counted is not None:
        return counted
    parts = [part.strip().removesuffix("'s") for part in AND.split(who) if part.strip()]
    if not 1 < len(parts) <= MOST or by_office(who, collection, least=SURE_OFFICE, most=1):
        return None
    found = [_figures(part, collection) for part in parts]
    if not all(found):
        return None
    together = tuple(dict.fromkeys(figures[0] for figures in found))
    for part, figures in zip(parts, found, strict=True):
        if len(figures) > 1:
            return Parties(together, _which(question, part, figures))
    return Parties(together) if len(together) > 1 else None


def _counted(who: str, collection: Collection) -> Parties | None:
    """The people who hold an office that the question has in the plural, when they are as many as it says."""
    match = COUNTED.match(who) or COUNTED_ZH.match(who)
    if match is None or not is_description(match["office"]):
        return None
    figures = by_office(match["office"], collection)
    count = COUNTS.get(match["count"])
    fits = len(figures) == count if count else 1 < len(figures) <= MOST
    return Parties(figures) if fits else None


def _figures(part: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom one part of "A and B" means: a name and nothing more, or plainly one person's office."""
    named = by_name(part, collection.people)
    if named is not None:
        rest = [word for word in fold(named.rest).split() if stem(word) not in families()]
        return told_apart(named.figures if named.full else fitting(named)) if not rest or not named.full else ()
    described = part.startswith("the ") or (HAN.search(part) is not None and is_description(part))
    found = by_office(part, collection, least=SURE_OFFICE) if described else ()
    return found if len(found) == 1 else ()


def _which(question: Question, part: str, figures: Sequence[Figure]) -> tuple[Choice, ...]:
    """The question once for each of those whom a part of it may mean."""
    before, *after = re.split(re.escape(part), question.text, maxsplit=1, flags=re.IGNORECASE)
    rest = "".join(after) or question.text
    return tuple(Choice(f"{before}{figure.person.label}{rest}", figure.person) for figure in figures[:MOST])


def compared(question: Question, together: Parties, topic: Topic, collection: Collection) -> Answer:
    """One statement for each who speaks of the topic, or of anything where there is none; the others are silent."""
    if together.choices:
        return Answer(question.text, question.language, "nothing", 0.0, lack="person", choices=together.choices)
    each_other = EACH_OTHER.search(question.plain) is not None
    spoken = {
        figure: _words(figure, _others(figure, together, collection) if each_other else topic, collection)
        for figure in together.figures
    }
    shown = [found for found in spoken.values() if found is not None]
    if not shown:
        people = tuple(figure.person for figure in together.figures)
        return Answer(question.text, question.language, "not_said", NONE_SPEAKS, (), people)
    return Answer(
        question.text,
        question.language,
        KIND_OF[shown[0].statement.form],
        round(shown[0].confidence, 4),
        tuple(words.statement for words in shown),
        tuple(figure.person for figure, found in spoken.items() if found is not None),
        compared=True,
        silent=tuple(figure.person for figure, found in spoken.items() if found is None),
    )


def _others(figure: Figure, together: Parties, collection: Collection) -> Topic:
    """Those beside a figure, by name, as a topic."""
    names = [other.person.name or other.person.label for other in together.figures if other is not figure]
    return topic_of(" ".join(names), collection, names={word for name in names for word in fold(name).split()})


class Words(NamedTuple):
    """What somebody says, and how surely it is to the point."""

    statement: Statement
    confidence: float


def _words(figure: Figure, topic: Topic, collection: Collection) -> Words | None:
    if not topic.facets:
        said = first_statement(figure, collection)
        return Words(said, EACH_SPEAKS) if said else None
    search = Search.by([figure], topic)._replace(is_for_best=True)
    found, likely = words_on(search, collection)
    return Words(statement(found[0], search, collection), likely) if found else None
