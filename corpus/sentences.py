"""Sentences of a stretch of text, English or Chinese, as spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# a final mark with the closing marks behind it; in English it needs a blank and no lower-case word after it
LATIN_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)")
HAN_END = re.compile(r"[。！？!?；;…]+[”’」』）)\"]*")
ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|"
    r"approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|i\.e|e\.g|Ph\.D)\.$"
)
HAN = re.compile(r"[\u3400-\u9fff]")
FINAL_ABBREVIATIONS = re.compile(r"(?:Inc|Ltd|Co|Corp|Jr|Sr|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|etc)\.$")


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Whole sentences of ``text[start:end]``, without the blanks around them; they cover everything else."""
    return tuple(_trimmed(text, start, end) for start, end in _cuts(text, span) if text[start:end].strip())


def _cuts(text: str, span: Span) -> Iterator[tuple[int, int]]:
    stretch = text[span.start : span.end]
    pattern = HAN_END if HAN.search(stretch) and 4 * len(HAN.findall(stretch)) > len(stretch) else LATIN_END
    start = span.start
    for match in pattern.finditer(text, span.start, span.end):
        if pattern is LATIN_END and not _ends(text, match.start(), match.end(), span.end):
            continue
        yield start, match.end()
        start = match.end()
    yield start, span.end


def _ends(text: str, dot: int, after: int, end: int) -> bool:
    """Whether a final mark ends an English sentence."""
    following = text[after : min(after + 40, end)].lstrip()
    if following and (following[0].islower() or following[0] in ",;:"):
        return False
    before = text[max(0, dot - 12) : dot + 1]
    if text[dot] != "." or not ABBREVIATION.search(before):
        return True
    return bool(FINAL_ABBREVIATIONS.search(before)) and bool(
        re.match(r"(?:The|A|An|He|She|It|They|In|On|But|And|We|I)\s", following)
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    return Span(start + left, start + len(stretch.rstrip()))
