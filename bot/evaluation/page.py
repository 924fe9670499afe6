"""A report as one self-contained web page: plots as SVG, with the tables that they draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.evaluation import calibration
from bot.evaluation.report import percent
from bot.evaluation.tables import calibration_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.evaluation.calibration import Bin, Point
    from bot.evaluation.report import Report

SIDE = 240.0  # units of a square plot
BAR = 26.0  # units from one bar to the next


class Dot(NamedTuple):
    """A point of a plot, y pointing down as in SVG; ``radius`` grows with the number of answers."""

    x: float
    y: float
    radius: float = 3.0
    label: str = ""


class Bar(NamedTuple):
    """A bar: its length from 0 to ``SIDE``, where it lies, what it is called, and how many of how many."""

    length: float
    y: float
    name: str
    label: str


def page(report: Report) -> str:
    """The page; it loads nothing from elsewhere."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - 60 ms that others need not wait for

    environment = Environment(loader=PackageLoader("bot"), autoescape=True, undefined=StrictUndefined)
    bins = calibration.bins(report.pairs)
    return environment.get_template("evaluation.html").render(
        report=report,
        language=report.wording.language,
        say=report.say,
        percent=percent,
        side=SIDE,
        bar=BAR,
        bins=bins,
        dots=dots(bins),
        curve=polyline(calibration.curve(report.pairs)),
        lines=calibration_lines(report) if report.pairs else [],
        bars=bars(report),
        languages={report.say(f"eval_language_{name}"): score for name, score in report.languages.items()},
        thresholds=report.thresholds,
        wrong=[(verdict, report.reasons(verdict)) for verdict in report.wrong],
    )


def dots(bins: Iterable[Bin]) -> list[Dot]:
    """The reliability diagram: confidence to the right, share right upwards, larger for more answers."""
    return [
        Dot(round(SIDE * b.confidence, 1), round(SIDE * (1 - b.right), 1), round(3 + b.answers**0.5, 1), str(b.answers))
        for b in bins
    ]


def polyline(points: Iterable[Point]) -> str:
    """The ROC curve as the points of an SVG polyline."""
    return " ".join(f"{SIDE * point.wrong:.1f},{SIDE * (1 - point.right):.1f}" for point in points)


def bars(report: Report) -> list[Bar]:
    """The bars of the page: the score for each kind of expectation."""
    return [
        Bar(round(SIDE * s.share, 1), BAR * n, report.kind_name(kind), f"{s.right}/{s.total}")
        for n, (kind, s) in enumerate(report.kinds.items())
    ]
