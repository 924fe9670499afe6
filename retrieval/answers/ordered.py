"""Who speaks first, last or most in an article: "who is quoted first", "the last quote"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer
from retrieval.answers.roster import everybody
from retrieval.answers.sayings import OF_PERSON, spoken_by, whole, words_of
from retrieval.language.tokens import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading


def ordered(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """The quotation that comes first or last or is the longest, or whoever is quoted most; ``who`` is which.

    None where there are several articles, which have no order, or nobody is quoted.
    """
    order = _orders()[reading.who or ""]
    every = _quoted(collection) if len(collection.records) == 1 else {}
    if not every:
        return None
    if order == "most":
        return words_of(question, [max(every, key=lambda f: (len(every[f]), _length(every[f])))], collection)
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
