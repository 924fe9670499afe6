"""The titles of articles as lists and sources show them: shortened, with their dates, and told apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.display.message import clipped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from bot.display.wording import Wording
    from corpus.quotation import Record
    from retrieval.index.catalogue import Listed

INNER = str.maketrans('“”「」"', "‘’『』'")
LONGEST_TITLE = 150


def shown(title: str) -> str:
    """A title, shortened where a whole paragraph stands for one; its marks are inner ones, since it is no evidence."""
    return clipped(title, LONGEST_TITLE).translate(INNER)


def title_of(article: str, records: Mapping[str, Record]) -> str:
    """The title to show for an article, or else its id."""
    record = records.get(article)
    return shown(record.article.headline if record else article)


def titled(wording: Wording, articles: Sequence[str], records: Mapping[str, Record]) -> list[str]:
    """The titles of articles with their dates; those of one title and date with their ids as well."""
    dates = [records[name].article.date if name in records else None for name in articles]
    several = [(name, title_of(name, records), date) for name, date in zip(articles, dates, strict=True)]
    return [
        wording.message("choice_article", title=title, date=date and wording.date(date))
        for title, date in zip(told_apart(wording, several), dates, strict=True)
    ]


def listed_titles(wording: Wording, articles: Iterable[Listed]) -> list[str]:
    """The titles of a list of articles that shows their dates as well."""
    several = [(article.id, shown(article.title or article.id), article.date) for article in articles]
    return told_apart(wording, several)


def article_lines(wording: Wording, key: str, articles: Sequence[Listed], records: Mapping[str, Record]) -> list[str]:
    """A line for each article of a list by the message ``key``: title, date, and how much there is in it."""
    return [
        wording.message(
            key,
            title=title,
            date=wording.date(article.date) if article.date else None,
            paragraphs=records[article.id].article.blocks,
            quotations=article.quotations,
        )
        for article, title in zip(articles, listed_titles(wording, articles), strict=True)
    ]


def told_apart(wording: Wording, articles: Sequence[tuple[str, str, dt.date | None]]) -> list[str]:
    """The titles of articles, given as id, title and date; with the id where others have the same title and date."""
    alike = Counter((title, date) for _, title, date in articles)
    return [
        wording.message("alike_article", title=title, article=name) if alike[title, date] > 1 else title
        for name, title, date in articles
    ]
