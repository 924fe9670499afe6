"""Replies in an interview: who asks the same wants the reply, not the question."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.passages.cue import verbs_in
from retrieval.passages.turn import is_answered_by, is_question, is_turn, replies

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

ASKING = ("ask", "要求")  # verbs of the family that asks: “who asked where …” wants the question
NEAR = 40  # characters between what somebody was asked and the mark that opens the reply
REPLIES = 2  # quotations of one reply
SHOWN = 450  # characters of a reply


def or_reply(candidate: Candidate, search: Search, collection: Collection) -> Candidate:
    """The candidate, or where it is an interviewer's question, the words of another that follow it."""
    asked = candidate.utterance
    if _wants_question(search) or not is_turn(asked) or not is_question(asked):
        return candidate
    for number, reply in replies(asked, candidate.number, collection):
        if is_answered_by(asked, reply):
            return candidate._replace(utterance=_opening(reply), number=number)
    return candidate


def quoted_behind(candidate: Candidate, search: Search, collection: Collection) -> list[Candidate]:
    """What is quoted right behind narration that ends with what somebody was asked."""
    told = candidate.utterance
    if told.form != "narration" or _wants_question(search):
        return []
    if not _asked().search(told.article.text[slice(*told.sentences[-1])]):
        return []
    quoted = (u for u in collection.paragraphs.utterances(candidate.number) if u.form == "direct")
    behind = [u for u in quoted if u.span.start >= told.span.end]
    if not behind or behind[0].span.start - told.span.end > NEAR:
        return []
    return [candidate._replace(utterance=u) for u in behind[:REPLIES] if u.speaker == behind[0].speaker]


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:asked|wondered) (?:(?:her|him|them|me|us) )?(?:how|what|why|whether|if|when|where|who|which|about)\b"
        r"|问(?:及|到|起|他|她|道)|[问問]：?$"
    )


def has_reply(asked: Utterance, number: int, collection: Collection) -> bool:
    """Whether a turn, of a paragraph by its number, is answered by the one behind it."""
    return any(is_answered_by(asked, reply) for _, reply in replies(asked, number, collection))


def _wants_question(search: Search) -> bool:
    return any(search.cues == verbs_in(verb) for verb in ASKING)


def _opening(reply: Utterance) -> Utterance:
    """The sentences with which a reply begins, as many as are shown: they answer, whatever words they have."""
    begins, shown = reply.span.start, 1
    while shown < len(reply.sentences) and reply.sentences[shown].end - begins <= SHOWN:
        shown += 1
    return replace(reply, span=Span(begins, reply.sentences[shown - 1].end), sentences=reply.sentences[:shown])
