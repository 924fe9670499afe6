"""Whose words they are in short reports of many kinds: 法庭、体育、访谈、逝者、来信等等."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse

REPORTS = tomllib.loads(Path(__file__).with_name("reports.toml").read_text(encoding="utf-8"))["report"]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["kind"])
def test_direct_speech_has_its_speakers(report: dict[str, Any]) -> None:
    text = report["text"]
    direct = [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"]
    said = [[text[q.span.start : q.span.end], q.speaker.label if q.speaker else ""] for q in direct]
    assert said == report["said"]
