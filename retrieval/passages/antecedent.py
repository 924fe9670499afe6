"""Whom a pronoun means: narration that begins with 她 tells who did a thing only with the sentence in front of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.passages.showing import WHOLE

if TYPE_CHECKING:
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

PRONOUNS = ("他", "她")


def with_antecedent(best: Candidate, search: Search) -> Candidate:
    """Narration that answers "who" by a Chinese pronoun, with the sentence of its paragraph in front of it."""
    told = best.utterance
    if search.asks != "who_said" or told.form != "narration" or not told.text.startswith(PRONOUNS):
        return best
    text, whole = told.article.text, told.paragraph.span
    before = [each for each in sentences(text, whole) if each.end <= told.span.start]
    if not before or told.span.end - before[-1].start > WHOLE:
        return best
    span = Span(before[-1].start, told.span.end)
    return best._replace(utterance=replace(told, span=span, sentences=(before[-1], *told.sentences)))
