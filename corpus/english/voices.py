"""Who speaks in a passage: its likely cues, each with its likeliest source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english import cues, sources
from corpus.english.direct import Voice
from corpus.english.heads import governing

if TYPE_CHECKING:
    from corpus.english.cues import Cue
    from corpus.english.lexicon import Lexicon
    from corpus.english.model import Models
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrases

SPEECH_THAT = 1.5  # log odds of a verb of speech in front of “that”
NEVER = -9.0
NO_SOURCE = -4.0
SURE = 2.2  # log odds of a source from which no other is looked at
LEAST = -2.2  # log odds below which a cue is not looked at again: a probability of 0.1


def voices_of(passage: Passage, phrases: Phrases, lexicon: Lexicon, models: Models) -> list[Voice]:
    """The likely cues in order."""
    found = []
    for cue in cues.cues_of(passage, lexicon):
        logit = max(models.cue.logit(cues.features(passage, cue)), _floor(passage, cue))
        if logit >= LEAST:
            found.append(_voice(passage, phrases, cue, logit, models))
    return found


def _floor(passage: Passage, cue: Cue) -> float:
    """A verb of speech in front of “that” is a cue however rare it is."""
    following = passage.tokens[cue.index + 1].lower if cue.index + 1 < cue.end else ""
    speech = "speech" in cue.word.frames and passage.tags[cue.index] in ("VBD", "VBZ", "VBN")
    return SPEECH_THAT if speech and following == "that" else NEVER


def _voice(passage: Passage, phrases: Phrases, cue: Cue, logit: float, models: Models) -> Voice:
    best, rank, source = NO_SOURCE, 0, None
    for phrase, place in sources.candidates(phrases, cue):
        score = models.source.logit(sources.features(passage, cue, phrase, place))
        if source is None or score > best:
            best, rank, source = score, place, phrase
        if score >= SURE:
            break
    if source is not None and rank < 0:
        source = governing(passage, phrases, cue, source)
    return Voice(passage, cue, source, rank, logit, best)
