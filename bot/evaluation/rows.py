"""A report for scripts: one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation import calibration

if TYPE_CHECKING:
    from bot.display.rows import Row
    from bot.evaluation.report import Report, Score
    from bot.evaluation.verdict import Verdict


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
