"""Stretches: the words between marks of a passage, and how each begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.speech.sources import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.voice import Voice

NEAREST = 4


@dataclass(frozen=True, slots=True, eq=False)
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


def follows_on(stretch: Stretch) -> bool:
    """Whether it goes on, a sentence of its own, right behind words that end as one and ask nothing: “No.” “Never.”."""
    passage, before, end = stretch.passage, stretch.first - 1, stretch.end
    if before < 0 or passage.quoted[before] == -1 or (end < len(passage.tokens) and passage.tokens[end].text.islower()):
        return False
    inner = passage.marked[passage.quoted[before]].span
    stopped = passage.text[inner.start : inner.end].rstrip(" \t\r\n'’")[-1:] in (".", "!", "…")
    last, initial, _ = edges(stretch)
    return stopped and initial == "U" and last in ".!?…"


def voices_near(stretch: Stretch, voices: Sequence[Voice], before: Voice | None) -> list[Voice]:
    """The cues that may introduce the stretch: the nearest of its passage, and the last one of the passage before."""
    at = bisect_left(voices, stretch.first, key=lambda voice: voice.cue.index)
    left, right = voices[max(0, at - NEAREST) : at], voices[at : at + NEAREST]
    return [*([before] if before else []), *left, *right]
