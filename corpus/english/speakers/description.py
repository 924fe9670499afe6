"""Descriptions: what a speaker without a name is called in full, and what kind of speaker that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import is_occasion
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.voice import Voice
    from corpus.quotation import SpeakerKind

EXTENDING = frozenset({"of", "for", "in", "at", "from", "with", "on", "to", "by"})
CUT = frozenset({"J", "N", "P", "POS", "D", "PP$"})
JOINED = CUT | {"CD", ",", "CC", "IN"}
AHEAD = frozenset({"VBZ", "VBP", "VBD", "MD", "R", "(", "P", ")"})  # tags in front of a verb: “has long said”
TOGETHER = frozenset({"both", "all", "each", "been"})  # “Norway and Denmark have both said”
CONJUNCTIONS = function_words("conjunctions")
UNDETERMINED = function_words("undetermined")  # “some”, “others”: whoever they are


def full(voice: Voice, source: Phrase) -> Span:
    """The phrase with the prepositional phrases that follow it."""
    passage, last = voice.passage, source
    limit = voice.cue.index if source.end <= voice.cue.index else voice.cue.end
    while last.end < limit and passage.tokens[last.end].lower in EXTENDING:
        following = passage.phrases.beginning(last.end + 1, limit, 3)
        if not following or not _may_follow(following[-1]) or is_occasion(passage, last.end):
            break
        last = following[-1]
    first = _without_cut(source, voice.cue.first)
    return passage.between(first, _with_partner(source, last, limit))


def _without_cut(source: Phrase, low: int) -> int:
    """Where a subject begins that its “and” cuts in two: “the port's civil and military leaders”, “Ostby and Harwick”.

    So it does from where its sentence begins, if no verb and no preposition stands there.
    """
    passage, first = source.passage, source.first
    if passage.tags[first - 1 : first] != ["CC"] or first - 2 < low or passage.tags[first - 2] not in CUT:
        return first
    commas = (at + 1 for at in range(first - 2, low, -1) if passage.tags[at] == ",")
    for at in (low, *commas):  # “In May, victims and their friends”
        if passage.tags[at] in CUT and JOINED.issuperset(passage.tags[at : first - 1]):
            return at
    if source.kind != "common" or passage.tags[first] != "J" or passage.tags[first - 2] != "J":
        return first
    first -= 1
    while first > low and passage.tags[first - 1] in CUT:
        first -= 1
    return first


def _with_partner(source: Phrase, last: Phrase, limit: int) -> int:
    """Where the second of two ends who speak together, of whom neither has a name: “police and medics said”.

    Or of two of whom the ``last`` tells: “the armies of Norway and Denmark said”.
    """
    second = _partner(source.passage, last.end, limit)
    ahead = source.passage.tokens[max(0, source.first - 1)].lower
    within = source.passage.tags[source.first - 1 : source.first] == ["IN"] and ahead not in CONJUNCTIONS
    return second.end if second and not within else last.end


def _partner(passage: Passage, end: int, limit: int) -> Phrase | None:
    """The phrase that an “and” at ``end`` adds to the subject of a verb."""
    near = [p for p in passage.phrases.beginning(end + 1, limit, 2) if not p.possessor]
    joined = near and passage.tokens[end].lower == "and" and _reaches(passage, near[-1].end, limit)
    return near[-1] if joined else None


def _reaches(passage: Passage, end: int, limit: int) -> bool:
    """Whether nothing but what goes with the verb, or letters in brackets, stands in front of it."""
    words = zip(passage.tokens[end:limit], passage.tags[end:limit], strict=True)
    return AHEAD.issuperset(tag for token, tag in words if token.lower not in TOGETHER)


def is_joint(voice: Voice, source: Phrase) -> bool:
    """Whether the source is the first half of a pair: “Ostby and Harwick Police said”."""
    return _partner(voice.passage, source.end, voice.cue.index) is not None


def kind_of(source: Phrase) -> SpeakerKind:
    """Whether a description is of a body, a document or somebody, or no more than a pronoun."""
    head = source.head_word
    alone = source.end - source.first == 1 + (source.first_word == "that")  # she said that others do
    if alone and head in UNDETERMINED and source.kind != "name":
        return "pronoun"
    named = source.kind == "name" and source.head_tag == "P"
    if head in vocabulary().documents and not named:
        return "document"
    return "body" if named or head in vocabulary().organisations else "unnamed"


def worded(passage: Passage, span: Span) -> str:
    """What stands in a span, with single blanks."""
    return " ".join(passage.text[span.start : span.end].split())


def _may_follow(phrase: Phrase) -> bool:
    """Whether it goes with a preposition: “in front”, “behind me”."""
    return phrase.kind in ("name", "common") or phrase.head_word in ("me", "us")
