"""Answers that list: people, sections, those who spoke of it where somebody did not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from corpus.article import Article, Language
from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answer import Answer, Statement
from tests.bot.display.conftest import HARBOUR, MAYOR, answered, statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.display.wording import Wording

LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.mark.parametrize(("language", "text"), [("en", "Nobody speaks."), ("zh", "没有人讲话。")])
def test_a_list_of_nobody_says_so(wording: Wording, language: Language, text: str) -> None:
    assert wording.told_in(language).message("speakers", count=0) == text


def test_a_list_that_is_cut_off_says_so(wording: Wording, records: Mapping[str, Record]) -> None:
    people = replace(answered("speakers", "en", people=(HARBOUR, MAYOR)), total=3)
    assert wording.plain(people, records).startswith("More than 2 speakers, the first of them:\n• Ida Lund")
    articles = Answer("?", "en", "about", 0.9, aspect="articles", articles=("ferry",), total=7)
    assert wording.plain(articles, records) == "7 articles, the first 1:\n• Ferry line reopens, 5 March 2024"


def test_sections_are_listed_with_their_paragraphs(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    heading = Statement(article.id, 1, (article.excerpt(0, 18),), "narration")
    answer = Answer("?", "en", "about", 0.9, (heading,), aspect="sections", article=article.id)
    assert wording.plain(answer, records).endswith("• “Ferry line reopens” (paragraph 1)")


def test_people_are_listed_with_the_paragraph_in_which_they_speak(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = statement(article, "We sail on Monday.")
    text = wording.plain(answered("speakers", "en", said, people=(HARBOUR, MAYOR)), records)
    assert text == "2 speakers:\n• Ida Lund, the harbour master (paragraph 3)\n• Per Falk"


def test_people_of_several_articles_are_listed_with_the_article(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    other = replace(article, id="other", title=None)
    said = (statement(article, "We sail on Monday."), statement(other, "We sail on Monday.", speaker=MAYOR))
    held = {**records, "other": Record(other)}
    english, chinese = (
        wording.plain(answered("speakers", language, *said, people=(HARBOUR, MAYOR)), held) for language in LANGUAGES
    )
    assert "(Ferry line reopens, paragraph 3)" in english
    assert "（Ferry line reopens，第3段）" in chinese
    assert "(other, paragraph 3)" in english


def test_not_said_tells_what_was_said_and_who_else_spoke(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    answer = Answer(
        "?", "en", "not_said", 0.8, (statement(article, "We sail on Monday."),), (HARBOUR,), others=(MAYOR,)
    )
    text = wording.plain(answer, records)
    assert text.startswith("Ida Lund speaks in the article, but not on that.")
    assert text.index("What Ida Lund did say:") < text.index("“We sail on Monday.”") < text.index("Per Falk")


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        (("ferry",), "Ida Lund speaks in one of the articles, but not on that."),
        (("ferry", "other"), "Ida Lund speaks in these articles, but not on that."),
    ],
)
def test_not_said_tells_in_how_many_articles_somebody_speaks(
    wording: Wording, article: Article, spoken: tuple[str, ...], text: str
) -> None:
    held = {"ferry": Record(article), "other": Record(parse("It rains.", id="other"))}
    answer = Answer("?", "en", "not_said", 0.8, (), (HARBOUR,), articles=spoken)
    assert wording.plain(answer, held) == text


def test_what_only_comes_near_is_not_said_to_be_on_something_else(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = (statement(article, "We sail on Monday."),)
    answer = Answer("?", "en", "not_said", 0.8, said, (HARBOUR,), comes_near=True)
    text = wording.plain(answer, records)
    assert text.startswith("Ida Lund speaks in the article, but not plainly on that.")
    assert text.index("that comes near:") < text.index("“We sail on Monday.”")


def test_a_name_that_was_taken_for_one_like_it_is_told_first(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = (statement(article, "We sail on Monday."),)
    text = wording.plain(Answer("?", "en", "quotation", 0.8, said, (HARBOUR,), near_name="Ida Lunt"), records)
    assert text.startswith("Nobody called Ida Lunt speaks in the article. The nearest name is Ida Lund:\n\n")
