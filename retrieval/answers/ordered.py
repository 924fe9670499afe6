"""Who speaks first, last or most in an article: "who is quoted first", "the last quote"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer
from retrieval.answers.sayings import OF_PERSON, spoken_by, whole, words_of
from retrieval.answers.several import everybody, speakers
from retrieval.index.layout import FEW
from retrieval.language.tokens import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

LISTED_AS_MOST = 5  # people of several articles


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
