"""Turns: paragraphs, or lines of one, that are nothing but somebody's words, and the question that a turn answers.

Who asks what an interviewer asked wants the reply, not the question.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.language.patterns import late
from retrieval.passages.cue import verbs_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

QUESTION = ("?", "？")
MARKS = " \t\r\u3000*_”\"'’」』"
EMPHASIS = frozenset("*_#>")
QUOTED = ("“", '"', "「", "『", "‘", "'")
LABEL = late(r"[\W_]*+(?:[^.!?。！？:：\n]{1,60}[:：]|[QA]\.)?[\W_]*+")  # of a line in front of the words
ASKING_VERBS = ("ask", "要求")  # verbs of the family that asks: “who asked where …” wants the question
SHOWN = 450  # characters of a reply


def is_turn(utterance: Utterance) -> bool:
    """Whether a line is nothing but these words, a label in front of them or not."""
    before, after = _around(utterance)
    return utterance.form == "direct" and LABEL().fullmatch(before) is not None and not any(map(str.isalnum, after))


def is_unmarked(utterance: Utterance) -> bool:
    """Whether no quotation marks stand around a turn, as in an interview, whose layout tells that it is one."""
    return not _around(utterance)[0].rstrip(MARKS[:4]).endswith(QUOTED)


def is_question(utterance: Utterance) -> bool:
    """Whether the words end as a question does, or emphasis alone sets them apart as an interviewer's."""
    apart = set(_around(utterance)[0].strip()) if utterance.speaker is None else set()
    return utterance.text.rstrip(MARKS).endswith(QUESTION) or (bool(apart) and apart <= EMPHASIS)


class Turns:
    """The turns of a paragraph, in order: a transcript may have hundreds of them in one."""

    __slots__ = ("_starts", "_turns")

    def __init__(self, utterances: Iterable[Utterance]) -> None:
        self._turns = sorted(filter(is_turn, utterances), key=lambda u: u.span)
        self._starts = [u.span.start for u in self._turns]

    def first(self) -> Utterance | None:
        """The first one."""
        return self._turns[0] if self._turns else None

    def after(self, place: int) -> Utterance | None:
        """The first one that begins at a place in the article, or behind it."""
        found = bisect_left(self._starts, place)
        return self._turns[found] if found < len(self._turns) else None

    def before(self, place: int) -> Utterance | None:
        """The last one that ends at a place in the article, or before it."""
        begun = range(bisect_left(self._starts, place) - 1, -1, -1)
        return next((self._turns[n] for n in begun if self._turns[n].span.end <= place), None)


def replies(question: Utterance, number: int, collection: Collection) -> Iterator[tuple[int, Utterance]]:
    """The turns right behind a question, with the numbers of their paragraphs: one in its own, or in the next one."""
    for at in (number, number + 1):
        if at >= collection.layout.size or collection.layout.place_of(at)[0] != question.article.id:
            return
        later = collection.paragraphs.turns(at).after(question.span.end)
        if later is not None:
            yield at, later
            return


def answers_before(number: int, collection: Collection) -> bool:
    """Whether the first turn of a paragraph answers one of the paragraph before."""
    first = collection.paragraphs.turns(number).first()
    asked = question_before(first, number, collection) if first else None
    return asked is not None and asked.span.end <= collection.paragraphs.utterances(number)[0].paragraph.span.start


def question_before(turn: Utterance, number: int, collection: Collection) -> Utterance | None:
    """The question that a turn answers: somebody else's turn right before it, in its paragraph or the one before."""
    for at in (number, number - 1):
        if at < 0 or collection.layout.place_of(at)[0] != turn.article.id:
            return None
        earlier = collection.paragraphs.turns(at).before(turn.span.start)
        if earlier is not None:
            return earlier if is_answered_by(earlier, turn) else None
    return None


def is_answered_by(asked: Utterance, reply: Utterance) -> bool:
    """Whether somebody else speaks; where nobody can be named, whether the layout tells that both are turns."""
    if reply.speaker is not None and asked.speaker is not None:
        return reply.speaker != asked.speaker
    return is_question(asked) and not is_question(reply) and is_unmarked(asked) and is_unmarked(reply)


def _around(utterance: Utterance) -> tuple[str, str]:
    """What stands before and behind the words, in their line."""
    text, (start, end) = utterance.article.text, utterance.paragraph.span
    first = max(start, text.rfind("\n", start, utterance.span.start) + 1)
    stop = text.find("\n", utterance.span.end, end)
    return text[first : utterance.span.start], text[utterance.span.end : stop if stop >= 0 else end]


def or_reply(candidate: Candidate, search: Search) -> Candidate:
    """The candidate, or where it is an interviewer's question, the words of another that follow it."""
    asked = candidate.utterance
    if _wants_question(search) or not is_turn(asked) or not is_question(asked):
        return candidate
    for number, reply in replies(asked, candidate.number, search.collection):
        if is_answered_by(asked, reply):
            return candidate._replace(utterance=_opening(reply), number=number)
    return candidate


def _wants_question(search: Search) -> bool:
    return any(search.cues == verbs_in(verb) for verb in ASKING_VERBS)


def _opening(reply: Utterance) -> Utterance:
    """The sentences with which a reply begins, as many as are shown: they answer, whatever words they have."""
    begins, shown = reply.span.start, 1
    while shown < len(reply.sentences) and reply.sentences[shown].end - begins <= SHOWN:
        shown += 1
    return replace(reply, span=Span(begins, reply.sentences[shown - 1].end), sentences=reply.sentences[:shown])
