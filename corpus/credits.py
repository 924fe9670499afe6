"""Who wrote an article, for whom and when, as lines of its own say: datelines and bylines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.dates import Dated, first_date
from corpus.patterns import Patterns
from corpus.sentences import ends_sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

LONGEST = 200  # characters of a line of credits
PATTERNS = Patterns("corpus/lexicon/credits.toml")
EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")  # Markdown's
IN_BRACKETS = re.compile(r"[（(【〔\[]([^（）()【】〔〕\[\]]+)[）)】〕\]]")
ENDS_WITH_BY = re.compile(r"(?:[\d|,–—-]|\d\s?[ap]\.?m\.?)\s*[Bb]y\s+(?P<names>[A-Z][^|;]*)$")
HANDLE = re.compile(r"\s*\(@\w+\)")

SOURCE = re.compile(r"(?:来源|來源|稿源|Source)\s*[：:｜／]\s*(?P<source>[^\s|｜　（(]+(?: [A-Z][\w&]*)*)")
FIELD_SEPARATOR = re.compile(r"\s*[|｜•·()（）]\s*|,\s+|\s+[—–-]\s+")

# what may stand on a line of its own among credits
BESIDE = ("filed_from", "by_ours", "name_in", "desk", "pictured", "of_others")
PAGE = re.compile(r"[（(]?(?:第?\s?[A-Z]?\d{1,3}\s?版|头版|頭版|[Pp](?:age|\.)\s?[A-Z]?\d{1,3})[）)]?")
CHINESE_SEPARATOR = re.compile(r"[\s　|｜/／·•—–]+")
CHINESE_MARK = re.compile(r"[，。！？；“”「」]")
LONGEST_FIELD = 14  # characters
HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Credits:
    """What lines of an article say about it; whatever they leave open is None or empty."""

    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None

    def __or__(self, other: Credits) -> Credits:
        """These credits, with gaps filled from others."""
        return Credits(self.date or other.date, self.authors or other.authors, self.source or other.source)


def is_credit(line: str) -> bool:
    """Whether a line says when, by whom or for whom the article was written, and nothing else."""
    if len(line) > LONGEST or ends_sentence(line) or not (line := plain(line)):
        return False
    if by := PATTERNS["edited"].match(line) or PATTERNS["by"].match(line):
        return any(english_names(by["names"])) or PATTERNS["own_staff"].fullmatch(by["names"].strip()) is not None
    if PATTERNS["labelled"].match(line):
        return credits_of(line) != Credits()
    if PATTERNS["papers_reporters"].fullmatch(line):
        return bool(authors_of(line))
    if HAN.search(line):
        return len(line) < LONGEST / 2 and (_is_dated_or_ours(line) or has_only_chinese_fields(line))
    return len(line) < LONGEST / 2 and _is_dated_or_ours(line)


def _is_dated_or_ours(line: str) -> bool:
    """Whether a line has a date first or beside a paper, is by one of the paper's own, or made of such fields alone."""
    dated, ours = first_date(line), PATTERNS["by_ours"].fullmatch(line)
    first = dated is not None and PATTERNS["weekday"].fullmatch(line, 0, dated.span.start) is not None
    beside = dated is not None and is_paper_and_date(line, dated)
    return first or beside or bool(ours and ours["by"]) or has_only_fields(line, dated)


def plain(line: str) -> str:
    """A line without Markdown's emphasis, brackets around all of it, and 【本报讯】 in front of it; names apart."""
    line = PATTERNS["own_news"].sub("", EMPHASIS.sub("", line).strip(), 1)
    whole = IN_BRACKETS.fullmatch(line)
    return PATTERNS["run_on"].sub(" ", (whole[1] if whole else line).strip())


def has_only_fields(line: str, dated: Dated | None) -> bool:
    """Whether a line is a desk, a paper, a named reporter, a date, and nothing else: ``Health Desk | 9 March 2024``."""
    around = (line[: dated.span.start], line[dated.span.end :]) if dated else (line,)
    fields = [field for part in around for field in FIELD_SEPARATOR.split(part.strip(" ,|｜•·—–-()（）")) if field]
    told = dated is not None or any(map(PATTERNS["colleague_named"].fullmatch, fields))
    signed = _signed(fields)
    return told and all(_is_field(field) or field in signed for field in fields)


def has_only_chinese_fields(line: str) -> bool:
    """Whether a line is a date, a paper or a reporter, and what is short: ``奥城晚报  记者 王小明  2024年3月5日``."""
    dated = first_date(line)
    if dated is None or CHINESE_MARK.search(line):
        return False
    rest = f"{line[: dated.span.start]} {line[dated.span.end :]}"
    fields = [field for field in CHINESE_SEPARATOR.split(rest) if field]
    told = any(PATTERNS["chinese_source"].fullmatch(field) for field in fields) or bool(authors_of(line))
    return told and all(len(field) <= LONGEST_FIELD for field in fields)


def _signed(fields: Sequence[str]) -> tuple[str, ...]:
    """Names in front of what their bearers are: ``Ida Holm | Staff Writer``."""
    return tuple(one for one, other in pairwise(fields) if PATTERNS["own_staff"].fullmatch(other) and _is_name(one))


def _is_field(field: str) -> bool:
    forms = (PATTERNS["own_staff"], PATTERNS["by_ours"], PATTERNS["weekday"], PAGE, PATTERNS["clock"])
    return is_paper(field) or any(form.fullmatch(field) for form in forms) or bool(_colleague(field))


def _colleague(field: str) -> tuple[str, ...]:
    """Who is named behind what they are: ``Local democracy reporter Ana Whitlock``."""
    named = PATTERNS["colleague_named"].fullmatch(field)
    return tuple(english_names(named["names"])) if named else ()


def is_paper(line: str) -> bool:
    """Whether a line is a newspaper's name and nothing else."""
    return any(PATTERNS[paper].fullmatch(plain(line)) for paper in ("english_paper", "chinese_paper"))


def is_paper_and_date(line: str, dated: Dated) -> bool:
    """Whether a line is a newspaper's name, or a place, and a date: ``The Sound Herald, 12 March 2024``."""
    before = line[: dated.span.start]
    paper = before.rstrip(" ,|｜•·—–-")
    is_named = is_paper(paper) or (before.endswith(", ") and PATTERNS["filed_from"].fullmatch(paper))
    return len(line) == dated.span.end and bool(is_named)


def credits_of(line: str) -> Credits:
    """The credits (date, authors, source) that one line states; empty ones where it states none."""
    line = plain(line)
    dated = first_date(line)
    return Credits(dated.date if dated else None, authors_of(line), source_of(line, dated))


def source_of(line: str, dated: Dated | None) -> str | None:
    """The newspaper or agency that a line of credits names: behind a label, beside a date, or in a field of its own."""
    if source := SOURCE.search(line) or (PATTERNS["paper"].search(line) if dated else None):
        return source["source"]
    fields = (field for field in FIELD_SEPARATOR.split(line.strip()) if not PATTERNS["by"].match(field))
    return next((field for field in fields if PATTERNS["english_paper"].fullmatch(field)), None)


def authors_of(line: str) -> tuple[str, ...]:
    """The names on a line of credits, in order. A doubtful one is left out: no name beats a wrong one."""
    line = plain(line)
    by = PATTERNS["by"].match(line) or ENDS_WITH_BY.search(line)
    if english := [by] if by else list(PATTERNS["reporters"].finditer(line)):
        return tuple(dict.fromkeys(name for match in english for name in english_names(match[match.lastgroup or 0])))
    fields = FIELD_SEPARATOR.split(line)
    if colleagues := [*_signed(fields), *(name for field in fields for name in _colleague(field))]:
        return tuple(dict.fromkeys(colleagues))
    found = (chinese_names(match["names"]) for match in PATTERNS["chinese"].finditer(line))
    return tuple(dict.fromkeys(name for names in found for name in names))


def chinese_names(stretch: str) -> Iterator[str]:
    """The names of a stretch, up to a label: whoever took the pictures wrote nothing."""
    for part in re.split(r"[、，,\s　]+", stretch):
        if PATTERNS["other_label"].match(part):
            return
        if not PATTERNS["not_a_name"].search(part):
            yield part


def english_names(stretch: str) -> Iterator[str]:
    """The names at the beginning of a stretch, up to the first part that is none: a desk, a paper, a place."""
    for part in PATTERNS["english_separator"].split(HANDLE.sub("", stretch).strip(" .")):
        if not _is_name(part) or PATTERNS["english_paper"].fullmatch(part):
            return
        yield part


def _is_name(words: str) -> bool:
    return PATTERNS["name"].fullmatch(words) is not None and PATTERNS["no_person"].search(words) is None


def is_label(line: str) -> bool:
    """Whether a line only says what kind of text follows: ``FOR IMMEDIATE RELEASE``."""
    return PATTERNS["label"].fullmatch(line.strip(" \t*_#")) is not None
