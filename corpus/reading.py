"""A file of text becomes an Article: its charset, front matter, paragraphs, title and credits are read."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from corpus.article import Article, Language, Paragraph
from corpus.bylines import are_partly, closing_credits, credits_in, opening_credits
from corpus.charset import Undecodable, decoded
from corpus.credits import Credits, is_label
from corpus.dates import first_date
from corpus.errors import UnreadableArticle, printable
from corpus.frontmatter import FrontMatter, front_matter
from corpus.layout import heading_text, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 20_000_000  # bytes of a file; a book has one or two million


def read(path: Path, *, id: str | None = None) -> Article:  # noqa: A002 - the field is called that
    """Read one file as an article; ``id`` is the file's name without ending where none is given.

    Raises:
        UnreadableArticle: it is no regular file, larger than ``LARGEST``, in no known charset, or without text; the
            message is one sentence that says which.
    """
    try:
        if not path.is_file():
            raise UnreadableArticle(path, why_no_file(path))
        if path.stat().st_size > LARGEST:
            raise UnreadableArticle(path, "too_large", str(LARGEST // 1_000_000))
        text, note = decoded(path.read_bytes())
    except OSError as exc:
        raise UnreadableArticle(path, "system", exc.strerror or str(exc)) from exc
    except Undecodable as exc:
        raise UnreadableArticle(path, exc.reason) from exc
    if not text.strip():
        raise UnreadableArticle(path, "empty")
    return parse(text, id=id or printable(path.stem), note=note)


def why_no_file(path: Path) -> str:
    """Why a path is no regular file, as a key of ``errors.REASONS``."""
    if path.is_dir():
        return "is_folder"
    return "special" if path.exists() else "no_file"


def parse(text: str, *, id: str, note: str | None = None) -> Article:  # noqa: A002
    """Make an Article of decoded text, front matter included; ``note`` says what was assumed to decode it.

    Date, authors and source are those of the front matter, else of the text, else (the date) of the ``id``.
    """
    front = front_matter(text)
    paragraphs = paragraphs_of(text, front.end)
    known = (
        front_matter_credits(front)
        | reduce(Credits.__or__, text_credits(text, paragraphs), Credits())
        | file_name_credits(id)
    )
    return Article(
        id=id,
        text=text,
        language=language_of(text[front.end :], front.one("language")),
        paragraphs=paragraphs,
        title=front.one("title") or title_of(text, paragraphs),
        date=known.date,
        authors=known.authors,
        source=known.source,
        url=front.one("url"),
        note=" ".join(filter(None, (note, *front.faults))) or None,
    )


def front_matter_credits(front: FrontMatter) -> Credits:
    """Date, authors and source that the front matter states."""
    dated = first_date(front.one("date") or "")
    return Credits(dated.date if dated else None, front.several("authors"), front.one("source"))


def text_credits(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Credits]:
    """Date, authors and source in the article's text, those to be preferred first.

    These are the lines above the body, then title, dateline and byline below its beginning, then what opens the first
    body paragraph ("NORWICK, May 3 (Wire) —") and closes the last. Where the lines below the beginning have several
    dates, these are of links to other articles and do not count.
    """
    opening = next((p.number for p in paragraphs if p.kind == "body" and not are_partly(_lines(text, p))), 0)
    below: list[Credits] = []
    for paragraph in paragraphs:
        if paragraph.number < opening:
            yield from credits_in(_lines(text, paragraph), text)
        elif paragraph.kind in ("title", "dateline", "byline"):
            below += credits_in(_lines(text, paragraph), text)
    several = len({each.date for each in below if each.date}) > 1
    yield from (replace(each, date=None) if several else each for each in below)
    body = [text[slice(*paragraph.span)] for paragraph in paragraphs if paragraph.kind == "body"]
    if body:
        yield opening_credits(body[0])
        yield closing_credits(body[-1])


def _lines(text: str, paragraph: Paragraph) -> list[str]:
    return [line for line in text[slice(*paragraph.span)].splitlines() if line.strip()]


def file_name_credits(id: str) -> Credits:  # noqa: A002
    """The date with which the last part of an article's id begins, if it does: ``2024-03-05-ferry``."""
    name = id.rpartition("/")[2]
    dated = first_date(name)
    return Credits(dated.date) if dated and dated.span.start == 0 else Credits()


def title_of(text: str, paragraphs: tuple[Paragraph, ...]) -> str | None:
    """The first line of the first title paragraph that is no label as "Title:"; None without one."""
    block = next((text[slice(*paragraph.span)] for paragraph in paragraphs if paragraph.kind == "title"), None)
    lines = block.splitlines() if block else []
    return next((heading_text(line) for line in lines if line.strip() and not is_label(line)), None)


def language_of(text: str, said: str | None = None) -> Language:
    """The language that the front matter names in ``said``; else the one that the text is written in.

    That is ``zh`` where two Han characters count for more than one word in Latin letters.
    """
    match (said or "").lower()[:2]:
        case "en":
            return "en"
        case "zh" | "中文":
            return "zh"
    han = len(re.findall(r"[\u3400-\u9fff]", text))
    return "zh" if 2 * han > len(re.findall(r"[A-Za-z]+", text)) else "en"
