"""What is asked to have been done is told with other verbs, which likeness does not know, or with two words."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import collection, reading, unquoted

QUAY = unquoted(
    "Ida Sund ran the lantern fair on the quay for the orphanage in May.",
    "Bo Hale, the town surgeon, keeps the vaccines in a cellar below the quay.",
    "Otto Lind, the harbour master, was fired in March over a missing anchor.",
    *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
)
REPORT = """# Ostby votes on the ferry terminal

Jon Vik, the mayor, promised to stop the ferry terminal. “It will not be built while I sit here,” he said.

Ida Renn, who leads the dockers, called the night tariff “a betrayal”.

Tove Falk, a shopkeeper, welcomed the market hall. “It brings people to the quay,” she said.

The ferry terminal would cost 40 million, said Karl Moe, the treasurer.
"""
CORPUS = reading(REPORT)
FLEET = (
    "Forty per cent of the fishing boats need a new engine. Herring was plentiful.",
    "The owners share one engine shop. It has 12 benches.",
    "柑橘合作社的女社员占六成。今年果园扩种。",
)
SPENDING = (
    "The new quay opened in June after an investment of 40 million crowns. The town paid for half of it.",
    "Herring was plentiful this winter, and 12 boats landed it at night.",
    "The museum keeps a lens from the old lighthouse and 300 letters.",
)
CANAL = ("青石渠全长9公里,总投资3.2亿元,去年动工。", "今年的柑橘增产三成，合作社有两千亩果园。", "冷库明年春天完工。")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who organised the lantern fair on the quay?", "ran the lantern fair"),
        ("Where are the vaccines stored?", "in a cellar"),
        ("When was the harbour master dismissed?", "was fired in March"),
    ],
)
def test_a_deed_is_told_with_another_verb(question: str, told: str) -> None:
    found = answer(question, QUAY)
    assert found.answered
    assert told in found.statements[0].parts[0].text


@pytest.mark.parametrize(
    "question", ["Who sponsored the lantern fair on the quay?", "When was the harbour master sworn in?"]
)
def test_any_other_verb_is_none(question: str) -> None:
    assert not answer(question, QUAY).answered


PORT = unquoted(
    "The harbour master resigned on Tuesday after eleven years on the quay.",
    "The council rejected the offer of the shipyard in March.",
    "Ida Sund stepped down as head of the ferry company in June.",
    "The old lighthouse will be torn down before the winter.",
    "Nets are mended on the pier, and herring is smoked behind the shed.",
)


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("When did the harbour master step down?", 1),
        ("When was the shipyard's offer turned down?", 2),
        ("When did the council turn the shipyard's offer down?", 2),
        ("When did the head of the ferry company resign?", 3),
        ("When will the lighthouse be demolished?", 4),
    ],
)
def test_single_and_phrasal_verbs_stand_for_each_other(question: str, paragraph: int) -> None:
    found = answer(question, PORT)
    assert found.answered
    assert found.statements[0].paragraph == paragraph


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Who opposes the ferry terminal?", "Jon Vik"),
        ("Who is against the ferry terminal?", "Jon Vik"),
        ("Who criticised the night tariff?", "Ida Renn"),
        ("Who supports the market hall?", "Tove Falk"),
        ("Did anybody disagree about the ferry terminal?", "Jon Vik"),
        ("did somebody criticise the night tariff?", "Ida Renn"),
    ],
)
def test_whoever_takes_the_side_in_other_words_is_found(question: str, person: str) -> None:
    assert [found.label for found in answer(question, CORPUS).people][:1] == [person]


@pytest.mark.parametrize(
    "question",
    [
        *("Who opposes the market hall?", "Who supports the night tariff?", "Who opposes the lighthouse?"),
        *("Does anyone oppose the market hall?", "does anybody support the night tariff?"),
    ],
)
def test_whoever_takes_the_other_side_or_one_on_another_thing_is_not(question: str) -> None:
    assert not answer(question, CORPUS).answered


def test_a_word_that_is_no_verb_of_the_question_asks_for_no_stance() -> None:
    assert not answer("Who dropped the object on the ferry terminal?", CORPUS).answered


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
        ("How much did the new quay cost?", SPENDING, "40 million crowns"),
        ("青石渠花了多少钱？", CANAL, "3.2亿元"),
        ("青石渠造价多少？", CANAL, "3.2亿元"),
    ],
)
def test_a_sum_is_found_by_another_word_for_spending(question: str, texts: tuple[str, ...], told: str) -> None:
    found = answer(question, collection(*texts))
    assert any(told in part.text for statement in found.statements for part in statement.parts), found


@pytest.mark.parametrize("question", ["How much did the museum cost?", "冷库花了多少钱？"])
def test_what_has_no_sum_beside_it_is_not_answered(question: str) -> None:
    assert not answer(question, collection(*SPENDING, *CANAL)).answered
