"""Lines that answer little: what a web page puts between paragraphs, and lead-ins, "Not everybody agrees."."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.patterns import Patterns
from corpus.sentences import ends_sentence
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate

MOST_WORDS, MOST_CHARACTERS = 24, 40  # of a line that leads elsewhere, in English and in Chinese
FEW_WORDS, FEW_CHARACTERS = 12, 18  # of one that names a thing, and is no sentence
STRAY = Patterns("retrieval/words/stray.toml")
LEADING_WORDS, LEADING_CHARACTERS = 8, 14  # of a lead-in, in English and in Chinese
MOST_DIVIDED = 30  # characters of one that says that people think differently
CORRECTION = re.compile(r"(?:an? )?(?:correction|clarification)s?\b", re.IGNORECASE)


def leads_elsewhere(utterance: Utterance) -> bool:
    """Whether a paragraph is a link, a button or a list of keywords: "[Read: …]", "Share this on …", 关键词."""
    return _is_alone(utterance) and _leads_elsewhere(utterance.text)


def names_a_thing(utterance: Utterance) -> bool:
    """Whether a paragraph is a short line that ends like no sentence and has no figure: it answers little."""
    return _is_alone(utterance) and utterance.paragraph.kind == "body" and _names_a_thing(utterance.text)


def _is_alone(utterance: Utterance) -> bool:
    """Whether it is all of a paragraph of the article's own."""
    return utterance.form == "narration" and utterance.span == utterance.paragraph.span


@lru_cache(maxsize=8192)
def _leads_elsewhere(text: str) -> bool:
    return _is_within(text, MOST_WORDS, MOST_CHARACTERS) and STRAY["link"].fullmatch(text) is not None


@lru_cache(maxsize=8192)
def _names_a_thing(text: str) -> bool:
    is_told = ends_sentence(text) or any(map(str.isdigit, text))
    return not is_told and _is_within(text, FEW_WORDS, FEW_CHARACTERS)


def _is_within(text: str, words: int, characters: int) -> bool:
    """Whether a text is a line of so many words, or Chinese characters, at most."""
    return "\n" not in text and (len(text) <= characters if HAN.search(text) else len(text.split()) <= words)


def leads_in(utterance: Utterance) -> bool:
    """Whether the article's own sentence opens a paragraph, is short, tells no figures, and more follows."""
    start, end = utterance.paragraph.span
    if utterance.form != "narration" or utterance.span.start != start or utterance.span.end + 1 >= end:
        return False
    text = utterance.text
    most = MOST_DIVIDED if STRAY["divided"].search(text) else LEADING_CHARACTERS
    short = len(text) <= most if HAN.search(text) else len(text.split()) <= LEADING_WORDS
    return short and utterance.paragraph.kind == "body" and STRAY["tells"].search(text) is None


def or_what_follows(candidate: Candidate, collection: Collection) -> Candidate:
    """The candidate; of a lead-in what follows it, of a correction all: what was wrong, and behind it what is right."""
    own = candidate.utterance
    if _corrects(own):
        span = own.paragraph.span
        return candidate._replace(utterance=replace(own, span=span, sentences=(span,)))
    if not leads_in(own):
        return candidate
    uttered = collection.paragraphs.utterances(candidate.number)
    later = sorted((u for u in uttered if u.span.start >= own.span.end), key=lambda u: u.span)
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
