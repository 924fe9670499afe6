"""What each block of an article is: title, heading, dateline, byline or body."""

from __future__ import annotations

import re

from corpus.article import BLANK_LINES, Paragraph, ParagraphKind, Span
from corpus.bylines import are_credits, names_alone, opening_credits
from corpus.credits import Credits, authors_of, is_credit, is_label
from corpus.emphasis import MARKER
from corpus.sentences import ends_sentence

LINE = re.compile(r"(?:(?!\u3000{2})[^\r\n])+")  # two wide blanks begin a Chinese paragraph, broken or not
LEAST_LINE = {"words": 18, "han": 36}  # of a line that is a paragraph and not a line of one
LEAST_LINES = 2  # such lines in a block of which each line is a paragraph
LEAST_ENDED = 0.7  # share of them that end as a sentence does
LONGEST_HEADING = {"words": 32, "han": 44}
LAST_NAME = 5  # the block in which a name alone may still be a byline
LONGEST_TITLE_SENTENCE = 18  # words: a title that ends in a full stop
LONGEST_TITLE_SENTENCES = 12  # words: one of several sentences
MARKDOWN = re.compile(r"^#{1,6}[ \t]+")
SPEECH = re.compile(r"^(?:[QA][:.]|[问答問][：:])|[:：,，;；]$")
LABELLED = re.compile(r"^(\*\*|__)[^*_:：]{1,60}(?:[:：]\1|\1[ ]?[:：])\s*\S")  # **Ann Lee:** Yes
QUOTED_SPEECH = re.compile(
    r"(?:[说說称稱道]|表示|指出|强调|強調)[：:]\s*[「『“\"]|[。！？][」』”]$"
    r"|\b(?:said|told|asked|added)\b[^“”\"]{0,60}[“\"]|[”\"][^“”\"]{0,60}\b(?:said|asked|added)\b"
)
ASIDE = re.compile(r"^[“\"「『‘\[][^”\"」』\]]*[”\"」』’\]]$")


def blocks_of(text: str, start: int = 0) -> list[Span]:
    """The blocks between blank lines without white space around them; one that ends before ``start`` is kept whole.

    A block in which ``start`` lies begins there: front matter may stand right in front of the text.
    """
    edges = [0, *(edge for match in BLANK_LINES.finditer(text) for edge in match.span()), len(text)]
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    cut = [Span(start, b) if a < start < b and text[start:b].strip() else Span(a, b) for a, b in spans]
    return [span for span in (trimmed(text, span) for span in cut) if span.start < span.end]


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, span.start + len(stretch.rstrip())))


def paragraphs_of(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """The blocks, or their lines, numbered from 1, each with its kind; what lies before ``start`` is front matter."""
    spans = [span for block in blocks_of(text, start) for span in lines_of(text, block)]
    blocks = [text[span.start : span.end] for span in spans]
    first = next((number for number, span in enumerate(spans) if span.start >= start), len(spans))
    first = next((number for number in range(first, len(blocks)) if not is_labelled(blocks[number])), first)
    kinds: list[ParagraphKind] = ["dateline"] * first
    for number in range(first, len(blocks)):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        longest = max(blocks[number + 1 : number + 4], key=len, default="") if number == first else None
        kinds.append(kind_of(blocks[number], after, longest))
    kinds = with_names(blocks, kinds)
    numbered = enumerate(zip(spans, kinds, strict=True), 1)
    return tuple(Paragraph(number, unmarked(text, span), kind) for number, (span, kind) in numbered)


def lines_of(text: str, block: Span) -> list[Span]:
    """The lines of a block whose lines are paragraphs, as in text that was pasted; else the block.

    Where lines are broken at a width they are short, or seldom end as a sentence does.
    """
    lines = [trimmed(text, Span(*match.span())) for match in LINE.finditer(text, *block)]
    lines = [line for line in lines if line.start < line.end]
    long = [text[slice(*line)] for line in lines if is_long(text[slice(*line)])]
    ended = sum(is_prose(line) for line in long)
    return lines if len(long) >= LEAST_LINES and ended >= LEAST_ENDED * len(long) else [block]


def is_long(line: str) -> bool:
    """Whether a line is long enough to be a paragraph of its own."""
    return len(line.split()) >= LEAST_LINE["words"] or len(re.findall(r"[\u3400-\u9fff]", line)) >= LEAST_LINE["han"]


def with_names(blocks: list[str], kinds: list[ParagraphKind]) -> list[ParagraphKind]:
    """The kinds, where a name right above or below a dateline in front of the body is a byline, and no heading."""
    beside = ("dateline", "byline")
    for number in range(1, min(len(kinds) - 1, LAST_NAME)):
        is_beside = kinds[number - 1] in beside or (kinds[number - 1] == "title" and kinds[number + 1] == "dateline")
        if is_beside and kinds[number] in ("heading", "body") and names_alone(blocks[number]):
            kinds[number] = "byline"
    return kinds


def unmarked(text: str, span: Span) -> Span:
    """A block of one line without Markdown's signs for a quotation or a list in front of it."""
    marker = MARKER.match(text, span.start, span.end)
    return Span(marker.end(), span.end) if marker and len(text[slice(*span)].splitlines()) == 1 else span


def kind_of(block: str, after: str | None, longest: str | None) -> ParagraphKind:
    """What a block is, from its own lines and the block behind it; the first one also from the three behind."""
    lines = [line.strip() for line in block.splitlines() if line.strip()]
    if longest and is_title([line for line in lines if not is_label(line)] or lines, longest):
        return "title"
    if are_credits(lines):
        return "byline" if authors_of(block) and not re.search(r"\d{4}", block) else "dateline"
    return "heading" if is_heading(lines, after) else "body"


def is_labelled(block: str) -> bool:
    """Whether all lines of a block only say what kind of text follows."""
    return all(is_label(line) for line in block.splitlines() if line.strip())


def is_title(lines: list[str], after: str) -> bool:
    """Whether the first block is the title, perhaps with a subtitle and the credits below it."""
    if MARKDOWN.match(lines[0]):
        return True
    if is_credit(lines[0]) or opening_credits(lines[0]) != Credits() or lines[0].endswith((":", "：", ",", "，")):
        return False
    own = [line for line in lines if not is_credit(line)]
    credited = len(lines) > len(own) or is_credit(after.splitlines()[0])
    if not credited and any(QUOTED_SPEECH.search(line) for line in own):
        return False
    if not all(is_short(line) for line in own[:-1]):
        return False
    if is_short(own[-1]):
        return credited or len(after) > len(own[0])
    return is_sentence_like_a_title(own[-1], after)


def is_sentence_like_a_title(line: str, after: str) -> bool:
    """A title may end in a full stop: it is one short sentence, and the text behind it is not much shorter."""
    several = re.search(r"[^\W\dA-Z]{3,}[.!?][”’\"']*\s|。", line[:-1])
    most = LONGEST_TITLE_SENTENCES if several else LONGEST_TITLE_SENTENCE
    fits = len(line.split()) <= most and not line.endswith("。") and not line.startswith(("“", '"', "''"))
    return fits and len(after) > len(line)


def is_heading(lines: list[str], after: str | None) -> bool:
    """One short line without a full stop in front of prose."""
    if len(lines) != 1 or after is None:
        return False
    if MARKDOWN.match(lines[0]):
        return True
    short = is_short(lines[0]) or re.fullmatch(r"[A-Z][A-Z ]{2,30}\.?", lines[0])
    if not short or any(form.search(lines[0]) for form in (SPEECH, QUOTED_SPEECH)):
        return False
    return not any(form.match(lines[0]) for form in (ASIDE, LABELLED, MARKER)) and is_prose(after)


def is_short(line: str) -> bool:
    """Whether a line is as short as a heading and does not end like a sentence."""
    if ends_sentence(line.rstrip("*_ ")) or len(line.split()) > LONGEST_HEADING["words"]:
        return False
    return len(re.findall(r"[\u3400-\u9fff]", line)) <= LONGEST_HEADING["han"]


def is_prose(block: str) -> bool:
    """Whether a block ends as a sentence does."""
    return ends_sentence(block.rstrip("）)*_ \n"))


def heading_text(line: str) -> str:
    """A title or heading without Markdown's signs."""
    return MARKDOWN.sub("", line.strip()).strip("*_; ")
