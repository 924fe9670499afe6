"""The article about a ferry line of which answers are worded, and answers from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.display.wording import Wording
from corpus.quotation import Person, Record
from corpus.reading import parse
from retrieval.answer import Answer, Form, Kind, Statement

if TYPE_CHECKING:
    from corpus.article import Article, Language

TEXT = (
    "Ferry line reopens\n\n2024-03-05 By Ida Holm\n\n"
    "The line had been closed for a year. “We sail on Monday. Tickets cost four crowns. Nobody pays twice,” "
    "said Ida Lund, the harbour master."
)
HARBOUR = Person("Ida Lund", name="Ida Lund", titles=("the harbour master",))
MAYOR = Person("Per Falk", name="Per Falk")


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording.load()


@pytest.fixture(scope="module")
def article() -> Article:
    return replace(parse(TEXT, id="ferry"), title="Ferry line reopens", date=dt.date(2024, 3, 5))


@pytest.fixture(scope="module")
def records(article: Article) -> dict[str, Record]:
    return {article.id: Record(article)}


def statement(article: Article, *parts: str, form: Form = "direct", speaker: Person | None = HARBOUR) -> Statement:
    starts = [(article.text.index(part), len(part)) for part in parts]
    return Statement(
        article.id, 3, tuple(article.excerpt(start, start + size) for start, size in starts), form, speaker
    )


def answered(kind: Kind, language: Language, *statements: Statement, people: tuple[Person, ...] = ()) -> Answer:
    return Answer("When do they sail?", language, kind, 0.9, statements, people)
