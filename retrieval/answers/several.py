"""Several people: as a list, or to choose from; and whether several who may be meant are one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answer import Answer, Choice, nothing
from retrieval.answers.sayings import first_statement
from retrieval.index.layout import FEW
from retrieval.language.tokens import fold, word_list
from retrieval.people.descriptions import without_article
from retrieval.people.namesakes import told_apart
from retrieval.questions.ellipsis import completed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.article import Language
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion
    from retrieval.questions.question import Question

LISTED_SURELY, ON_TOPIC = 0.9, 0.6  # confidence in a list of people, and in one of those who speak of a topic
LISTED = 100  # people in one list
QUOTED_OF_MANY = 8  # of those listed from a large corpus, whose articles have to be read for their words
MOST_BUTTONS = 8  # buttons that can still be read


def everybody(collection: Collection) -> Iterable[Figure]:
    """Everybody who speaks, in the order of appearance."""
    speaking = (figure for figure in collection.people.figures.values() if collection.spoken_in(figure.key))
    nobody = word_list("everybody.en.txt") | word_list("everybody.zh.txt")
    return (f for f in speaking if f.person.kind != "document" and fold(f.person.label) not in nobody)


def of_several(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those who have a name, if no article has all of them: then an office means nobody in particular."""
    called = told_apart([figure for figure in figures if figure.person.name])
    articles = [{name for name, _ in figure.persons} for figure in called]
    return called if called and not set.intersection(*articles) else ()


def which_of(question: Question, figures: Sequence[Figure], collection: Collection, key: Completion = "said") -> Answer:
    """Several people who may be meant, and which of them is: what ``key`` asks of each is what may be chosen."""
    return replace(speakers(question, figures, collection), choices=_choices(question, key, figures))


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


def with_shorter_labels(those: Sequence[Figure], figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those of one label, and the ``figures`` whose label is the beginning of theirs: "one baker"."""
    return [*those, *(figure for figure in figures if any(_is_more_of(other, figure) for other in those))]


def _is_more_of(other: Figure, figure: Figure) -> bool:
    """Whether the article of somebody has a longer label that begins with theirs."""
    return other.persons[0][0] == figure.persons[0][0] and _called(other).startswith(f"{_called(figure)} ")


def _called(figure: Figure) -> str:
    return without_article(figure.person.label)


def speakers(
    question: Question,
    figures: Sequence[Figure],
    collection: Collection,
    said: Mapping[Figure, Statement] | None = None,
) -> Answer:
    """A list of people with a statement each, ``said`` on what was asked or the first; "nothing" without anybody."""
    if not figures:
        return nothing(question)
    quoted, known = LISTED if collection.layout.size <= FEW else QUOTED_OF_MANY, said or {}
    shown = filter(None, (known.get(figure) or first_statement(figure, collection) for figure in figures[:quoted]))
    people = tuple(figure.person for figure in figures[:LISTED])
    sure = ON_TOPIC if said else LISTED_SURELY
    return Answer(question.text, question.language, "speakers", sure, tuple(shown), people, total=len(figures))


def _choices(question: Question, key: Completion, figures: Sequence[Figure]) -> tuple[Choice, ...]:
    """One choice for each of several people; none where one is meant, or so many that nobody would choose."""
    if not 1 < len(figures) <= MOST_BUTTONS:
        return ()
    return tuple(
        Choice(completed(key, question.language, who=_name_of(figure, question.language), topic=""), figure.person)
        for figure in figures
    )


def _name_of(figure: Figure, language: Language) -> str:
    """A name that means this person alone: with the title where others bear it."""
    person = figure.person
    if not figure.others or not person.title:
        return person.label
    return f"{person.title}{person.label}" if language == "zh" else f"{person.label}, {person.title}"
