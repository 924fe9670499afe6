"""What an asker may have meant, where several fit equally well: each with the question that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import Choice
from retrieval.questions.ellipsis import completed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Language
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion
    from retrieval.questions.question import Question

MOST = 8  # buttons that can still be read


def of_people(question: Question, key: Completion, figures: Sequence[Figure], topic: str = "") -> tuple[Choice, ...]:
    """One choice for each of several people; none where one is meant, or so many that nobody would choose."""
    if not 1 < len(figures) <= MOST:
        return ()
    return tuple(
        Choice(completed(key, question.language, who=called(figure, question.language), topic=topic), figure.person)
        for figure in figures
    )


def called(figure: Figure, language: Language) -> str:
    """A name that means this person alone: with the title where others bear it."""
    person = figure.person
    if not figure.others or not person.title:
        return person.label
    return f"{person.title}{person.label}" if language == "zh" else f"{person.label}, {person.title}"
