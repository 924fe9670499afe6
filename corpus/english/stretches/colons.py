"""Words after a colon or a question: whose they are is told by the clause in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.people.genders import PRONOUN_GENDER
from corpus.english.stretches.stretches import Stretch, last_mark
from corpus.english.voices.cues import Cue, is_passive
from corpus.english.voices.introductions import DASHES, may_speak
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

LISTING = function_words("listing")  # in front of one of many who say the same
DASH = CueWord("—", ("dash",))
OTHERS = {*PRONOUN_GENDER, "you", "your"}
LIKELY = 1.0  # log odds of a cue
NEAR = 6  # tokens from a verb of speech to the colon of its clause


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
    own = next((v for v in sourced if (v.cue.index == colon and _is_read(v, colon)) or _is_signed(v, colon)), None)
    if own:
        return own
    told = [voice for voice in near if (voice.source or voice.governed) and _leads(voice, colon)]
    if told:
        return told[-1]
    said = [voice for voice in sourced if voice.cue.index != colon and voice.cue_logit >= LIKELY] or sourced
    return said[-1] if len({voice.source for voice in said}) == 1 else None


def listed(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of “many agree, including Ann Lee -- “It will rain” -- and others”, if the words speak of nobody."""
    passage, dash = stretch.passage, stretch.first - 1
    if dash < 1 or passage.tokens[dash].text not in DASHES:
        return None
    first = passage.sentence_at(dash)[0]
    near = next(iter(passage.phrases.before(dash, first, 1)), None)
    if near is None or near.kind != "name" or near.end != dash or near.word_before not in LISTING:
        return None
    clause = FINITE.intersection(passage.tags[stretch.first : stretch.end])
    told = clause and OTHERS.isdisjoint(passage.words(stretch.first, stretch.end))
    return Voice(Cue(passage, dash, first, dash + 1, DASH), near, -1, LIKELY, LIKELY) if told else None


def closing(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of ““…,” Ann Lee said” and ““…,” said Ann Lee”, whatever stands in front of the words."""
    last = last_mark(stretch)
    asked = last in ("?", "!") and stretch.tag_before not in (",", ":")
    if last != "," and not asked:
        return None
    said = next((voice for voice in voices if voice.passage is stretch.passage and _closes(stretch, voice)), None)
    return _remembered(said, voices) or said


def _remembered(said: Voice | None, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “her saying” in ““…,” Ann Lee remembers her saying”."""
    at = said.cue.index if said else 0
    near = (voice for voice in voices if said and voice.passage is said.passage and at < voice.cue.index <= at + NEAR)
    return next((voice for voice in near if voice.governed), None)


def _closes(stretch: Stretch, voice: Voice) -> bool:
    """Whether the source and its verb of speech, and nothing else, stand right behind the words.

    In “After Ann Lee spoke of “safer piers,” Tom Webb said: “…”” they open what comes next.
    """
    source, at = voice.source, voice.cue.index
    if source is None or source.kind == "relative" or not _speaks(voice):
        return False
    passage, behind = voice.passage, max(at + 1, source.end)
    if source.end == at and source.first == stretch.end + 1 and passage.tokens[stretch.end].lower == "as":
        return True  # “the old town,” as Ann Lee put it
    if voice.cue.word.lemma == "put":
        return False
    if passage.sentence_at(stretch.first)[0] < stretch.first and passage.tags[behind : behind + 1] == [":"]:
        return False
    before = source.first == stretch.end and source.end == at
    return before or (at == stretch.end and source.first == at + 1)


def opening(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “as Ann Lee said, “…”” and “Ann Lee called it “…””, whose verb stands right before the words."""
    passage, at = stretch.passage, stretch.first - 1
    if at > 1 and (passage.tags[at] in (",", "PRP") or passage.tokens[at].lower in ("of", "about")):
        at -= 1
    at -= at > 1 and passage.tokens[at].lower == "it"  # as she puts it, “…”
    if at < 1:
        return None
    voice = next((voice for voice in voices if voice.passage is passage and voice.cue.index == at), None)
    if voice and (voice.governed or (voice.source and _is_read(voice, at + 1)) or _is_of_document(voice)):
        return voice
    source = voice.source if voice and _speaks(voice) else None
    who = source is not None and source.first_word == "who"
    said = source is not None and source.end in (at, at - 1) and (who or may_speak(source))
    return voice if said else None


def _is_of_document(voice: Voice) -> bool:
    """Whether the words are what a thing bears: “a sign that says “…””."""
    source = voice.source
    if source is None or source.kind != "relative" or source.end != voice.cue.index or not voice.cue.word.speaks:
        return False
    return source.word_before in vocabulary().documents


def _is_signed(voice: Voice, colon: int) -> bool:
    """Whether the colon has a name of its own, behind a dash: “The harbour is full - Ann Lee: “…””."""
    source = voice.source
    behind = source is not None and source.end == colon == voice.cue.index
    return behind and source is not None and source.first > 0 and source.word_before in DASHES


def _is_read(voice: Voice, colon: int) -> bool:
    """Whether a note's words follow: “a note from Tom Webb that read: “…””."""
    tokens = voice.passage.tokens
    relative = voice.source is not None and voice.source.kind == "relative" and voice.source.end == colon - 1
    return relative and tokens[colon - 1].lower in {"read", "reads", "ran", "runs"}


def _leads(voice: Voice, colon: int) -> bool:
    """Whether a verb of speech stands right before the colon: “Ann Lee replied at once: “…””."""
    at, tags = voice.cue.index, voice.passage.tags
    near = colon - NEAR <= at < colon and "," not in tags[at:colon]
    had = tags[at] == "VBN" and voice.passage.tokens[at - 1].lower in ("had", "has", "have")
    finite = (tags[at] in ("VBD", "VBZ", "VBP") or had) and voice.rank < 0
    return near and (finite or voice.governed) and voice.cue.word.speaks


def questioned(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “Ann Lee was asked, “…”” and “was asked by Tom Webb, “…””, which is never Ann Lee's."""
    passage, mark = stretch.passage, stretch.first - 1
    if mark < 0 or passage.tags[mark] not in (",", ":"):
        return None
    first = passage.sentence_at(mark)[0]
    near = [voice for voice in voices if voice.passage is passage and first <= voice.cue.index < mark]
    asked = next((voice for voice in reversed(near) if _speaks(voice)), None)
    return asked if asked and is_passive(asked.cue) else None


def _speaks(voice: Voice) -> bool:
    """Whether the cue is a finite verb of speech, or asks."""
    verb = voice.cue.tag in ("VBD", "VBZ") and voice.cue.word.speaks
    return verb or is_passive(voice.cue)
