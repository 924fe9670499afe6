"""Voices, words that tell of speech with whoever speaks, and stretches, the words between marks that they speak."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.speech.sources import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.cues import Cue

NEAREST = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """A cue with its likeliest source.

    ``source`` is the phrase that speaks, None where none can be told; ``rank`` is how many phrases from the cue it
    stands, negative in front of it. ``cue_logit`` and ``source_logit`` are the log odds that the cue tells of speech,
    and that the source speaks. ``governed`` is whether the cue is a verb without a finite form, and the source its
    subject: “heard Ann Lee say”. Where a rule tells the source (``ruled``), its log odds are those of the source that
    the rule passes over.
    """

    passage: Passage
    cue: Cue
    source: Phrase | None
    rank: int
    cue_logit: float
    source_logit: float
    governed: bool = False
    ruled: bool = False


def level(logit: float) -> int:
    """Log odds rounded to a whole number from -4 to 4."""
    return max(-4, min(4, round(logit)))


def opener(voice: Voice) -> str:
    """What opens the clause of the voice's source: a word such as “after” or “where”, else the tag before it."""
    source, passage = voice.source, voice.passage
    if source is None:
        return "none"
    at = source.first - 1
    if source.kind == "relative" or at < voice.cue.first:
        return source.kind if source.kind == "relative" else "^"
    if passage.quoted[at] != -1:
        return "QUOTE"
    return passage.tokens[at].lower if passage.tags[at] in ("IN", "W", "CC", "TO", "R") else passage.tags[at]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks: token indices ``first`` to ``end``, marks included, and the index of the marked stretch."""

    passage: Passage
    number: int
    first: int
    end: int
    words: int


def stretches_of(passage: Passage) -> list[Stretch]:
    """The outermost stretches of a passage, nicknames left out."""
    result = []
    index, quoted = 0, passage.quoted
    while index < len(quoted):
        number, first = quoted[index], index
        while index < len(quoted) and quoted[index] == number:
            index += 1
        if number != -1:
            words = sum(token.text[0].isalnum() for token in passage.tokens[first:index])
            result.append(Stretch(passage, number, first, index, words))
    return result


def last_mark(stretch: Stretch) -> str:
    """The stretch's last character, blanks and the marks of a quotation within it aside."""
    inner = stretch.passage.marked[stretch.number].span
    return stretch.passage.text[inner.start : inner.end].rstrip(" \t\r\n'’")[-1:]


def edges(stretch: Stretch) -> tuple[str, str, str]:
    """The stretch's last mark, whether it begins as a sentence does, and a step of its length."""
    inner = stretch.passage.marked[stretch.number].span
    text = stretch.passage.text
    last = last_mark(stretch)
    first = text[inner.start : inner.end].lstrip(" ‘'[…").lstrip(".")[:1]
    return (last if not last.isalnum() else "w"), ("U" if first.isupper() else "l"), str(bucket(stretch.words))


def whole_sentence(stretch: Stretch, last: str) -> bool:
    """Whether the stretch is a sentence of its own, with nothing in front that introduces it."""
    before = stretch.passage.tags[stretch.first - 1] if stretch.first else "."
    return last in ".!?…" and (
        before in (".", "!", "?") or stretch.passage.quoted[stretch.first - 1] != -1 or not stretch.first
    )


def voices_near(stretch: Stretch, voices: Sequence[Voice], before: Voice | None) -> list[Voice]:
    """The cues that may introduce the stretch: the nearest of its passage, and the last one of the passage before."""
    at = bisect_left(voices, stretch.first, key=lambda voice: voice.cue.index)
    left, right = voices[max(0, at - NEAREST) : at], voices[at : at + NEAREST]
    return [*([before] if before else []), *left, *right]
