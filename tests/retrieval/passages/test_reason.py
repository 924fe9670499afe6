"""A sentence that gives no reason does not answer "why"; one behind it that does is shown as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages.reason import asks_why, gives_reason
from tests.retrieval.reports import collection, lines, record, reported, unquoted

HUT = unquoted(
    "Vera Moll moved to the hut above Selden. She wanted to hear the owls, her sister Ida wrote.",
    "The council of Selden closed the road to the quarry on Monday.",
    "The mill was sold because nobody baked any more.",
    "“Bread is dear this year,” a baker said.",
)


def test_the_reason_is_shown_with_what_it_is_for() -> None:
    found = answer("Why did Vera Moll move to the hut?", HUT)
    assert "owls" in " ".join(part.text for part in found.statements[0].parts)


def test_what_happened_without_a_reason_does_not_answer() -> None:
    assert not answer("Why did the council close the road to the quarry?", HUT).answered
    assert answer("When did the council close the road to the quarry?", HUT).answered


def test_a_reason_in_the_sentence_itself_answers() -> None:
    assert answer("Why was the mill sold?", HUT).statements[0].paragraph == 3


def test_somebodys_words_are_shown_beside_what_they_are_the_reason_for() -> None:
    text = lines(
        "The quarry is shut. The geese came early this year.",
        "In the spring of 1998 Ida Moll refused a medal. “I never met a man who could knead,” the baker said.",
    )
    baker = Person("the baker")
    held = reported(text, {"I never met a man who could knead,": baker})
    found = answer("Why did Moll refuse the medal?", held)
    assert ["medal" in s.parts[0].text for s in found.statements] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He stayed in to mend the nets.", True),
        ("She was fined for speeding.", True),
        ("He had worked there for 13 years.", False),
        ("She gave it to the mayor.", False),
        ("The fair was off after a storm.", True),
    ],
)
def test_causes_and_purposes(text: str, *, expected: bool) -> None:
    assert gives_reason(text) == expected


def test_what_asks_why() -> None:
    assert asks_why("why did he leave")
    assert asks_why("他为什么走")
    assert asks_why("停航的主要目的是什么")
    assert not asks_why("停航的目的地是什么")
    assert not asks_why("when did he leave")


def test_in_chinese_a_reason_behind_is_shown_with_what_it_is_for() -> None:
    held = collection("灯塔镇的渡轮上周停了。主要原因是码头的栏杆坏了。\n\n灯塔镇的面包店上周关门。镇上的人都来了。")
    (shown,) = answer("为什么灯塔镇的渡轮停了？", held).statements[:1]
    assert "栏杆" in " ".join(part.text for part in shown.parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("是為了替船買燈", True), ("怕感染家里人", True), ("因此停工", False), ("这很可怕", False), ("船修好了", False)],
)
def test_what_gives_a_reason_in_chinese(text: str, *, expected: bool) -> None:
    assert gives_reason(text) == expected


def test_the_words_of_somebody_unknown_are_no_narration() -> None:
    said = "Owls live there, and I wanted to hear them because of my song."
    text = lines(
        f"Vera Moll moved to the hut above Selden. “{said}”",
        "The council of Selden closed the road to the quarry on Monday.",
    )
    found = record(text, {said: Person("she", kind="pronoun")})
    held = Collection.of([replace(found, quotations=(replace(found.quotations[0], speaker=None),))])
    shown = answer("Why did Vera Moll move to the hut?", held).statements
    assert [s.form for s in shown if any("Owls live" in part.text for part in s.parts)] == ["direct"]
