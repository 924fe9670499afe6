"""Whose words they are in short reports of many kinds: courts, sport, interviews, obituaries, letters, 来信."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.extraction import extract
from corpus.reading import parse

FILES = [Path(__file__).parent / language / "reports.toml" for language in ("english", "chinese")]
REPORTS = [report for file in FILES for report in tomllib.loads(file.read_text(encoding="utf-8"))["report"]]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["kind"])
def test_direct_speech_has_its_speakers(report: dict[str, Any]) -> None:
    text = report["text"]
    direct = [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"]
    said = [[text[q.span.start : q.span.end], q.speaker.label if q.speaker else ""] for q in direct]
    assert said == report["said"]
