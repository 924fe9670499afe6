"""Words after a colon: whose they are is told by the clause in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.direct import Stretch, Voice

LIKELY = 1.0  # log odds of a cue


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
    said = [voice for voice in sourced if voice.cue.index != colon and voice.cue_logit >= LIKELY] or sourced
    return said[-1] if len({voice.source for voice in said}) == 1 else None
