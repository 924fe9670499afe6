"""Turns: paragraphs, or lines of one, that are nothing but somebody's words, and the question that a turn answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Asks

QUESTION = ("?", "？")
MARKS = " \t\r\u3000*_”\"'’」』"
QUOTED = ("“", '"', "「", "『", "‘", "'")
ASKING: Mapping[Asks, re.Pattern[str]] = {
    "where": re.compile(r"\bwhere\b|哪[里裡儿兒]|在哪|何[处處]", re.IGNORECASE),
    "when": re.compile(r"\b(?:when|what year|which year)\b|什[么麼][时時]候|何[时時]|哪[一]?年", re.IGNORECASE),
    "number": re.compile(r"\bhow (?:many|much)\b|多少|几[个個名位]|幾[個名位]", re.IGNORECASE),
}
LABEL = re.compile(r"[\W_]*(?:[^.!?。！？:：\n]{1,60}[:：]|[QA]\.)?[\W_]*")  # of a line in front of the words


def is_turn(utterance: Utterance) -> bool:
    """Whether a line is nothing but these words, a label in front of them or not."""
    before, after = _around(utterance)
    return utterance.form == "direct" and LABEL.fullmatch(before) is not None and not any(map(str.isalnum, after))


def is_unmarked(utterance: Utterance) -> bool:
    """Whether no quotation marks stand around a turn, as in an interview, whose layout tells that it is one."""
    return not _around(utterance)[0].rstrip(MARKS[:4]).endswith(QUOTED)


def is_question(utterance: Utterance) -> bool:
    """Whether the words end as a question does."""
    return utterance.text.rstrip(MARKS).endswith(QUESTION)


def asks_alike(utterance: Utterance, asks: Asks) -> bool:
    """Whether a turn asks for a place, a date or a number as a question does: the turn behind it then tells that."""
    asking = ASKING.get(asks)
    return asking is not None and is_question(utterance) and bool(asking.search(utterance.text)) and is_turn(utterance)


def replies(question: Utterance, number: int, collection: Collection) -> Iterator[tuple[int, Utterance]]:
    """The turns right behind a question, with the numbers of their paragraphs: one in its own, or in the next one."""
    for at in (number, number + 1):
        if at >= collection.layout.size or collection.layout.place_of(at)[0] != question.article.id:
            return
        later = [u for u in _turns(at, collection) if u.span.start >= question.span.end]
        if later:
            yield at, later[0]
            return


def answers_before(number: int, collection: Collection) -> bool:
    """Whether the first turn of a paragraph answers one of the paragraph before."""
    first = next(iter(_turns(number, collection)), None)
    asked = question_before(first, number, collection) if first else None
    return asked is not None and asked.span.end <= collection.utterances(number)[0].paragraph.span.start


def question_before(turn: Utterance, number: int, collection: Collection) -> Utterance | None:
    """The question that a turn answers: somebody else's turn right before it, in its paragraph or the one before."""
    for at in (number, number - 1):
        if at < 0 or collection.layout.place_of(at)[0] != turn.article.id:
            return None
        earlier = [u for u in _turns(at, collection) if u.span.end <= turn.span.start]
        if earlier:
            return earlier[-1] if is_answered_by(earlier[-1], turn) else None
    return None


def is_answered_by(asked: Utterance, reply: Utterance) -> bool:
    """Whether somebody else speaks; where nobody can be named, whether the layout tells that both are turns."""
    if reply.speaker is not None and asked.speaker is not None:
        return reply.speaker != asked.speaker
    return is_question(asked) and not is_question(reply) and is_unmarked(asked) and is_unmarked(reply)


def _turns(number: int, collection: Collection) -> list[Utterance]:
    """The turns of a paragraph, in order."""
    return sorted((u for u in collection.utterances(number) if is_turn(u)), key=lambda u: u.span)


def _around(utterance: Utterance) -> tuple[str, str]:
    """What stands before and behind the words, in their line."""
    text, (start, end) = utterance.article.text, utterance.paragraph.span
    first = max(start, text.rfind("\n", start, utterance.span.start) + 1)
    stop = text.find("\n", utterance.span.end, end)
    return text[first : utterance.span.start], text[utterance.span.end : stop if stop >= 0 else end]
