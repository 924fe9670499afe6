"""Titles of articles: shortened, dated, and told apart."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.display.titles import LONGEST_TITLE, listed_titles, shown, titled
from bot.display.wording import Wording
from corpus.article import Article
from corpus.quotation import Record
from retrieval.index.catalogue import Listed

if TYPE_CHECKING:
    from corpus.article import Language

WORDING = Wording.load()
DAY = dt.date(2024, 3, 5)


def record(name: str, title: str, date: dt.date | None = DAY) -> Record:
    return Record(Article(name, title, "en", (), title=title, date=date))


@pytest.mark.parametrize(("language", "date"), [("en", ", 5 March 2024"), ("zh", "，2024年3月5日")])
def test_articles_of_one_title_and_date_are_told_apart_by_their_names(language: Language, date: str) -> None:
    records = {name: record(name, "The ferry sails") for name in ("a", "b/c")}
    records["d"] = record("d", "The pier is open")
    assert titled(WORDING.told_in(language), ["a", "b/c", "d"], records) == [
        f"The ferry sails [a]{date}",
        f"The ferry sails [b/c]{date}",
        f"The pier is open{date}",
    ]


def test_an_article_of_another_date_is_told_apart_by_that() -> None:
    listed = [Listed("a", "The ferry sails", DAY, 1, 0), Listed("b", "The ferry sails", None, 1, 0)]
    assert listed_titles(WORDING, listed) == ["The ferry sails", "The ferry sails"]


def test_a_paragraph_that_stands_for_a_title_is_shortened() -> None:
    (title,) = listed_titles(WORDING, [Listed("a", "long " * 100, None, 1, 0)])
    assert len(title) == LONGEST_TITLE
    assert title.endswith("…")


def test_marks_in_a_title_are_inner_ones_since_only_evidence_stands_between_marks() -> None:
    assert shown('“Late”: what "it" cost') == "‘Late’: what 'it' cost"
    assert shown("「渡輪」停航") == "『渡輪』停航"
