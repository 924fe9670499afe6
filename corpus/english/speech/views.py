"""In whose opinion a sentence is told: “In Ann Lee's view, shared by others, the plan was “late”.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import function_words
from corpus.english.speech.cues import Cue
from corpus.english.speech.introductions import may_speak
from corpus.english.speech.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.stretches import Stretch

VIEW = CueWord("view", ("think", "noun"))
VIEWS = function_words("views")
SURE = 1.0
MOST_TOKENS = 12  # tokens of the phrase that opens the sentence


def viewed(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of the view with which the stretch's sentence opens, unless somebody speaks in between."""
    passage, first = stretch.passage, stretch.first
    low = passage.sentence_at(first)[0]
    if first - low < 3 or passage.tokens[low].lower not in ("in", "to"):
        return None
    noun = next((n for n in range(low + 2, min(first, low + MOST_TOKENS)) if passage.tokens[n].lower in VIEWS), None)
    owner = _owner(passage, low + 1, noun) if noun is not None else None
    if noun is None or owner is None or any(_speaks(voice, passage, noun, stretch) for voice in voices):
        return None
    return Voice(passage, Cue(noun, low, passage.sentence_at(low)[1], VIEW), owner, -1, SURE, SURE)


def _owner(passage: Passage, first: int, noun: int) -> Phrase | None:
    """Whose view it is: the owner who opens the phrase."""
    near = phrases_of(passage, first, noun + 1).after(first, noun + 1, 4)
    return next((p for p in near if p.possessor and p.first == first and may_speak(passage, p)), None)


def _speaks(voice: Voice, passage: Passage, noun: int, stretch: Stretch) -> bool:
    """Whether the voice is of a verb of speech behind the view, whose subject may speak."""
    source, at = voice.source, voice.cue.index
    if voice.passage is not passage or source is None or not noun < at < stretch.end + 3:
        return False
    acts = passage.tags[at] in FINITE and voice.cue.word.speaks and source.first > noun
    return acts and may_speak(passage, source)
