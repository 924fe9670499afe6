"""Paragraphs that lead up to words between marks: “Ann Lee said that it rains.” and in the next one “It is late.”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.speech.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.direct import Voice

LEAST_CUE = 0.0  # log odds
OPENING = 4  # tokens within which “as” leads up to who speaks: “Of course, as Ann Lee observed,”


def leads_of(passages: Sequence[Passage], voices: Sequence[Sequence[Voice]]) -> dict[int, Voice]:
    """By the passage's identity, whose words a passage of nothing but marked words holds.

    The one before, without any marks, is about that speaker from its first word on.
    """
    found = {}
    for (before, near), (passage, own) in pairwise(zip(passages, voices, strict=True)):
        if not own and set(passage.quoted) == {0} and set(before.quoted) == {-1}:
            lead = next((voice for voice in near if opens(voice)), None)
            if lead:
                found[id(passage)] = lead
    return found


def opens(voice: Voice) -> bool:
    """Whether the passage begins with who speaks, or with “As Ann Lee reported,”."""
    source, passage = voice.source, voice.passage
    if source is None or source.possessor or voice.cue_logit < LEAST_CUE or passage.tags[voice.cue.index] == "N":
        return False
    first = source.first
    opening = first == 0 or (first <= OPENING and passage.tokens[first - 1].lower == "as")
    return opening and may_speak(passage, source)
