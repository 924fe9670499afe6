"""Whole reports in the styles of many papers: who says what in them. Persons, places and events are invented."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.corpus.chinese.conftest import Said

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("report", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_report_gives_every_quotation_to_its_speaker(said: Said, report: Path) -> None:
    lines = report.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    expected = [line.split("\t") for line in lines]
    assert said(report.read_text(encoding="utf-8")) == [
        (form, None if speaker == "-" else speaker, words) for form, speaker, words in expected
    ]
