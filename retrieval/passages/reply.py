"""The reply to a question that was put in an interview: who asks the same wants the reply, not the question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

ASKED = re.compile(r"\W*(?:Q|Question|问|問)\s*[:：.]")
ANSWERED = re.compile(r"\W*(?:A|Answer|答)\s*[:：.]")
SHOWN = 450  # characters of a reply
LABEL = 12  # characters of a paragraph beside the words: marks, "Q:", who speaks


def or_reply(candidate: Candidate, search: Search, collection: Collection) -> Candidate:
    """The candidate, or where it is an interviewer's question, the words of another that the next paragraph is."""
    asked, after = candidate.utterance, candidate.number + 1
    if search.asks == "who_said" or not _is_question(asked) or after >= collection.layout.size:
        return candidate
    for reply in collection.utterances(after):
        if reply.article.id == asked.article.id and _is_whole(reply) and _answers(reply, asked):
            return candidate._replace(utterance=_opening(reply), number=after)
    return candidate


def _opening(reply: Utterance) -> Utterance:
    """The sentences with which a reply begins, as many as are shown: they answer, whatever words they have."""
    begins, shown = reply.span.start, 1
    while shown < len(reply.sentences) and reply.sentences[shown].end - begins <= SHOWN:
        shown += 1
    return replace(reply, span=Span(begins, reply.sentences[shown - 1].end), sentences=reply.sentences[:shown])


def _is_question(utterance: Utterance) -> bool:
    return _is_whole(utterance) and utterance.text.rstrip(" ”\"'").endswith(("?", "？"))


def _answers(reply: Utterance, asked: Utterance) -> bool:
    """Whether somebody else speaks, or where nobody can be named, one paragraph is marked Q and the next one A."""
    if reply.speaker is not None and asked.speaker is not None:
        return reply.speaker != asked.speaker
    return ASKED.match(_paragraph(asked)) is not None and ANSWERED.match(_paragraph(reply)) is not None


def _paragraph(utterance: Utterance) -> str:
    return utterance.article.text[slice(*utterance.paragraph.span)]


def _is_whole(utterance: Utterance) -> bool:
    """Whether a paragraph is nothing but these words."""
    paragraph, span = utterance.paragraph.span, utterance.span
    return utterance.form == "direct" and paragraph.end - paragraph.start - (span.end - span.start) <= LABEL
