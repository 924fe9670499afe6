"""An article as the extractor reads it: folded, with quoted words covered, in lines, sentences and pieces.

    line ──> sentence ──> piece: words up to a comma, colon or semicolon, or one marked stretch

Every string here is as long as the article, so that one offset serves all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.article import Article, Span
from corpus.emphasis import marks_in, unemphasised
from corpus.layout import trimmed
from corpus.marks import Marked, pair

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTED, TITLED, ASIDE = "\ue000", "\ue001", "\ue002"
LINE = re.compile(r"[^\n\r]*[^\s][^\n\r]*")
WORK = re.compile(r"[《〈]([^《》〈〉\n]{1,80})[》〉]")
PARENTHESES = re.compile(r"[（(\[【〔][^（）()\[\]【】〔〕\n]{0,120}[）)\]】〕]")
PICTURED = re.compile("(?:图|摄)[）)]$")
SENTENCE_END = "。！？!?…"
CLOSING = "”’」』\"'"
SEPARATORS = "，,；;：:"
MOST_PIECES = 100  # in a sentence; one of more is cut
WIDE = "\u3000"  # a blank as wide as a character
LEADING_MARK = re.compile(r"[\s\u3000◉●■◆▲·\-—*]*")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
# small and vertical forms, and the dot of foreign names, as papers in Hong Kong and Taiwan set them
FORMS = str.maketrans("﹐﹑﹔﹕﹖﹗︰．", "，、；：？！：·")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between separators, or a marked stretch with its marks: the ``number``-th, from 0 on, of its sentence.

    ``after`` is the separator that follows, or "".
    """

    start: int
    end: int
    marked: Marked | None = None
    after: str = ""
    number: int = 0

    @property
    def is_quoted(self) -> bool:
        """Whether it is a marked stretch."""
        return self.marked is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the narration with the quotations in it."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or one line of a block that has several; ``is_emphasised`` where all of it is."""

    number: int
    span: Span
    marked: tuple[Marked, ...]
    is_heading: bool
    is_emphasised: bool = False


@dataclass(frozen=True)
class Reading:
    """``folded`` is the text in simplified characters, with blanks for Markdown's marks of emphasis.

    ``plain`` also covers marked words, works and asides.
    """

    article: Article
    folded: str
    plain: str
    lines: tuple[Line, ...]
    _counts: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    def count(self, word: str) -> int:
        """How often a word stands in the narration."""
        if word not in self._counts:
            self._counts[word] = self.plain.count(word)
        return self._counts[word]

    def sentences(self, line: Line) -> Iterator[Sentence]:
        """The sentences of a line, in order."""
        start, outer = line.span.start, [m for m in line.marked if m.depth == 0]
        starts = [m.outer.start for m in outer]
        for end in self._ends(line, outer):
            if self.plain[start:end].strip():
                inside = outer[bisect_left(starts, start) : bisect_left(starts, end)]
                yield from _bounded(start, end, tuple(_pieces(self.plain, start, end, inside)))
            start = end

    def _ends(self, line: Line, outer: list[Marked]) -> Iterator[int]:
        """Where sentences end: after 。 and after a quotation that ends one and was announced."""
        begin = position = line.span.start
        quoted = iter([*outer, None])
        marked = next(quoted)
        while position < line.span.end:
            if marked and position == marked.outer.start:
                before = self.plain[begin:position].strip()
                if before[-1:] == QUOTED and self.folded[position - 2] in "？?" and position > begin:
                    yield position  # “去吗？”“不去。”: somebody else answers
                    begin = position
                announced = bool(before) and before[-1] not in ASIDE + QUOTED
                position = marked.outer.end
                if announced and self._finishes(marked, line.span.end):
                    yield position
                    begin = position
                marked = next(quoted)
                continue
            position += 1
            at_end = self.plain[position - 1] in SENTENCE_END
            if at_end and (position == line.span.end or self.plain[position] not in SENTENCE_END):
                yield position
                begin = position
        if begin < line.span.end:
            yield line.span.end

    def _finishes(self, marked: Marked, end: int) -> bool:
        """Whether a quotation ends its sentence: 。” with nothing but a new sentence after it."""
        last = self.folded[marked.span.start : marked.span.end].rstrip(CLOSING)[-1:]
        following = self.folded[marked.outer.end : marked.outer.end + 1]
        return (
            marked.outer.end < end
            and last in tuple(SENTENCE_END)
            and following not in tuple(SEPARATORS + SENTENCE_END + "的、")
        )


def read(article: Article) -> Reading:
    """Prepare an article for extraction."""
    folded = _without_emphasis(article, fold(article.text))
    return covered(article, folded, tuple(_lines(article, folded)), depth=0)


def _without_emphasis(article: Article, folded: str) -> str:
    """The text with blanks where marks of emphasis stand."""
    marks = [mark for paragraph in article.paragraphs for mark in marks_in(article.text, paragraph.span)]
    characters = list(folded) if marks else []
    for mark in marks:
        characters[mark.start : mark.end] = " " * (mark.end - mark.start)
    return "".join(characters) if marks else folded


def covered(article: Article, folded: str, lines: tuple[Line, ...], *, depth: int) -> Reading:
    """The reading in which works, asides and the marked stretches of one depth are covered."""
    plain = list(folded)
    for match in WORK.finditer(folded):
        plain[match.start(1) : match.end(1)] = TITLED * (match.end(1) - match.start(1))
    for match in PARENTHESES.finditer(folded):
        end = "。" if PICTURED.search(match[0]) else ASIDE  # 码头（石岚摄）: a caption ends there
        plain[match.start() : match.end()] = ASIDE * (match.end() - match.start() - 1) + end
    for line in lines:
        for marked in line.marked:
            if marked.depth == depth:
                plain[marked.outer.start : marked.outer.end] = QUOTED * (marked.outer.end - marked.outer.start)
    return Reading(article, folded, "".join(plain), lines)


def _lines(article: Article, folded: str) -> Iterator[Line]:
    """The lines of all paragraphs with their marked stretches."""
    for paragraph in article.paragraphs:
        for match in LINE.finditer(folded, *paragraph.span):
            start = LEADING_MARK.match(folded, match.start(), match.end()).end()  # type: ignore[union-attr]  # always matches
            span = Span(start, match.start() + len(match[0].rstrip()))
            if span.start < span.end:
                heading = paragraph.kind != "body" or _is_heading(folded, span, first=paragraph.number == 1)
                around = trimmed(article.text, Span(*match.span()))
                emphasised = unemphasised(article.text, around) != around
                yield Line(paragraph.number, span, pair(article.text, span), heading, emphasised)


def _is_heading(folded: str, span: Span, *, first: bool) -> bool:
    """A short line that ends in no punctuation, or one of the first block that is no sentence."""
    ends = folded[span.end - 1] in SENTENCE_END + SEPARATORS + '”」』"’）)'
    return not ends and (first or span.end - span.start <= 40) and "。" not in folded[span.start : span.end]  # noqa: PLR2004


def _bounded(start: int, end: int, pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    """A sentence, or what it is cut into, since every cue looks back over all pieces before it."""
    cuts = range(MOST_PIECES, len(pieces), MOST_PIECES)
    bounds = [(0, start), *((cut, pieces[cut].start) for cut in cuts), (len(pieces), end)]
    for (first, begin), (last, stop) in pairwise(bounds):
        yield Sentence(begin, stop, tuple(replace(p, number=n) for n, p in enumerate(pieces[first:last])))


def _pieces(plain: str, start: int, end: int, quoted: list[Marked]) -> Iterator[Piece]:
    """Split a sentence at separators and around its marked stretches."""
    position = start
    for marked in quoted:
        yield from _clauses(plain, position, marked.outer.start)
        position = min(marked.outer.end, end)
        after = plain[position : position + 1]
        yield Piece(marked.outer.start, position, marked, after if after and after in SEPARATORS else "")
    yield from _clauses(plain, position, end)


def _clauses(plain: str, start: int, end: int) -> Iterator[Piece]:
    """The runs of words between separators."""
    begin = start
    for position in range(start, end):
        if _separates(plain, position):
            if position > begin:
                yield from _words(plain, begin, position, "，" if plain[position] == WIDE else plain[position])
            begin = position + 1
    yield from _words(plain, begin, end, "")


def _separates(plain: str, position: int) -> bool:
    """Whether a clause ends there, in a headline at a wide blank too: 石岚呼吁冷静　高朗嘲讽."""
    if plain[position] == WIDE:
        around = plain[position - 1 : position] + plain[position + 1 : position + 2]
        return len(around) == 2 and all("\u3400" <= c <= "\u9fff" for c in around)  # noqa: PLR2004
    return plain[position] in SEPARATORS and not _in_number(plain, position)


def _in_number(plain: str, position: int) -> bool:
    """1,860 and 19:47 are one word each."""
    around = plain[position - 1 : position] + plain[position + 1 : position + 2]
    return len(around) == 2 and around.isascii() and around.isdigit()  # noqa: PLR2004


def _words(plain: str, start: int, end: int, after: str) -> Iterator[Piece]:
    """A piece without the blanks and full stops at its ends."""
    stretch = plain[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip().rstrip(SENTENCE_END + "—-"))
    if start < end:
        yield Piece(start, end, None, after)


@cache
def _table() -> dict[int, int]:
    """Pairs of the data file; lines beginning with # are comments."""
    text = (files("corpus") / "lexicon" / "zh" / "characters.txt").read_text(encoding="utf-8")
    pairs = (pair for line in text.splitlines() if not line.startswith("#") for pair in line.split())
    return FULL_WIDTH | FORMS | {ord(pair[0]): ord(pair[1]) for pair in pairs}


def fold(text: str) -> str:
    """``text`` in simplified characters, of the same length: for matching, never for quoting."""
    return text.translate(_table())
