"""Words read out: “Lee read out a message that Tom Webb had sent: “…”” is Webb's, “read out a letter:” nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.voices.cues import Cue
from corpus.english.voices.introductions import may_speak
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.stretches.stretches import Stretch

WRITTEN = CueWord(":", ("written",))
READING = frozenset({"read", "reads", "reading", "recited", "recites"})
LOUD = frozenset({"out", "aloud", "from"})
OF_ANOTHER = frozenset({"letter", "message", "email", "e-mail", "diary", "post", "tweet", "telegram", "postcard"})
SENDING = frozenset({"sent", "wrote", "written", "posted", "left", "texted", "penned", "published", "addressed"})
FARTHEST = 60  # words between the verb that reads out and the colon
MOST_PHRASES = 3  # phrases that begin at one token
LIKELY = 1.5


def written(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of whoever wrote what is read out in front of a colon; one without a source where that is not told."""
    passage, colon = stretch.passage, stretch.first - 1
    if colon < 1 or passage.tokens[colon].text != ":":
        return None
    low = max(passage.sentence_at(colon)[0], colon - FARTHEST)
    verb = next((n for n in range(low, colon) if passage.tokens[n].lower in READING and passage.quoted[n] == -1), None)
    if verb is None:
        return None
    bears = verb == colon - 1  # “A message from Webb read:”
    noun = _document(passage, low, verb) if bears else _document(passage, verb, colon)
    if noun is None:
        return None
    owner = _author(passage, noun, verb if bears else colon) or (None if bears else _owner(passage, verb, noun))
    unknown = not bears and passage.tokens[verb + 1].lower in LOUD and _is_of_another(passage, verb, noun)
    cue = Cue(passage, colon, low, passage.sentence_at(colon)[1], WRITTEN)
    return Voice(cue, owner, -1, LIKELY, LIKELY, governed=True) if owner or unknown else None


def _document(passage: Passage, low: int, end: int) -> int | None:
    """The first noun for something written that is no part of a longer one, as in “a text message”."""
    known, tags = vocabulary().documents, passage.tags
    nouns = (n for n in range(low, end) if tags[n] == "N" and tags[n + 1] != "N")
    return next((n for n in nouns if passage.tokens[n].lower in known), None)


def _at(passage: Passage, first: int, end: int) -> Phrase | None:
    """The longest phrase that begins there and may speak."""
    near = phrases_of(passage, first, end).beginning(first, end, MOST_PHRASES)
    longest = next((phrase for phrase in reversed(near) if not phrase.possessor), None)
    return longest if longest and longest.kind in ("name", "common") and may_speak(longest) else None


def _author(passage: Passage, noun: int, end: int) -> Phrase | None:
    """Webb of “a message from Webb”, “sent by Webb” and “that Webb had sent”."""
    behind = noun + 1
    word = passage.tokens[behind].lower if behind < end else ""
    if word in ("from", "by"):
        return _at(passage, behind + 1, end)
    if word in SENDING:
        by = next((n for n in range(behind, end) if passage.tokens[n].lower == "by"), end)
        return _at(passage, by + 1, end) if by < end else None
    behind += word in ("that", "which")
    found = _at(passage, behind, end) if behind < end else None
    acts = found is not None and found.tag_behind in FINITE
    sends = found is not None and any(token.lower in SENDING for token in passage.tokens[found.end : found.end + 3])
    return found if acts and sends else None


def _owner(passage: Passage, verb: int, noun: int) -> Phrase | None:
    """The clerk of “read from the clerk's diary”."""
    near = phrases_of(passage, verb + 1, noun + 1).before(noun, verb + 1, MOST_PHRASES)
    owner = next((p for p in near if p.possessor and p.kind in ("name", "common")), None)
    return owner if owner and may_speak(owner) else None


def _is_of_another(passage: Passage, verb: int, noun: int) -> bool:
    """Whether “a letter” or the like is read whose author could be anybody, and nobody's own."""
    return passage.tokens[noun].lower in OF_ANOTHER and "PP$" not in passage.tags[verb:noun]
