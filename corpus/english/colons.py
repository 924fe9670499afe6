"""Words after a colon or a question: whose they are is told by the clause in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.cues import is_passive
from corpus.english.voices import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.direct import Stretch, Voice

LIKELY = 1.0  # log odds of a cue
NEAR = 6  # tokens from a verb of speech to the colon of its clause
SPEECH = frozenset({"speech", "tell"})


def announced(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “Ann Lee put it bluntly: “…””, the clause's only likely one, or of “Her brother was less sure: “…””.

    The latter is the colon's own, where no verb of speech stands in its clause.
    """
    passage, colon = stretch.passage, stretch.first - 1
    if colon < 0 or passage.tokens[colon].text != ":":
        return None
    first = passage.sentence_at(colon)[0]
    near = [voice for voice in voices if voice.passage is passage and first <= voice.cue.index <= colon]
    sourced = [voice for voice in near if voice.source]
    signed = next((voice for voice in sourced if _is_signed(voice, colon)), None)
    if signed:
        return signed
    told = [voice for voice in sourced if _leads(voice, colon)]
    if told:
        return told[-1]
    said = [voice for voice in sourced if voice.cue.index != colon and voice.cue_logit >= LIKELY] or sourced
    return said[-1] if len({voice.source for voice in said}) == 1 else None


def _is_signed(voice: Voice, colon: int) -> bool:
    """Whether the colon has a name of its own, behind a dash: “The harbour is full - Ann Lee: “…””."""
    source, tokens = voice.source, voice.passage.tokens
    own = voice.cue.index == colon and source is not None and source.end == colon
    return own and source is not None and source.first > 0 and tokens[source.first - 1].text in DASHES


def _leads(voice: Voice, colon: int) -> bool:
    """Whether a verb of speech stands right before the colon: “Ann Lee replied at once: “…””."""
    at, tags = voice.cue.index, voice.passage.tags
    near = colon - NEAR <= at < colon and "," not in tags[at:colon] and tags[at] in ("VBD", "VBZ", "VBP")
    return near and voice.rank < 0 and bool(SPEECH.intersection(voice.cue.word.frames))


def questioned(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “Ann Lee was asked, “…”” and “was asked by Tom Webb, “…””, which is never Ann Lee's."""
    passage, mark = stretch.passage, stretch.first - 1
    if mark < 0 or passage.tags[mark] not in (",", ":"):
        return None
    first = passage.sentence_at(mark)[0]
    near = [voice for voice in voices if voice.passage is passage and first <= voice.cue.index < mark]
    asked = next((voice for voice in reversed(near) if _speaks(voice)), None)
    return asked if asked and is_passive(passage, asked.cue) else None


def _speaks(voice: Voice) -> bool:
    """Whether the cue is a finite verb of speech, or asks."""
    verb = voice.passage.tags[voice.cue.index] in ("VBD", "VBZ") and SPEECH.intersection(voice.cue.word.frames)
    return bool(verb) or is_passive(voice.passage, voice.cue)
