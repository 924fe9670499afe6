"""Paragraphs that lead up to words between marks: “Ann Lee said that it rains.” and in the next one “It is late.”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.voices.voice import Voice

LEAST_CUE = 0.0  # log odds
OPENING = 4  # tokens within which “as” leads up to who speaks: “Of course, as Ann Lee observed,”


def leads_of(passages: Sequence[Passage], voices: Sequence[Sequence[Voice]]) -> dict[Passage, Voice]:
    """By the passage's identity, whose words a passage of nothing but marked words holds.

    The one before, without any marks, is about that speaker from its first word on, or in its last sentences.
    """
    found: dict[Passage, Voice] = {}
    for (before, near), (passage, own) in pairwise(zip(passages, voices, strict=True)):
        if own or set(passage.quoted) != {0}:
            continue
        if set(before.quoted) == {-1}:
            lead = next((v for v in near if v.cue.word.speaks and opens(v)), None) or _last(before, near)
        else:  # a paragraph whose mark was left open has the lead of this one too
            lead = found.get(before) if before.marked and not before.marked[-1].closed else None
        if lead:
            found[passage] = lead
    return found


def _last(passage: Passage, voices: Sequence[Voice]) -> Voice | None:
    """Who speaks last in a passage, as the subject of a sentence behind which only “he” or “she” is told of."""
    for low, end in reversed(passage.sentences):
        said = [voice for voice in voices if low <= voice.cue.index < end and _tells(voice, low)]
        if said:
            return said[-1]
        if passage.tags[low] != "PRP":
            return None
    return None


def _tells(voice: Voice, low: int) -> bool:
    """Whether the voice's source opens the sentence at a token, and a finite verb of speech tells what it says."""
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if source is None or source.possessor or voice.cue_logit < LEAST_CUE:
        return False
    opening = passage.tags[low : source.first]  # “On Monday,”
    if opening and (opening[-1] != "," or FINITE.intersection(opening)):
        return False
    return voice.cue.word.speaks and passage.tags[at] in FINITE and may_speak(source)


def opens(voice: Voice) -> bool:
    """Whether the passage begins with who speaks, or with “As Ann Lee reported,”."""
    source, passage = voice.source, voice.passage
    if source is None or source.possessor or voice.cue_logit < LEAST_CUE or voice.cue.tag == "N":
        return False
    first = source.first
    opening = first == 0 or (first <= OPENING and passage.tokens[first - 1].lower == "as")
    return opening and may_speak(source)
