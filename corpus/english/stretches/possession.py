"""Words that a noun tells of: “Ann Lee's claim that it was “late””, “in her view, it was “late””, “denied claims …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.cues import Cue
from corpus.english.voices.introductions import may_speak
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.stretches.stretches import Stretch

CRIES, DENYING = function_words("cries"), function_words("denying")
BREAKS = frozenset({",", ";", ":", "CC", "W"})
MOST_PHRASES = 4  # phrases in front of a noun
LIKELY = 1.0


def owned(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of a noun whose owner may speak, where the words stand in what the noun introduces."""
    passage, noun = stretch.passage, _noun(stretch)
    if noun is None or not _is_introduced(stretch, noun):
        return None
    first, end = passage.sentence_at(noun)
    begun = _begin(passage, noun)
    near = phrases_of(passage, begun, noun).before(noun + 1, begun, MOST_PHRASES)
    owner = next((p for p in near if p.possessor and p.kind != "pronoun"), None)
    cue = Cue(passage, noun, first, end, default_lexicon().cues[passage.tokens[noun].lower])
    return Voice(cue, owner, -1, LIKELY, LIKELY) if owner and may_speak(owner) else None


def is_owned(voice: Voice) -> bool:
    """Whether the voice is that of a noun, or of a colon behind one, and its source is the noun's owner."""
    source, at = voice.source, voice.cue.index
    if source is None or voice.passage.tags[at] not in ("N", ":"):
        return False
    return source.possessor


def disowned(stretch: Stretch) -> bool:
    """Whether nobody is told who says the words: “amid cries of “shame on you””, “denied claims that it was “late””."""
    passage, of = stretch.passage, stretch.first - 1
    if of > 1 and passage.tokens[of].lower == "of" and passage.tokens[of - 1].lower in CRIES:
        return passage.tags[of - 2] in ("IN", "TO")
    noun = _noun(stretch)
    if noun is None or not _is_introduced(stretch, noun):
        return False
    first = _begin(passage, noun)
    verb = default_lexicon().cues.get(passage.tokens[first - 1].lower) if first else None
    return "POS" not in passage.tags[first:noun] and verb is not None and verb.lemma in DENYING


def _begin(passage: Passage, noun: int) -> int:
    """Where the phrase begins that ends with the noun."""
    first = noun
    while first > 0 and passage.tags[first - 1] in {"D", "PP$", "J", "N", "P", "POS", "CD", "R"}:
        first -= 1
    return first


def _noun(stretch: Stretch) -> int | None:
    """The nearest noun for words in front of the stretch, in its sentence; none behind a verb of speech."""
    passage, cues = stretch.passage, default_lexicon().cues
    low = passage.sentence_at(stretch.first)[0]
    for at in range(stretch.first - 1, low, -1):
        if passage.quoted[at] != -1:
            return None
        word = cues.get(passage.tokens[at].lower)
        if word and passage.tags[at] == "N" and "noun" in word.frames:
            return at
        if word and word.speaks and passage.tags[at] in FINITE:
            return None
    return None


def _is_introduced(stretch: Stretch, noun: int) -> bool:
    """Whether “that” or no more than a dash, a comma or a colon stands behind the noun, and no new clause begins."""
    passage, first = stretch.passage, stretch.first
    if first - noun == 2:
        return passage.tokens[first - 1].text in {"-", "–", "—", "--", ":", ","}
    clause = passage.tokens[noun + 1].lower == "that"
    between = passage.tags[noun + 2 : first]
    if passage.tokens[first - 1].lower == "as":  # “described Ann Lee's claim that she left as “…””
        return False
    return clause and not BREAKS.intersection(between) and sum(tag in FINITE for tag in between) <= 1
