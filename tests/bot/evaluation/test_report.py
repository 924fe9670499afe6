"""A report: what adds up, what a threshold would change, and how it is shown."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot.display.wording import Wording
from bot.evaluation.expectation import Expectation
from bot.evaluation.report import Report, evaluated
from bot.evaluation.tables import Tables, page, report_row
from tests.bot.desks import desk

if TYPE_CHECKING:
    from corpus.article import Language

ASKED = (
    Expectation(question="Who spoke on the ferry?", line=1, speaker=("Ada Moss",)),
    Expectation(question="What of Ben?", line=2, kind=("quotation",), quotes=("Ticket prices",)),
    Expectation(question="And the pier?", line=3, speaker=("Ada Moss",)),
    Expectation(question="Who is <b>Zorro</b>?", line=4, id="z", answered=True),
    Expectation(question="Who ate the moon?", line=5, kind=("nothing",)),
)
VOID = {"meta", "br", "img", "link", "input"}


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluated(ASKED, desk(), Wording.load(), least=(0.5,))


class Balanced(HTMLParser):
    """Knows which elements are open and what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_scores_add_up(report: Report) -> None:
    assert report.score == (3, 5)
    assert report.kinds == {"answered": (1, 3), "nothing": (1, 1), "quotation": (1, 1)}
    assert report.languages == {"en": (3, 5)}
    assert (report.not_verbatim, report.wrong_names) == (0, 0)


def test_an_answer_that_is_not_due_counts_as_wrong_however_silent(report: Report) -> None:
    assert [pair.right for pair in report.pairs] == [True, True, False, False, False]


def test_a_threshold_withholds_right_answers_and_wrong_ones(report: Report) -> None:
    low, high = report.at(0.0), report.at(0.95)
    assert (low.right, low.false, low.withheld) == (3, 1, 0)
    assert (high.right, high.false, high.withheld) == (1, 0, 2)


def test_scripts_get_every_figure_and_the_reasons(report: Report) -> None:
    row = json.loads(json.dumps(report_row(report)))
    assert (row["right"], row["total"], row["share"]) == (3, 5, 0.6)
    assert [wrong["id"] for wrong in row["wrong"]] == ["3", "z"]
    assert row["wrong"][0]["reasons"] == ["The answer names nobody; expected: Ada Moss."]
    assert row["thresholds"][0]["least"] == 0.5
    assert set(row["calibration"]) == {"error", "area", "kept", "bins"}


@pytest.mark.parametrize(("language", "words"), [("en", "3 of 5 as expected"), ("zh", "5题中3题符合预期")])
def test_a_terminal_shows_scores_and_what_is_wrong(report: Report, language: Language, words: str) -> None:
    out = io.StringIO()
    Tables(replace(report, wording=report.wording.told_in(language)), Console(file=out, width=100)).print()
    assert words in out.getvalue()
    assert "Who is <b>Zorro</b>?" in out.getvalue()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_is_whole_loads_nothing_and_runs_nothing(report: Report, language: Language) -> None:
    html = page(replace(report, wording=report.wording.told_in(language)))
    reader = Balanced()
    reader.feed(html)
    assert reader.open == []
    assert not {"script", "link", "img", "iframe"} & set(reader.tags)
    assert not re.search(r"https?://|\bon\w+=", html)
    assert "<b>Zorro" not in html


def test_every_plot_has_a_name_for_those_who_do_not_see_it(report: Report) -> None:
    plots = re.findall(r"<svg[^>]*>", page(report))
    assert len(plots) == 3
    assert all('role="img"' in plot and re.search(r'aria-label="[^"]+"', plot) for plot in plots)


def test_a_page_without_a_curve_is_whole_too() -> None:
    silent = evaluated(ASKED[:1], desk(), Wording.load())
    reader = Balanced()
    reader.feed(page(silent))
    assert reader.open == []
