"""Lead-ins: short sentences that open a paragraph and only say what it is about ("Not everybody agrees.")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate

MOST_WORDS, MOST_CHARACTERS = 8, 14  # of a lead-in, in English and in Chinese
MOST_DIVIDED = 30  # characters of one that says that people think differently
DIVIDED = re.compile("(?:[不各]一|[异異]|分歧|[两兩]派|[纷紛][纭紜]|各[执執]一[词詞])[。！]?$")
CORRECTION = re.compile(r"(?:an? )?(?:correction|clarification)s?\b", re.IGNORECASE)
TELLS = re.compile(r"\d|[“”\"「」『』]|[一二三四五六七八九十百千万两][个個名位人年月天]")


def leads_in(utterance: Utterance) -> bool:
    """Whether the article's own sentence opens a paragraph, is short, tells no figures, and more follows."""
    start, end = utterance.paragraph.span
    if utterance.form != "narration" or utterance.span.start != start or utterance.span.end + 1 >= end:
        return False
    text = utterance.text
    short = len(text) <= _most(text) if HAN.search(text) else len(text.split()) <= MOST_WORDS
    return short and utterance.paragraph.kind == "body" and TELLS.search(text) is None


def _most(text: str) -> int:
    return MOST_DIVIDED if DIVIDED.search(text) else MOST_CHARACTERS


def or_what_follows(candidate: Candidate, collection: Collection) -> Candidate:
    """The candidate, or where it is a lead-in, somebody's words in the next sentence, or that sentence beside it.

    Of a correction all: what was wrong is told first, and behind it what is right.
    """
    own = candidate.utterance
    if _corrects(own):
        span = own.paragraph.span
        return candidate._replace(utterance=replace(own, span=span, sentences=(span,)))
    if not leads_in(own):
        return candidate
    uttered = collection.paragraphs.utterances(candidate.number)
    later = sorted((u for u in uttered if u.span.start >= own.span.end), key=_place)
    told = next((u for u in later if u.form == "narration"), None)
    spoken = next((u for u in later if u.speaker is not None and not u.nested), None)
    if spoken is not None and (told is None or spoken.span.start <= told.span.end):
        return candidate._replace(utterance=spoken)
    if told is None:
        return candidate
    both = replace(own, span=Span(own.span.start, told.span.end), sentences=(*own.sentences, *told.sentences))
    return candidate._replace(utterance=both)


def _corrects(utterance: Utterance) -> bool:
    """Whether words that are nobody's stand in a paragraph that corrects the article."""
    text = utterance.article.text[slice(*utterance.paragraph.span)]
    return utterance.speaker is None and CORRECTION.match(text) is not None


def _place(utterance: Utterance) -> Span:
    return utterance.span
