"""Names across scripts by their sound: which of a corpus's names a transcription stands for, in either direction.

What letters the syllables of a transcription stand for was learned from names in both scripts
(scripts/make_syllables.py). A name is looked for letter by letter, or character by character, among those that the
corpus has (beam search over their beginnings), so that a large corpus takes no longer than a small one.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, cached_property
from heapq import nlargest
from importlib.resources import files
from typing import TYPE_CHECKING

from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Letters = tuple[tuple[str, float], ...]  # what a syllable stands for, with the logarithm of its chance

PER_LETTER = 1.5  # what a letter is worth that is accounted for, in nats: less than one letter in the language says
LEAST = 1.5  # of the sum, from which a name is taken for the one that was meant
BEAM, BEAM_BACK = 60, 40
SHORTEST, SHORTEST_BACK, LONGEST_BACK = 3, 4, 7  # letters of a name, letters and characters of one in characters
LONGEST_SPAN, LONGEST_PART = 9, 5  # characters of a transcription, letters of a syllable
FOREIGN = 0.5  # logarithm of how much likelier its characters are, on average, in a transcription than elsewhere
LIKELY_BACK, MOST_BACK = 0.004, 25  # chance of letters, and how many characters for the same letters
PER_MYRIAD = 10_000
CHARACTER = re.compile(r"(.)(-?[\d.]+)")
REMEMBERED = 1 << 12  # names


@dataclass(frozen=True)
class Table:
    """What each character stands for, and how much likelier than elsewhere it is in a transcription."""

    letters: Mapping[str, Letters]
    figures: Mapping[str, float]

    def is_foreign(self, span: str) -> bool:
        """Whether a stretch of characters looks like a transcription."""
        if not 1 < len(span) <= LONGEST_SPAN or not all(character in self.figures for character in span):
            return False
        return sum(self.figures[character] for character in span) >= FOREIGN * len(span)

    @cached_property
    def characters(self) -> Mapping[str, Letters]:
        """The characters that stand for letters, the likeliest first."""
        found: dict[str, list[tuple[str, float]]] = {}
        for character, letters in self.letters.items():
            for part, chance in letters if self.figures[character] >= 0 else ():
                if chance >= math.log(LIKELY_BACK):
                    found.setdefault(part, []).append((character, chance))
        return {part: tuple(nlargest(MOST_BACK, those, key=lambda pair: pair[1])) for part, those in found.items()}


@dataclass(frozen=True, eq=False)
class Sounds:
    """The names of a corpus: ``words`` are its Latin terms in sorted order, ``after`` what stands after a character."""

    words: Sequence[str] = field(repr=False)
    after: Callable[[str], AbstractSet[str]] = field(repr=False)

    @remembering(REMEMBERED)
    def latin(self, span: str) -> tuple[str, float] | None:
        """The term that a transcription sounds like, and how sure that is; None where there is none."""
        return latin(span, self.words) if table().is_foreign(span) else None

    @remembering(REMEMBERED)
    def chinese(self, word: str) -> str | None:
        """Characters, each after the one before in the corpus, that sound like a Latin term; None where none do."""
        return chinese(word, self.after)


def latin(span: str, words: Sequence[str]) -> tuple[str, float] | None:
    """The word, of sorted ones, that best accounts for a transcription."""
    beginnings = {"": (0.0, 0, len(words))}
    for character in span:
        longer: dict[str, tuple[float, int, int]] = {}
        for beginning, (sure, low, high) in beginnings.items():
            for part, chance in table().letters[character]:
                _extend(longer, beginning + part, sure + chance, words, (low, high))
        beginnings = dict(nlargest(BEAM, longer.items(), key=lambda item: item[1][0]))
    found = [
        (sure + PER_LETTER * len(word), word)
        for word, (sure, low, high) in beginnings.items()
        if low < high and words[low] == word and len(word) >= SHORTEST
    ]
    best, word = max(found, default=(0.0, ""))
    return (word, best) if best >= LEAST else None


def _extend(
    found: dict[str, tuple[float, int, int]], beginning: str, sure: float, words: Sequence[str], within: tuple[int, int]
) -> None:
    """Keep a beginning where any of the words has it, at its surest."""
    if beginning in found:
        _, low, high = found[beginning]
    else:
        low = bisect_left(words, beginning, *within)
        high = bisect_left(words, beginning + "{", low, within[1])  # what comes after z
    if low < high and (beginning not in found or found[beginning][0] < sure):
        found[beginning] = (sure, low, high)


def chinese(word: str, after: Callable[[str], AbstractSet[str]]) -> str | None:
    """The likeliest transcription of a word that can be read off what follows what."""
    if len(word) < SHORTEST_BACK or not (word.isascii() and word.isalpha()):
        return None
    steps = [_steps(word, start) for start in range(len(word) + 1)]
    spans = {(character, size): chance for character, size, chance in steps[0] if size}
    best, found = LEAST, None
    for _ in range(LONGEST_BACK):
        spans = dict(nlargest(BEAM_BACK, spans.items(), key=lambda item: item[1] + PER_LETTER * item[0][1]))
        longer: dict[tuple[str, int], float] = {}
        for (span, end), sure in spans.items():
            if end == len(word) and len(span) > 1 and sure + PER_LETTER * end >= best:
                best, found = sure + PER_LETTER * end, span
            following = after(span[-1])
            for character, size, chance in steps[end]:
                if character in following:
                    key = span + character, end + size
                    longer[key] = max(longer.get(key, -math.inf), sure + chance)
        spans = longer
    return found


def _steps(word: str, start: int) -> list[tuple[str, int, float]]:
    """Characters that may stand for the letters from ``start`` on, how many letters, and the chance."""
    ends = range(start, min(len(word), start + LONGEST_PART) + 1)
    return [(c, end - start, chance) for end in ends for c, chance in table().characters.get(word[start:end], ())]


@cache
def table() -> Table:
    """The table of how syllables are written in characters, learned from names; read once."""
    lines = files("retrieval.words").joinpath("syllables.zh.txt").read_text(encoding="utf-8").splitlines()
    letters: dict[str, Letters] = {}
    figures: dict[str, float] = {}
    for line in lines:
        characters, parts = line.split("\t")
        chances = (part.partition("=") for part in parts.split(" "))
        known = tuple((part, math.log(float(chance) / PER_MYRIAD)) for part, _, chance in chances)
        for character, figure in CHARACTER.findall(characters):
            figures[character] = float(figure)
            letters[character] = known
    return Table(letters, figures)
