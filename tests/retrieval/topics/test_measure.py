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
QUAY = (
    "The new quay opened in June after an investment of 40 million crowns. The town paid for half of it.",
    "Herring was plentiful this winter, and 12 boats landed it at night.",
    "The museum keeps a lens from the old lighthouse and 300 letters.",
)
CANAL = ("青石渠全长9公里,总投资3.2亿元,去年动工。", "今年的柑橘增产三成，合作社有两千亩果园。", "冷库明年春天完工。")


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


@pytest.mark.parametrize(
    ("question", "texts", "told"),
    [
        ("How much did the new quay cost?", QUAY, "40 million crowns"),
        ("青石渠花了多少钱？", CANAL, "3.2亿元"),
        ("青石渠造价多少？", CANAL, "3.2亿元"),
    ],
)
def test_a_sum_is_found_by_another_word_for_spending(question: str, texts: tuple[str, ...], told: str) -> None:
    found = answer(question, collection(*texts))
    assert any(told in part.text for statement in found.statements for part in statement.parts), found


@pytest.mark.parametrize("question", ["How much did the museum cost?", "冷库花了多少钱？"])
def test_what_has_no_sum_beside_it_is_not_answered(question: str) -> None:
    assert not answer(question, collection(*QUAY, *CANAL)).answered
