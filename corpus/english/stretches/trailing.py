"""Whoever is named right behind a sentence of words: ““It rains.” Ann Lee, the mayor, said that …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.stretches.stretches import Stretch, whole_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.voices.cues import Cue
    from corpus.english.voices.voice import Voice

NAMING = frozenset({"P", "CC"})


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
