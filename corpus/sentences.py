"""Sentences of a stretch of text, English or Chinese, as spans; a heading on its first line is none of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.article import Article, Span
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator

# marks at which a sentence ends, closing ones behind them, and words whose full stop ends none
FINAL, CLOSERS, UNFINISHED = (".", "。", "！", "？", "!", "?"), "”’\"'』」）)", ("a.m.", "p.m.", "Jr.")
# a final mark with the closing marks behind it; in English it needs a blank and no lower-case word after it
LATIN_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)")
HAN_END = re.compile(r"[。！？!?；;…]+[”’」』）)\"]*")
DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]")  # U.S, a.m, Ph.D: the last full stop stands behind
WORD = re.compile(r"[\w.]+$")
REMEMBERED = 64  # stretches: those of a paragraph are asked for by each of its quotations
LONGEST_WORD = 12  # characters before a full stop that may be an abbreviation
SMALL = frozenset({"vs", "etc", "approx"})  # abbreviations in lower case
CLOSING = frozenset({"inc", "ltd", "co", "corp", "jr", "sr", "etc"})  # abbreviations that may end a sentence
OPENING = re.compile(r"(?:The|A|An|He|She|It|They|In|On|But|And|We|I)\s")
HAN = re.compile(r"[\u3400-\u9fff]")
MARKED = re.compile(r"#{1,6} [^\n]*\n\s*")
TIMED = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[ \t]*\n\s*", re.IGNORECASE)
# a line that is emphasised as a whole, no question and nobody's turn; a list may stand below it
EMPHASISED = re.compile(r"(?P<mark>\*\*|__)(?=\S)[^*_\n]{1,60}[^\W_](?P=mark)[ \t]*\n\s*(?=\S)", re.UNICODE)
# a line of some words or characters without a mark at its end, and what begins the next one
SHORT = re.compile(
    r"(?P<line>(?=\S)[^\n]{0,39}[^\W_])[ \t]*\n\s*(?=[A-Z0-9“\"‘「『\u3400-\u9fff])(?P<next>[^\n]*)", re.UNICODE
)
MOST_WORDS = 6
LONGER = 1.5  # times longer is the line below: lines that were broken to one width are not


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    last = line.rstrip(CLOSERS)
    return last.endswith(FINAL) and not last.endswith(UNFINISHED)


@lru_cache(REMEMBERED)
def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Whole sentences of ``text[start:end]``, without the blanks around them; they cover everything else."""
    return tuple(_trimmed(text, start, end) for start, end in _cuts(text, span) if text[start:end].strip())


def told_in(article: Article) -> Iterator[str]:
    """The sentences of an article, headings included, one after the other."""
    for paragraph in article.paragraphs:
        yield from (article.text[slice(*span)] for span in sentences(article.text, paragraph.span))


def _cuts(text: str, span: Span) -> Iterator[tuple[int, int]]:
    stretch = text[span.start : span.end]
    pattern = HAN_END if HAN.search(stretch) and 4 * len(HAN.findall(stretch)) > len(stretch) else LATIN_END
    start = below_heading(text, span)
    yield span.start, start
    for match in pattern.finditer(text, start, span.end):
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
    word = WORD.search(text, max(0, dot - LONGEST_WORD), dot) if text[dot] == "." else None
    if word is None or not _is_abbreviation(word[0]):
        return True
    may_end = word[0].casefold() in CLOSING or DOTTED.fullmatch(word[0]) is not None
    return may_end and OPENING.match(following) is not None


def _is_abbreviation(word: str) -> bool:
    if DOTTED.fullmatch(word) or word in SMALL:
        return True
    return word[0].isupper() and (len(word) == 1 or word.casefold() in function_words("abbreviations"))


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    return Span(start + left, start + len(stretch.rstrip()))


def below_heading(text: str, span: Span) -> int:
    """Where the text of a paragraph begins behind a first line that is a heading or a time; its start where none is."""
    for pattern in (MARKED, TIMED, EMPHASISED):
        match = pattern.match(text, span.start, span.end)
        if match and match.end() < span.end:
            return match.end()
    match = SHORT.match(text, span.start, span.end)
    if not match or len(match["line"].split()) > MOST_WORDS or len(match["next"]) < LONGER * len(match["line"]):
        return span.start
    return match.start("next")
