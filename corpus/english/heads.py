"""From a noun phrase to the one that governs it: “the office of the mayor” and “Ann Lee, head of the office,”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.cues import Cue
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrase

OF = frozenset({"of", "for", "from", "in", "at", "with", "to", "on", "under"})
CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "W"})
DESCRIPTIONS = frozenset({"N", "P", "J", "D", "CD", "IN", "CC", "POS", "PP$", "TO", "R"}) | frozenset(",-–&().’'")
PARTICIPLES = frozenset({"VBN", "VBG", "VB", "VBP", "VBD"})  # as tagged: “headquartered in” may pass for a past tense
MOST_WORDS = 45


def governing(passage: Passage, phrases: Sequence[Phrase], cue: Cue, source: Phrase) -> Phrase:
    """The phrase that ``source``, found before ``cue``, belongs to; ``source`` itself when it stands alone."""
    if source.kind not in ("common", "name") or source.first >= cue.index:
        return source
    named = _apposed_to(passage, phrases, cue, source)
    return named or _head_of_chain(passage, phrases, cue, source)


def _head_of_chain(passage: Passage, phrases: Sequence[Phrase], cue: Cue, source: Phrase) -> Phrase:
    """Go left over prepositions: the person | in | charge | of | the office."""
    earlier = [p for p in phrases if cue.first <= p.first and p.end <= source.first]
    if any(passage.quoted[at] != -1 for at in range(source.first, cue.index)):
        return source
    while earlier and passage.tags[source.first - 1] in ("IN", "TO"):
        before = earlier.pop()
        if (
            before.end != source.first - 1
            or passage.tokens[source.first - 1].lower not in OF
            or before.kind == "pronoun"
        ):
            break
        source = before
    return source


def _apposed_to(passage: Passage, phrases: Sequence[Phrase], cue: Cue, source: Phrase) -> Phrase | None:
    """The name before the comma when all that stands between it and the cue describes it."""
    if cue.index == 0 or passage.tags[cue.index - 1] not in (",", "R", "MD"):
        return None
    for phrase in phrases:
        if phrase.kind != "name" or phrase.first < cue.first or phrase.end >= source.first:
            continue
        if cue.index - phrase.end > MOST_WORDS or passage.tags[phrase.end] != ",":
            continue
        if not opens_clause(passage, cue, phrase):
            continue
        tags = passage.tags[phrase.end + 1 : cue.index]
        if (
            all(tag in DESCRIPTIONS or tag in PARTICIPLES for tag in tags)
            and tags[0] in ("N", "P", "J", "D")
            and not _has_clause(passage, phrase.end + 1, cue.index)
        ):
            return phrase
    return None


def opens_clause(passage: Passage, cue: Cue, phrase: Phrase) -> bool:
    """Whether the phrase may be a subject: first in its sentence, or after a mark, a comma or a conjunction."""
    at = phrase.first - 1
    return (
        at < cue.first
        or passage.quoted[at] != -1
        or passage.tags[at] in (",", "CC", ".", ":", "W")
        or passage.tokens[at].lower in ("that", "to")
    )


def _has_clause(passage: Passage, first: int, end: int) -> bool:
    """Whether a finite verb stands between: “headquartered in” and its like do not count."""
    return any(tag in CLAUSE and not _describes(passage, at) for at, tag in enumerate(passage.tags[first:end], first))


def _describes(passage: Passage, at: int) -> bool:
    following = passage.tags[at + 1] if at + 1 < len(passage.tags) else ""
    participle = passage.tags[at] in PARTICIPLES and passage.tags[at - 1] != ","
    return participle and following in ("IN", "TO", ",", "P", "N", "CC")
