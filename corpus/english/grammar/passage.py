"""A paragraph made ready for reading: tokens, tags, sentences, and which words stand between marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.emphasis import marks_in
from corpus.english.grammar.datelines import dateline_end
from corpus.english.grammar.phrases import Phrases, phrases_of
from corpus.english.grammar.tokens import Token, tokenise
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.marks import Marked, pair
from corpus.sentences import below_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.tagging import Tagger

# A line break ends a block unless the line was merely wrapped.
VOWELS = frozenset("aeiouyAEIOUY")
LINE_BREAK = re.compile(
    r"(?:(?<=[.!?:;”\"…)])|(?<=[.!?:…][*_]{2}))[ \t\r]*\n\s*|\n[ \t]*(?=[•*–—-] |[“\"]|[A-Z][A-Z .]+:)"
)
CLOSERS = frozenset("”\"’')]»") | {"''"}
ABBREVIATIONS = function_words("abbreviations")
OPENING = frozenset({"the", "he", "she", "it", "they", "we", "but", "this"})


@dataclass(frozen=True, eq=False)
class Passage:
    """A block of text made ready for reading, one only with itself.

    ``tokens`` are its words and marks, ``tags`` their parts of speech. ``sentences`` are pairs ``(first, end)`` of
    token indices, the end left out. ``marked`` are the stretches between quotation marks, and ``quoted`` has for each
    token the number of its stretch, or -1. ``borne`` are the offsets of the surnames of people in
    the article.
    """

    text: str
    span: Span
    tokens: Sequence[Token]
    tags: Sequence[str]
    marked: Sequence[Marked]
    quoted: Sequence[int]
    sentences: Sequence[tuple[int, int]]
    borne: frozenset[int] = frozenset()

    @cached_property
    def phrases(self) -> Phrases:
        """The noun phrases outside quotation marks."""
        return phrases_of(self)

    def token_at(self, offset: int) -> int:
        """The index of the first token that begins at an offset of the text, or behind it."""
        return bisect_left(self.tokens, offset, key=attrgetter("start"))

    def sentence_at(self, index: int) -> tuple[int, int]:
        """The sentence, as ``(first, end)``, that holds the token with this index."""
        return self.sentences[bisect_right(self.sentences, (index, len(self.tokens) + 1)) - 1]

    def between(self, first: int, end: int) -> Span:
        """The span of tokens ``first`` to ``end``, the latter left out."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def words(self, first: int, end: int) -> list[str]:
        """The tokens ``first`` to ``end``, the latter left out, in small letters."""
        return [token.lower for token in self.tokens[first:end]]

    def has_marks(self, first: int, end: int) -> bool:
        """Whether some of the tokens stand between quotation marks."""
        return bool(self.marked) and any(number != -1 for number in self.quoted[first:end])


def blocks(text: str, span: Span) -> list[Span]:
    """The spans of a paragraph's blocks: one, unless its lines stand for themselves."""
    below = below_heading(text, span)
    lines = LINE_BREAK.finditer(text, below, span.end) if text.find("\n", below, span.end) >= 0 else ()
    within = [edge for line in lines for edge in line.span()]
    edges = [span.start, below, below, *within, span.end]
    found = (Span(_behind_quote_marks(text, a, b), b) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return [each for each in found if each.start < each.end]


def _behind_quote_marks(text: str, start: int, end: int) -> int:
    """Where a block begins behind Markdown's signs for a quotation."""
    while start < end and text[start] == ">":
        start += 1
        while start < end and text[start].isspace():
            start += 1
    return start


def prepare(text: str, span: Span, tagger: Tagger) -> Passage:
    """Tokenise, tag, pair the marks and split into sentences."""
    tokens = _without_emphasis(tokenise(text, span), text, span)
    tags = tagger.tag(tokens)
    marked = [m for m in pair(text, span) if m.depth == 0]
    quoted = _quoted(tokens, tags, marked)
    return Passage(text, span, tokens, tags, marked, quoted, _sentences(tokens, tags, quoted))


def _without_emphasis(tokens: list[Token], text: str, span: Span) -> list[Token]:
    """The tokens without Markdown's marks of emphasis."""
    marks = {at for mark in marks_in(text, span) for at in range(*mark)}
    return [token for token in tokens if token.start not in marks] if marks else tokens


def _quoted(tokens: Sequence[Token], tags: Sequence[str], marked: Sequence[Marked]) -> list[int]:
    """The index of the outermost stretch that holds each token (marks included), -1 outside."""
    result = [-1] * len(tokens)
    position = 0
    for index, stretch in enumerate(marked):
        while position < len(tokens) and tokens[position].start < stretch.outer.start:
            position += 1
        first = position
        while position < len(tokens) and tokens[position].start < stretch.outer.end:
            position += 1
        if not _is_nickname(tags, first, position):
            result[first:position] = [index] * (position - first)
    return result


def _is_nickname(tags: Sequence[str], first: int, end: int) -> bool:
    """Joe “Bro” Smith: one or two proper nouns in marks amid a name."""
    around = first > 0 and end < len(tags) and tags[first - 1] == tags[end] == "P"
    return around and end - first in (3, 4) and all(tag == "P" for tag in tags[first + 1 : end - 1])


def _sentences(tokens: Sequence[Token], tags: Sequence[str], quoted: Sequence[int]) -> list[tuple[int, int]]:
    """Split after full stops outside marks, and after marks that end with one before a new sentence.

    A dateline is a sentence of its own, as it says nothing.
    """
    first = dateline_end(tokens)
    result = [(0, first)] if first else []
    for index, token in enumerate(tokens[first:], first):
        if token.text not in {".", "!", "?", "...", "…", "....", "。"} or not _ends_here(tokens, quoted, index):
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].text in CLOSERS and _adjoins(tokens, quoted, end):
            end += 1
        if end < len(tokens) and not _begins(tokens, tags, index, end):
            continue
        result.append((first, end))
        first = end
    if first < len(tokens):
        result.append((first, len(tokens)))
    return result


def _adjoins(tokens: Sequence[Token], quoted: Sequence[int], index: int) -> bool:
    """Whether a closing mark goes with the token before it, a stray blank between them or not."""
    return tokens[index].start == tokens[index - 1].end or quoted[index] == quoted[index - 1] != -1


def _ends_here(tokens: Sequence[Token], quoted: Sequence[int], index: int) -> bool:
    """Whether no stretch between marks goes on after the full stop."""
    if tokens[index].text == "." and _is_abbreviated(tokens, index):
        return False
    stretch = quoted[index]
    end = index + 1
    while end < len(tokens) and tokens[end].text in CLOSERS and quoted[end] == stretch != -1:
        end += 1
    return stretch == -1 or end >= len(tokens) or quoted[end] != stretch


def _is_abbreviated(tokens: Sequence[Token], index: int) -> bool:
    """Whether the full stop belongs to an initial or an abbreviation: J., Sgt., Co."""
    word = tokens[index - 1].text if index and tokens[index - 1].end == tokens[index].start else ""
    if not word[:1].isupper():
        return word == "vs"
    if word.lower() not in vocabulary().honorifics and tokens[index + 1 : index + 2] and _opens(tokens[index + 1]):
        return False  # “of the mill, Ostby, Md. It closed”
    acronym = word.isupper() and len(word) > 1  # shown on TV
    short = len(word) == 1 or (len(word) < 5 and not acronym and not VOWELS.intersection(word[1:]))
    return short or word.lower() in ABBREVIATIONS


def _opens(token: Token) -> bool:
    """Whether a word with a capital is one that a name goes on with in no case: “It”, “The”."""
    return token.text.istitle() and token.lower in OPENING


def _begins(tokens: Sequence[Token], tags: Sequence[str], stop: int, at: int) -> bool:
    """Whether a sentence may begin at token ``at``, after the full stop ``stop``."""
    word = tokens[at].text
    if word[0].islower() or word[0] in ",;:)" or (tokens[at].start == tokens[at - 1].end and word[0] not in '“"'):
        return False
    asked = tokens[stop].text in "!?" and at > stop + 1
    return not (asked and any(tag in ("VBD", "VBZ") for tag in tags[at : at + 4]))
