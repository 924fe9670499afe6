"""Quotation marks paired within one paragraph, of every kind, mirrored, mixed or left open.

    marks ──classify──> opening / closing / apostrophe ──stack──> stretches ──mend──> Marked

Every mark belongs to a family, and a family closes itself: “ may be closed by ", ‘ by '. Time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Family = Literal["double", "single", "angle", "angle single", "corner", "white corner"]
Role = Literal["open", "close", "plural", "none"]

MARK = re.compile(r"''|``|[“”„‟\"＂〝〞〟‘’‚‛'＇«»‹›「」『』﹁﹂﹃﹄]")
FAMILIES: dict[Family, str] = {
    "double": '“”„‟"＂〝〞〟',
    "single": "‘’‚‛'＇",
    "angle": "«»",
    "angle single": "‹›",
    "corner": "「」﹁﹂",
    "white corner": "『』﹃﹄",
}
FAMILY_OF: dict[str, Family] = {mark: family for family, marks in FAMILIES.items() for mark in marks} | {
    "''": "double",
    "``": "double",
}
OPENING = frozenset("“„‟〝‘‚‛«‹「『﹁﹃") | {"``"}
CLOSING = frozenset("”〞〟’»›」』﹂﹄")
BRACKETS = frozenset("([{（［【〈《—–―-/")
ENDERS = frozenset(".,;:!?…)]}。，、；：！？）】》—–―-/")
SENTENCE_END = frozenset(".!?…。！？")
EMPHASIS = "*_"  # Markdown's, which tell nothing of the words beside them
# 'tis the '90s: an apostrophe that begins a word
ELISION = re.compile(r"(?:\d\ds?|em|tis|twas|til|till|cause|cuz|n|bout|round|neath|ere|ol|nuff)\b", re.IGNORECASE)
HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class Marked(NamedTuple):
    """A stretch between quotation marks: ``span`` leaves the marks out, ``outer`` holds them.

    ``depth`` is 0 outside any other marks; ``closed`` is False when the paragraph ended first.
    """

    span: Span
    outer: Span
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark in the text with what its surroundings say it does."""

    start: int
    end: int
    text: str
    family: Family
    role: Role


def pair(text: str, span: Span) -> tuple[Marked, ...]:
    """The stretches between marks in ``text[span.start:span.end]``, outer ones before those they hold.

    Two stretches are apart or one holds the other. One closing mark may close several ("duty for two").
    """
    stretches = _Pairing(text, span).run([*_mirrored(text, _classified(text, span))][::-1])
    ordered = sorted((s for s in stretches if s.span.start < s.span.end), key=lambda s: (s.outer.start, -s.outer.end))
    return tuple(_with_depth(ordered))


def _with_depth(ordered: list[Marked]) -> list[Marked]:
    """Count for each stretch those that hold it."""
    open_ends: list[int] = []
    result = []
    for marked in ordered:
        while open_ends and open_ends[-1] <= marked.outer.start:
            open_ends.pop()
        result.append(marked._replace(depth=len(open_ends)))
        open_ends.append(marked.outer.end)
    return result


def _classified(text: str, span: Span) -> list[_Mark]:
    """The marks in reading order. A backward pass tells plural possessives (the dogs’ tails) from closing marks."""
    found = [_mark(text, span, match) for match in MARK.finditer(text, span.start, span.end)]
    following: Role = "none"
    result = []
    for mark in reversed(found):
        role = mark.role
        if role == "plural":
            role = "none" if following == "close" else "close"
        elif role == "open" and mark.text in "'’" and following != "close":
            role = "none"
        if mark.family == "single" and role != "none":
            following = role
        result.append(mark if role == mark.role else _Mark(mark.start, mark.end, mark.text, mark.family, role))
    return result[::-1]


def _mirrored(text: str, marks: list[_Mark]) -> Iterator[_Mark]:
    """Without blanks, ” opens after a full stop where no mark is open and the next one closes: 。”好。”."""
    following: dict[Family, _Mark] = {}
    for mark in reversed(marks):
        after = following.get(mark.family)
        following[mark.family] = mark
        undecided = mark.role == "none" and mark.text in CLOSING and text[mark.start - 1 : mark.start] in SENTENCE_END
        if undecided and after and after.text not in OPENING and HAN.match(text, mark.end):
            yield _Mark(mark.start, mark.end, mark.text, mark.family, "open")
        else:
            yield mark


def _mark(text: str, span: Span, match: re.Match[str]) -> _Mark:
    first, last = match.start(), match.end()
    while first > span.start and text[first - 1] in EMPHASIS:
        first -= 1
    while last < span.end and text[last] in EMPHASIS:
        last += 1
    before = text[first - 1] if first > span.start else " "
    after = text[last] if last < span.end else " "
    family = FAMILY_OF[match[0]]
    role = _single(text, match.end(), before, after) if match[0] in "'’＇‘" else _look(before, after)
    return _Mark(match.start(), match.end(), match[0], family, role)


def _look(before: str, after: str) -> Role:
    """What the characters on both sides say: white space before and none after opens, the reverse closes."""
    starts = before.isspace() or before in BRACKETS or before in OPENING
    ends = after.isspace() or after in ENDERS or after in CLOSING
    if starts == ends:
        return "none"
    return "open" if starts else "close"


def _single(text: str, end: int, before: str, after: str) -> Role:
    """The role of a single mark; ``none`` for an apostrophe."""
    mark = text[end - 1]
    if _is_letter(before) and _is_letter(after):
        return "none"
    if mark != "‘" and _is_letter(after) and ELISION.match(text, end):
        return "none"
    if mark == "‘":
        return "close" if _look(before, after) == "close" else "open"
    if before in "sSzxX" and after == " " and text[end + 1 : end + 2].isalnum():
        return "plural"
    starts = before.isspace() or before in BRACKETS or FAMILY_OF.get(before) not in (None, "single")
    return "open" if starts and not after.isspace() and after not in ENDERS and after not in CLOSING else "close"


def _is_letter(character: str) -> bool:
    """Whether it is a letter or digit of a script that puts blanks between words."""
    return character.isalnum() and not HAN.match(character)


class _Pairing:
    """The stack of open marks while one paragraph is read."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        self.stack: list[_Mark] = []
        self.count: dict[Family, int] = dict.fromkeys(FAMILIES, 0)
        self.first: dict[int, Marked] = {}  # the first stretch inside an open mark, by that mark's start
        self.done: list[Marked] = []

    def run(self, marks: list[_Mark]) -> list[Marked]:
        for mark in marks:
            if self._opens(mark):
                self.stack.append(mark)
                self.count[mark.family] += 1
            elif self.count[mark.family] and (mark.family != "single" or mark.role == "close"):
                self._close(mark)
        while self.stack:
            self._abandon(self.stack.pop())
        return self.done

    def _opens(self, mark: _Mark) -> bool:
        if mark.family == "single":
            return mark.role == "open" and (mark.text != "’" or not self.count["single"])
        if not self.count[mark.family]:
            return mark.role == "open" or (mark.role == "none" and mark.text not in CLOSING) or mark.text in OPENING
        if mark.text in OPENING:
            return mark.role != "close" and not (self._mirrored(mark.family) and mark.role != "open")
        return mark.role == "open" and mark.text not in CLOSING

    def _mirrored(self, family: Family) -> bool:
        """Whether the mark now open is a closing one, as in ”so“."""
        top = self.stack[-1]
        return top.family == family and top.text in CLOSING

    def _close(self, mark: _Mark) -> None:
        """Close the nearest open mark of the family; what stands open above it ends here too, or was an apostrophe."""
        while (opened := self.stack.pop()).family != mark.family:
            self.count[opened.family] -= 1
            if opened.text not in "'’":
                self._keep(opened, mark.start, mark.start, closed=False)
        self.count[opened.family] -= 1
        self._keep(opened, mark.start, mark.end, closed=True)

    def _keep(self, opened: _Mark, inner_end: int, outer_end: int, *, closed: bool) -> None:
        marked = Marked(Span(opened.end, inner_end), Span(opened.start, outer_end), 0, closed)
        self.done.append(marked)
        if self.stack and self.stack[-1].family == opened.family:
            self.first.setdefault(self.stack[-1].start, marked)

    def _abandon(self, opened: _Mark) -> None:
        """End a mark that nothing closed: where its first inner stretch begins or ends a sentence, else at the end."""
        if opened.family == "single" and (opened.text != "‘" or opened.start > self.span.start):
            return
        inner = self.first.get(opened.start)
        if inner and self._begins_sentence(opened, inner):
            end = inner.outer.start
            while self.text[end - 1].isspace():
                end -= 1
            self._keep(opened, end, end, closed=False)
        elif inner and inner.closed and self.text[inner.span.end - 1] in SENTENCE_END:
            self._keep(opened, inner.span.end, inner.outer.end, closed=True)
        else:
            self._keep(opened, self.span.end, self.span.end, closed=False)

    def _begins_sentence(self, opened: _Mark, inner: Marked) -> bool:
        before = self.text[max(opened.end, inner.outer.start - 3) : inner.outer.start].rstrip()
        return before[-1:] in SENTENCE_END and self.text[inner.span.start : inner.span.start + 1].isupper()
