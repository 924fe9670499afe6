"""Several who may be meant by a surname or an office: whether they are one, and which of them it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers import profile
from retrieval.answers.profile import of_people
from retrieval.people.descriptions import without_article
from retrieval.people.naming import told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question


def of_several(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those who have a name, if no article has all of them: then an office means nobody in particular."""
    called = told_apart([figure for figure in figures if figure.person.name])
    articles = [{name for name, _ in figure.persons} for figure in called]
    return called if called and not set.intersection(*articles) else ()


def which_of(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """Several people who may be meant, and which of them is."""
    several_speak = profile.speakers(question, figures, collection)
    return replace(several_speak, choices=of_people(question, "said", figures))


def are_called_alike(figures: Sequence[Figure]) -> bool:
    """Whether all have one label and no name, as a body has that several articles quote."""
    first, *rest = figures
    return not rest or all(f.person.name is None and _called(f) == _called(first) for f in figures)


def without_descriptions(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those who have a name, if any does; else those of the label that most articles give.

    "One baker" and "one baker from the quay" of an article are one, called by the longer label.
    """
    named = [figure for figure in figures if figure.person.name]
    if named or not figures:
        return named
    figures = [figure for figure in figures if not any(_is_more_of(other, figure) for other in figures)]
    most = max(Counter(map(_called, figures)).items(), key=lambda pair: pair[1])[0]
    return [figure for figure in figures if _called(figure) == most]


def _is_more_of(other: Figure, figure: Figure) -> bool:
    """Whether the article of somebody has a longer label that begins with theirs."""
    return other.persons[0][0] == figure.persons[0][0] and _called(other).startswith(f"{_called(figure)} ")


def _called(figure: Figure) -> str:
    return without_article(figure.person.label)
