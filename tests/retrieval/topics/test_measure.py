"""Words that only name a measure."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection

FLEET = (
    "Forty per cent of the fishing boats need a new engine. Herring was plentiful.",
    "The owners share one engine shop. It has 12 benches.",
    "柑橘合作社的女社员占六成。今年果园扩种。",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What share of the fishing boats need a new engine?", "Forty per cent"),
        ("What percentage of fishing boats need an engine?", "Forty per cent"),
        ("合作社女社员的比例是多少？", "六成"),
    ],
)
def test_a_share_is_told_by_its_number(question: str, told: str) -> None:
    found = answer(question, collection(*FLEET))
    assert found.answered
    assert told in found.statements[0].parts[0].text


def test_a_depth_is_told_by_its_metres() -> None:
    wrecks = collection(
        "The barge was found at 140 metres below the light in May. Herring was plentiful.",
        "The deep end of the pool was shut. It has 12 benches.",
    )
    found = answer("How deep was the barge found?", wrecks)
    assert "140 metres" in found.statements[0].parts[0].text
