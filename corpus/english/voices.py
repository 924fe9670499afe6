"""Who speaks in a passage: its likely cues, each with its likeliest source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english import cues, sources
from corpus.english.direct import Voice
from corpus.english.heads import governing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.cues import Cue
    from corpus.english.lexicon import Lexicon
    from corpus.english.model import Models
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrase

LEAST = -2.2  # log odds below which a cue is not looked at again: a probability of 0.1


def voices_of(passage: Passage, phrases: Sequence[Phrase], lexicon: Lexicon, models: Models) -> list[Voice]:
    """The likely cues in order."""
    found = []
    for cue in cues.cues_of(passage, lexicon):
        logit = models.cue.logit(cues.features(passage, cue))
        if logit >= LEAST:
            found.append(_voice(passage, phrases, cue, logit, models))
    return found


def _voice(passage: Passage, phrases: Sequence[Phrase], cue: Cue, logit: float, models: Models) -> Voice:
    scored = [
        (models.source.logit(sources.features(passage, cue, phrase, rank)), rank, phrase)
        for phrase, rank in sources.candidates(phrases, cue)
    ]
    if not scored:
        return Voice(passage, cue, None, 0, logit, -4.0)
    best, rank, phrase = max(scored, key=lambda item: item[:2])
    if rank < 0:
        phrase = governing(passage, phrases, cue, phrase)
    return Voice(passage, cue, phrase, rank, logit, best)
