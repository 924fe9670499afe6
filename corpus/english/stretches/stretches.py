"""Stretches: the words between marks of a passage, and how each begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.voices.sources import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.voices.voice import Voice

NEAREST = 4


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Words between marks: token indices ``first`` to ``end``, marks included, and the index of the marked stretch."""

    passage: Passage
    number: int
    first: int
    end: int
    words: int

    @property
    def span(self) -> Span:
        """Where the words stand in the text, without their marks."""
        return self.passage.marked[self.number].span

    @property
    def text(self) -> str:
        """The words, without their marks."""
        return self.passage.text[slice(*self.span)]

    @property
    def closed(self) -> bool:
        """Whether a mark closes the words."""
        return self.passage.marked[self.number].closed

    @property
    def tag_before(self) -> str:
        """The part of speech of what stands in front, or the mark there; "^" where the passage begins."""
        return self.passage.tags[self.first - 1] if self.first else "^"


def stretches_of(passage: Passage) -> list[Stretch]:
    """The outermost stretches of a passage, nicknames left out."""
    result = []
    index, quoted = 0, passage.quoted if passage.marked else ()
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
    return stretch.text.rstrip(" \t\r\n'’")[-1:]


def edges(stretch: Stretch) -> tuple[str, str, str]:
    """The stretch's last mark, whether it begins as a sentence does, and a step of its length."""
    last = last_mark(stretch)
    first = stretch.text.lstrip(" ‘'[…").lstrip(".")[:1]
    return (last if not last.isalnum() else "w"), ("U" if first.isupper() else "l"), str(bucket(stretch.words))


def whole_sentence(stretch: Stretch) -> bool:
    """Whether the stretch is a sentence of its own, with nothing in front that introduces it."""
    begins = stretch.tag_before in ("^", ".", "!", "?") or stretch.passage.quoted[stretch.first - 1] != -1
    return begins and last_mark(stretch) in ".!?…"


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
