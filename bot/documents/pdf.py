"""The text of a PDF in paragraphs, told apart by the space between lines, the size of letters and the indents."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Edge = tuple[str, str]
    Matrix = Sequence[float]

ENDS = '.!?…”’"。！？」』'
SHORT_LINE = 0.8  # of the longest
TIGHTEST = 0.9  # of the size of the letters: what is less between two lines parts no lines but raised or lowered signs
ROOMY = 1.2  # times the space between lines of a paragraph
OTHER_SIZE = 0.1
FEWEST_LETTERS = 3  # of a line of another size: fewer are a large first letter
INDENT = 0.8  # of the size of the letters
HEAD = 8  # lines of the first page among which who wrote it may stand
LONGEST_COUNT = 8  # letters of "Page 3 of 7", 第3页
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; ``left`` and ``base`` are where it begins and stands, ``size`` its letters', in points."""

    text: str
    left: float = 0.0
    base: float = 0.0
    size: float = 0.0

    @property
    def indented(self) -> bool:
        """Whether it begins with more than one space."""
        return self.text.startswith(("  ", "\u3000"))


@dataclass
class Lines:
    """Gathers the lines of a page from the pieces in which pypdf comes upon them.

    A matrix is a PDF's: https://pypdf.readthedocs.io/en/stable/user/extract-text.html#using-visitors.
    """

    lines: list[Line] = field(default_factory=list)
    _text: str = ""
    _place: tuple[float, float, float] | None = None

    def __call__(
        self, text: str, outer: Sequence[float], inner: Sequence[float], _font: Any, size: float | None
    ) -> None:
        """Take the next piece; ``outer`` and ``inner`` are the matrices of the page and of the text."""
        for number, part in enumerate(text.split("\n")):
            if number:
                self.end()
            if part.strip() and self._place is None:
                self._place = (
                    inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
                    inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
                    abs((size or 0.0) * inner[3] * outer[3]),
                )
            self._text += part

    def end(self) -> None:
        """End the line."""
        if self._place is not None:
            self.lines.append(Line(self._text.rstrip(), *self._place))
        self._text, self._place = "", None


def lines_on(page: Any) -> list[Line]:
    """The lines of a page of pypdf's, in the order of the file."""
    gathered = Lines()
    page.extract_text(visitor_text=gathered)
    gathered.end()
    return gathered.lines


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their numbers, and with what else stands at the edge of most of them said once."""
    edges = [{edge for at in (0, len(page) - 1) if (edge := edge_of(page, at))} for page in pages]
    counts = Counter(edge for page in edges for edge in page)
    again = {edge for edge, count in counts.items() if count > 1 and (edge[1] == "#" or 2 * count >= len(pages))}
    said: set[Edge] = set()
    kept = []
    for page, its_edges in zip(pages, edges, strict=True):
        left_out = {edge for edge in again & its_edges if not is_new(edge, said)}
        kept.append([line for at, line in enumerate(page) if edge_of(page, at) not in left_out])
        said |= again & its_edges
    return kept


def edge_of(page: Sequence[Line], at: int) -> Edge | None:
    """Where on the page a line stands and what it says but for its numbers; None within the page."""
    if 0 < at < len(page) - 1 or not page:
        return None
    return ("head" if at == 0 else "foot"), NUMBER.sub("#", page[at].text.strip())


def is_new(edge: Edge, said: set[Edge]) -> bool:
    """Whether a line that comes again says more than the number of its page, and for the first time."""
    return sum(map(str.isalpha, edge[1])) > LONGEST_COUNT and edge not in said


def leadings(pages: Iterable[Sequence[Line]]) -> Mapping[int, float]:
    """The least space between two lines of one size, by that size in whole points."""
    found: dict[int, float] = {}
    for page in pages:
        for last, line in pairwise(page):
            size, drop = round(line.size), last.base - line.base
            if round(last.size) == size and drop >= TIGHTEST * line.size > 0:
                found[size] = min(drop, found.get(size, drop))
    return found


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The lines of the pages joined into paragraphs; one may go on over the end of a page."""
    spaces = leadings(pages)
    width = max((len(line.text) for page in pages for line in page), default=0)
    paragraph, last = "", Line("")
    credited = credits_on(pages[0][:HEAD]) if pages else ()
    for page in pages:
        for at, line in enumerate(page):
            apart = line in credited or last in credited
            if paragraph and (apart or begins(line, last, spaces if at else {}, width)):
                yield paragraph
                paragraph = ""
            paragraph = together(paragraph, line.text.strip())
            last = last if at and is_beside(line, last) else line
    yield paragraph


def credits_on(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that say who wrote it, and when: the title stands above them, the text below."""
    from corpus.credits import is_credit  # noqa: PLC0415 - its patterns take 30 ms, which only a PDF needs

    return tuple(line for line in lines if is_credit(line.text))


def begins(line: Line, last: Line, spaces: Mapping[int, float], width: int) -> bool:
    """Whether a line begins a paragraph; ``spaces`` are those between lines, and there are none over a page's end."""
    lower = max(0.0, last.base - line.base) if spaces else 0.0
    if of_other_size(line, last) or lower > ROOMY * spaces.get(round(line.size), lower):
        return True
    ended, short = last.text.rstrip()[-1] in ENDS, len(last.text) < SHORT_LINE * width
    indented = line.indented or (lower > 0 and line.left > last.left + INDENT * line.size)
    return (ended and (short or indented)) or (short and indented)


def is_beside(line: Line, last: Line) -> bool:
    """Whether a line is no further one but a raised or lowered sign of the last."""
    return abs(last.base - line.base) < TIGHTEST * last.size and of_other_size(line, last, fewest=1)


def of_other_size(line: Line, last: Line, fewest: int = FEWEST_LETTERS) -> bool:
    """Whether the letters of two lines are of another size, as those of a headline are."""
    letters = min(len(line.text.strip()), len(last.text.strip()))
    return letters >= fewest and abs(line.size - last.size) > OTHER_SIZE * last.size


def together(paragraph: str, line: str) -> str:
    """A line put behind what came before; a word divided at the end of a line is made whole."""
    if not paragraph or not line:
        return paragraph + line
    if paragraph.endswith("-") and line[0].islower():
        return paragraph[:-1] + line
    spaced = paragraph[-1].isascii() or line[0].isascii()
    return paragraph + (" " if spaced else "") + line
