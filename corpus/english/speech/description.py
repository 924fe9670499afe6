"""Descriptions: what a speaker without a name is called in full, and what kind of speaker that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.heads import FINITE, is_body
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.grammar.vocabulary import Vocabulary
    from corpus.english.speech.voice import Voice
    from corpus.quotation import SpeakerKind

EXTENDING = frozenset({"of", "for", "in", "at", "from", "with", "on", "to", "by"})
ME = frozenset({"me", "us"})
UNDETERMINED = function_words("undetermined")  # “some”, “others”: whoever they are


def full(voice: Voice, source: Phrase, phrases: Phrases) -> Span:
    """The phrase with the prepositional phrases that follow it."""
    passage, end = voice.passage, source.end
    limit = voice.cue.index if source.end <= voice.cue.index else voice.cue.end
    while end < limit and passage.tokens[end].lower in EXTENDING:
        following = [p for p in phrases.after(end + 1, limit, 3) if p.first == end + 1]
        if not following or not _may_follow(passage, following[-1]):
            break
        end = following[-1].end
    return passage.between(source.first, _with_conjunct(passage, source, end, limit, phrases))


def _with_conjunct(passage: Passage, source: Phrase, end: int, limit: int, phrases: Phrases) -> int:
    """Where the second of the names ends that a body is for: “the Committee on Fisheries and Harbours said”."""
    following = phrases.after(end + 1, limit, 1) if end + 1 < limit else []
    joined = following and end > source.end and passage.tokens[end].lower == "and" and is_body(passage, source)
    alone = joined and following[0].first == end + 1 and following[0].kind == "name"
    return following[0].end if alone and FINITE.intersection(passage.tags[following[0].end :][:1]) else end


def kind_of(passage: Passage, source: Phrase, vocabulary: Vocabulary) -> SpeakerKind:
    """Whether a description is of a body, a document or somebody, or no more than a pronoun."""
    head = passage.tokens[source.head].lower
    alone = source.end - source.first == 1 + (passage.tokens[source.first].lower == "that")  # she said that others do
    if alone and head in UNDETERMINED:
        return "pronoun"
    named = source.kind == "name" and passage.tags[source.head] == "P"
    if head in vocabulary.documents and not named:
        return "document"
    return "body" if named or head in vocabulary.organisations else "unnamed"


def worded(passage: Passage, span: Span) -> str:
    """What stands in a span, with single blanks."""
    return " ".join(passage.text[span.start : span.end].split())


def _may_follow(passage: Passage, phrase: Phrase) -> bool:
    """Whether it goes with a preposition: “in front”, “behind me”."""
    return phrase.kind in ("name", "common") or passage.tokens[phrase.head].lower in ME
