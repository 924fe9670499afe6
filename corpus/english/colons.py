"""Words after a colon: whose they are is told by the clause in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.direct import Stretch, Voice


def announced(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “Her brother was less sure: “…””: the colon's own, where no verb of speech stands in its clause."""
    passage, colon = stretch.passage, stretch.first - 1
    if colon < 0 or passage.tokens[colon].text != ":":
        return None
    first = passage.sentence_at(colon)[0]
    near = [voice for voice in voices if voice.passage is passage and first <= voice.cue.index <= colon]
    own = [voice for voice in near if voice.cue.index == colon and voice.source]
    return own[0] if len(own) == len(near) == 1 else None
