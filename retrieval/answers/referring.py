"""Words on somebody whom they call by a pronoun: "I respect him", right behind Lind, of whom it is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.answers.sayings import statements_of
from retrieval.answers.weighing import SHOWN
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, fold
from retrieval.people.called import calls
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

REFERRING = re.compile(r"\b(?:he|him|his|she|her|hers|this (?:man|woman|guy))\b|[他她]", re.IGNORECASE)
CAPITAL = re.compile(r"(?<![.!?”\"’'] )(?<!^)\b[A-Z][\w’-]+")
SURE = 0.7  # confidence that the one named last before the words is meant


def of_another(text: str, figures: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those whom a topic names and nothing else, if they are not the ones who are asked about."""
    named = by_name(text, collection.people)
    if named is None or named.rest.strip() or any(figure in named.figures for figure in figures):
        return ()
    return named.figures


def referring(
    question: Question, figures: Sequence[Figure], others: Sequence[Figure], collection: Collection
) -> Answer | None:
    """What these people say of another person whom the paragraph names last before; None where they say no such."""
    if not others:
        return None  # nobody's words are read in vain
    found = [
        statement
        for figure in figures
        for statement in statements_of(figure, collection)
        if any(_means(statement, other, figure, collection) for other in others)
    ][:SHOWN]
    if not found:
        return None
    people = tuple(dict.fromkeys(s.speaker for s in found if s.speaker))
    return Answer(question.text, question.language, KIND_OF[found[0].form], SURE, tuple(found), people)


def _means(statement: Statement, other: Figure, speaker: Figure, collection: Collection) -> bool:
    """Whether a pronoun in somebody's words can only be the other one, whom the paragraph named last."""
    article = collection.records[statement.article].article
    start = statement.parts[0].span.start
    paragraph = article.paragraph_at(start)
    before = article.text[paragraph.span.start if paragraph else 0 : start]
    if not any(REFERRING.search(part.text) for part in statement.parts) or not calls(before, other):
        return False
    behind = before[max(before.rfind(end) + len(end) for end in _ends(other)) :]
    known = set(fold(speaker.person.label).split())
    return not any(fold(match[0]) not in known for match in CAPITAL.finditer(behind)) and not HAN.search(behind)


def _ends(figure: Figure) -> tuple[str, ...]:
    """What stands in a text last of somebody's name."""
    name = figure.person.name or figure.person.label
    return (name,) if HAN.search(name) else (name.split()[-1], *(part.title() for part in surname_of(name)))
