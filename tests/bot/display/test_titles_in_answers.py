"""A speaker's title in an answer: in front of the name or behind it, and never twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person, Record
from retrieval.answer import Answer
from tests.bot.display.conftest import HARBOUR, MAYOR, answered, statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.display.wording import Wording
    from corpus.article import Article


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("former Norwick Gov.", "Former Norwick Gov. Per Falk said:"),
        ("Sen.", "Sen. Per Falk said:"),
        ("governor", "Per Falk, governor, said:"),
        ("owner of Falk Inc.", "Per Falk, owner of Falk Inc., said:"),
    ],
)
def test_a_short_title_stands_in_front_of_the_name(title: str, lead: str, article: Article, wording: Wording) -> None:
    falk = replace(MAYOR, titles=(title,))
    assert wording.lead(statement(article, "We sail on Monday.", speaker=falk)) == lead


def test_chinese_puts_a_chinese_title_before_the_name_and_a_foreign_one_behind_it(wording: Wording) -> None:
    assert wording.told_in("zh").speaker(Person("许文静", titles=("港务局局长",))) == "港务局局长许文静"
    assert wording.told_in("zh").speaker(HARBOUR) == "Ida Lund（the harbour master）"


def test_a_title_within_the_label_is_not_said_twice(wording: Wording) -> None:
    unnamed = Person("a clerk of the harbour office", titles=("clerk",))
    assert wording.speaker(unnamed) == "a clerk of the harbour office"


def test_a_label_within_a_sentence_begins_with_a_small_letter(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    league = Person("The Harbour League", kind="body")
    said = replace(statement(article, "We sail on Monday.", form="indirect", speaker=league), is_told=True)
    assert "What the article reports of the Harbour League:" in wording.plain(answered("report", "en", said), records)
    silent = Answer("?", "en", "not_said", 0.8, (said,), (league,))
    assert "What the Harbour League did say:" in wording.plain(silent, records)


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Person("Ida Lund", "Ida Lund", ("Mayor’s deputy",)), "Ida Lund（Mayor’s deputy）说："),
        (Person("Ida Lund", "Ida Lund", ("市长",)), "Ida Lund（市长）说："),
        (Person("林佳玲", "林佳玲", ("市长",)), "市长林佳玲说："),
    ],
)
def test_chinese_puts_a_title_in_front_of_chinese_names_only(
    wording: Wording, article: Article, person: Person, said: str
) -> None:
    assert wording.told_in("zh").lead(statement(article, "Nobody pays twice,", speaker=person)) == said
