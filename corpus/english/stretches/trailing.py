"""Voices in a sentence of their own beside marked words: behind them, or in front."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.stretches.stretches import Stretch, whole_sentence
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.voices.cues import Cue
    from corpus.english.voices.voice import Voice

NAMING = frozenset({"P", "CC"})
LEAST_CUE = 0.0  # log odds
OPENING = 4  # tokens within which “as” leads up to who speaks: “Of course, as Ann Lee observed,”


def trailing(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “…” Ann Lee, the mayor, said that …: after a sentence of words, the next begins with who speaks.

    So papers in China write; elsewhere it counts only where nobody spoke before, or where a title comes with the name.
    """
    passage = stretch.passage
    if not whole_sentence(stretch) or _goes_on(stretch, voices):
        return None
    earlier = any(v.passage is passage and v.cue.index < stretch.first for v in voices)
    return next((v for v in voices if v.passage is passage and _trails(stretch, v, titled=earlier)), None)


def _goes_on(stretch: Stretch, voices: Sequence[Voice]) -> bool:
    """Whether the sentence before is “…,” said Ann Lee: what stands in marks after it is still hers."""
    passage, stop = stretch.passage, stretch.first - 1
    if stop < 1 or passage.tags[stop] != ".":
        return False
    first, _ = passage.sentence_at(stop)
    said = (v for v in voices if v.passage is passage and first < v.cue.index < stop and v.cue.tag != "N")
    return passage.quoted[first] != -1 and any(said)


def _trails(stretch: Stretch, voice: Voice, *, titled: bool) -> bool:
    """Whether the sentence after the stretch begins with the voice's source, ``titled`` if it must have a title."""
    passage, source, cue = stretch.passage, voice.source, voice.cue
    if source is None or not stretch.end <= source.first < source.end <= cue.index:
        return False
    if any(tag not in NAMING for tag in passage.tags[stretch.end : source.first]):
        return False
    alone = not stretch.first and source.tag_behind == ","
    speech = _reports(cue) or (alone and _asks(cue))
    return speech and (not titled or (source.tag_behind == "," and cue.index - source.end > 3))


def _reports(cue: Cue) -> bool:
    """Whether the verb tells of speech, or of a thought that is reported: “Ann Lee, the mayor, believes that …”.

    Behind a title, what may be a participle is none where “that” follows: “Ann Lee, the mayor, disclosed that …”.
    """
    reports = cue.passage.words(cue.index + 1, cue.index + 2) == ["that"]
    frames, tags = ({"speech", "think"}, ("VBD", "VBZ", "VBN")) if reports else ({"speech"}, ("VBD", "VBZ"))
    return cue.tag in tags and not frames.isdisjoint(cue.word.frames)


def _asks(cue: Cue) -> bool:
    """Whether the verb informs of something or asks for it: “…” Ann Lee, the mayor, demanded a bridge."""
    return cue.tag in ("VBD", "VBZ", "VBN") and not {"tell", "intend"}.isdisjoint(cue.word.frames)


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
