"""A report as tables on a terminal, as a web page, and as one object for scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.display.catalogue import page_of
from bot.evaluation import calibration
from bot.evaluation.report import percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console

    from bot.display.rows import Row
    from bot.evaluation.report import Report, Score
    from bot.evaluation.verdict import Verdict


@dataclass(frozen=True)
class Tables:
    """Prints a report."""

    report: Report
    console: Console

    def print(self) -> None:
        """Everything, what is wrong last, so that it stands above the prompt."""
        report, say = self.report, self.report.say
        self._scores("eval_by_kind", {report.kind_name(kind): score for kind, score in report.kinds.items()})
        languages = {say(f"eval_language_{name}"): score for name, score in report.languages.items()}
        self._scores("eval_by_language", languages)
        self._calibration()
        if report.thresholds:
            rows = [(f"{t.least:g}", str(t.right), str(t.false), str(t.withheld)) for t in report.thresholds]
            self._table(("eval_least", "eval_right", "eval_false", "eval_withheld"), rows)
        self._wrong()
        self._line(say("eval_promises", verbatim=report.not_verbatim, names=report.wrong_names))
        score = report.score
        self._line(say("eval_head", right=score.right, total=score.total, percent=percent(score.share)))

    def _scores(self, head: str, scores: Mapping[str, Score]) -> None:
        rows = [(name, str(s.right), str(s.total), f"{percent(s.share)} %") for name, s in scores.items()]
        self._table((head, "eval_right", "eval_total", "eval_share"), rows)

    def _calibration(self) -> None:
        pairs = self.report.pairs
        if not pairs:
            return
        rows = [
            (f"{b.low:.1f}–{b.high:.1f}", str(b.answers), f"{b.confidence:.2f}", f"{b.right:.2f}")
            for b in calibration.bins(pairs)
        ]
        self._table(("eval_bin", "eval_bin_count", "eval_bin_confidence", "eval_bin_right"), rows)
        for line in calibration_lines(self.report):
            self._line(line)
        self.console.print()

    def _wrong(self) -> None:
        wrong = self.report.wrong
        self._line(self.report.say("eval_wrong" if wrong else "eval_wrong_none"), style="bold")
        for verdict in wrong:
            expectation = verdict.expectation
            asked = {"name": expectation.name, "line": expectation.line, "question": expectation.question}
            self._line(self.report.say("eval_wrong_line", **asked))
            for reason in self.report.reasons(verdict):
                self._line(f"    {reason}", style="dim")
        self.console.print()

    def _table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        from rich.table import Table  # noqa: PLC0415 - 50 ms that --json need not wait for
        from rich.text import Text  # noqa: PLC0415

        table = Table()
        for number, head in enumerate(heads):
            table.add_column(self.report.say(head), justify="right" if number else "left")
        for row in rows:
            table.add_row(*map(Text, row))
        self.console.print(table)

    def _line(self, text: str, style: str = "") -> None:
        """A line as Text, in which brackets are no markup; a pipe gets it unwrapped."""
        from rich.text import Text  # noqa: PLC0415 - as above

        self.console.print(Text(text, style=style), soft_wrap=not self.console.is_terminal)


def calibration_lines(report: Report) -> list[str]:
    """The calibration error and the area, then how many answers a threshold keeps; one line where there is no curve."""
    area, kept = calibration.area(report.pairs), calibration.kept(report.pairs)
    error = f"{calibration.expected_error(report.pairs):.3f}"
    head = report.say("eval_calibration_head", error=error, area=area is not None and f"{area:.3f}")
    if kept is None:
        return [head, report.say("eval_no_curve")]
    values = {"right": percent(kept.right), "wrong": percent(kept.wrong), "threshold": f"{kept.threshold:.2f}"}
    return [head, report.say("eval_kept", **values)]


def page(report: Report) -> str:
    """The report as one self-contained web page: plots as SVG, with the tables that they draw."""
    bins, curve, lines = calibration.bins(report.pairs), calibration.curve(report.pairs), calibration_lines(report)
    return page_of("evaluation.html", report=report, bins=bins, curve=curve, lines=lines, percent=percent)


def report_row(report: Report) -> Row:
    """Scores, promises, calibration, thresholds, and the questions that are not as expected with their reasons."""
    return {
        **score_row(report.score),
        "kinds": {kind: score_row(score) for kind, score in report.kinds.items()},
        "languages": {name: score_row(score) for name, score in report.languages.items()},
        "not_verbatim": report.not_verbatim,
        "wrong_names": report.wrong_names,
        "calibration": calibration_row(report),
        "thresholds": [threshold._asdict() for threshold in report.thresholds],
        "wrong": [wrong_row(report, verdict) for verdict in report.wrong],
    }


def score_row(score: Score) -> Row:
    """The row that says how many of how many are right."""
    return {"right": score.right, "total": score.total, "share": round(score.share, 4)}


def calibration_row(report: Report) -> Row:
    """Error and area, how much a threshold keeps, and the bins; null where right or wrong answers are missing."""
    area, kept = calibration.area(report.pairs), calibration.kept(report.pairs)
    return {
        "error": round(calibration.expected_error(report.pairs), 4),
        "area": area if area is None else round(area, 4),
        "kept": kept and {name: round(value, 4) for name, value in kept._asdict().items()},
        "bins": [{k: round(v, 4) for k, v in b._asdict().items()} for b in calibration.bins(report.pairs)],
    }


def wrong_row(report: Report, verdict: Verdict) -> Row:
    """One question with the answer that it got and why that is wrong."""
    expectation = verdict.expectation
    return {
        "id": expectation.name,
        "line": expectation.line,
        "question": expectation.question,
        "kind": verdict.answer.kind,
        "confidence": round(verdict.answer.confidence, 4),
        "text": verdict.text,
        "faults": [fault.key for fault in verdict.faults],
        "reasons": report.reasons(verdict),
    }
