"""Several people: as a list, to choose from, or the first, last and most quoted; and whether they are one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer, Choice, nothing
from retrieval.answers.sayings import OF_PERSON, first_statement, spoken_by, whole, words_of
from retrieval.index.layout import FEW
from retrieval.language.tokens import fold, word_list, words_for
from retrieval.people.descriptions import without_article
from retrieval.people.namesakes import told_apart
from retrieval.questions.ellipsis import completed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.article import Language
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion
    from retrieval.questions.question import Question, Reading

LISTED_SURELY, ON_TOPIC = 0.9, 0.6  # confidence in a list of people, and in one of those who speak of a topic
LISTED = 100  # people in one list
LISTED_AS_MOST = 5  # people of several articles
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


def ordered(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """The quotation that comes first or last or is the longest, or whoever is quoted most; ``who`` is which.

    Of several articles those who are quoted most are listed. None where these have no order, are very many, or quote
    nobody.
    """
    order, is_single = _orders()[reading.who or ""], len(collection.records) == 1
    every = _quoted(collection) if is_single or (order == "most" and collection.layout.size <= FEW) else {}
    if not every:
        return None
    if order == "most":
        first = sorted(every, key=lambda f: (len(every[f]), _length(every[f])), reverse=True)
        if is_single:
            return words_of(question, first[:1], collection)
        return replace(speakers(question, first[:LISTED_AS_MOST], collection), total=len(every))
    pairs = [(figure, utterance) for figure, said in every.items() for utterance in said]
    if order == "longest":
        figure, utterance = max(pairs, key=lambda pair: len(pair[1].text))
    else:
        figure, utterance = (min if order == "first" else max)(pairs, key=lambda pair: pair[1].span.start)
    return Answer(question.text, question.language, "quotation", OF_PERSON, (whole(utterance),), (figure.person,))


def _quoted(collection: Collection) -> Mapping[Figure, list[Utterance]]:
    """What everybody is quoted with directly."""
    every = {figure: list(spoken_by(figure, collection)) for figure in everybody(collection)}
    direct = {figure: [u for u in said if u.form == "direct" and not u.nested] for figure, said in every.items()}
    return {figure: said for figure, said in direct.items() if said}


def _length(said: list[Utterance]) -> int:
    return sum(len(utterance.text) for utterance in said)


@cache
def _orders() -> Mapping[str, str]:
    """The order that each word asks for."""
    return {word: order for order, words in words_for("order.txt").items() for word in words}
