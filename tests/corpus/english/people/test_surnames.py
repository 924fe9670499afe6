"""Surnames that are words as well."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse

MAY = "Theresa May met sailors in Oslo. "
BANK = "Mr. Bank met sailors in Oslo. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (MAY + "May will say that it rains.", "Theresa May"),
        ("Peter March met sailors. “It rains,” March told the paper.", "Peter March"),
        ("Anna March met sailors. In spring, March said that it rained.", "Anna March"),
        ("Marty West, a pilot, met sailors. “It rains,” West said.", "Marty West"),
        ("Lena North, a pilot, met sailors. North said that it rained.", "Lena North"),
        ("The council shut roads. “It rains,” said its leader, Marta Gray.", "Marta Gray"),
        ("The council shut roads. “It rains,” said its leader, Marta Lane.", "Marta Lane"),
        ("Marta Green, a pilot, met sailors. Green, who sails as well, said that it rained.", "Marta Green"),
    ],
)
def test_words_stand_for_those_whom_the_article_names_so(text: str, speaker: str) -> None:
    (quotation,) = extract(parse(text, id="x")).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name == speaker


@pytest.mark.parametrize(
    "text",
    [
        MAY + "In May, sailors said that it rained.",
        BANK + "The bank said that it rained.",
        "Marty West met sailors. The West said that it rained.",
        BANK + "The Bank of Norway said that it rained.",
        "Marta Green met sailors. Green boats are rare, the sailors said.",
        "Marta. He met sailors. He said that it rained.",
    ],
)
def test_a_month_a_verb_or_a_body_is_none_of_them(text: str) -> None:
    assert {q.speaker.name for q in extract(parse(text, id="x")).quotations if q.speaker} <= {None}


@pytest.mark.parametrize("whose", ["Ms Voss’s lawyer", "Mrs Voss’s party colleague"])
def test_the_form_of_address_in_front_of_a_genitive_is_the_owners(whose: str) -> None:
    text = f"Tom Lenz, a farmer, wept. “She lied,” he said.\n\n{whose} Hans Brandl objected. “She is right,” he said."
    last = extract(parse(text, id="x")).quotations[-1]
    assert last.speaker is not None
    assert last.speaker.name == "Hans Brandl"


def test_a_surname_behind_a_namesake_who_spoke_is_nobodys() -> None:
    text = "Tom Holm had a knife.\n\nHolm’s mother, Ann Holm, said it was a phone.\n\n“It is a lie,” Holm said."
    assert extract(parse(text, id="x")).quotations[-1].speaker is None


def test_a_surname_that_others_bear_is_told_with_its_form_of_address() -> None:
    text = "Mayor Carl Holm left.\n\nMrs. Holm was all smiles. “I have him back,” she said."
    speaker = extract(parse(text, id="x")).quotations[-1].speaker
    assert speaker is not None
    assert (speaker.label, speaker.name) == ("Mrs. Holm", "Holm")


@pytest.mark.parametrize("name", ["Lindsey Falk", "Marta James"])
def test_a_verb_with_a_capital_behind_two_names_is_no_surname(name: str) -> None:
    found = extract(parse(f"Port Could Get Clean Boats, {name} Says.\n", id="x")).quotations
    assert [q.speaker.name for q in found if q.speaker] == [name]


DIED = "Ruth Abelson, the baker whose programme ran for years, died on Friday. She was 91.\n\n"
GRANDDAUGHTER = "Her granddaughter, Lucy Abelson, said the bakery would open. “Gran would haunt us,” she said.\n\n"
HUSBAND = (
    "Serrano's husband, chef Diego Serrano, joked that the menu was dull. “I'd have sent him elsewhere,” Serrano said."
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Gov. Paula Serrano fired back. “He was never here,” Serrano wrote.\n\n" + HUSBAND, None),
        (DIED + GRANDDAUGHTER + "“We open at six,” she added.", "Lucy Abelson"),
    ],
)
def test_of_relatives_of_one_surname_whoever_is_told_apart_speaks_or_nobody(text: str, label: str | None) -> None:
    speaker = extract(parse(text, id="x")).quotations[-1].speaker
    assert (speaker.label if speaker else None) == label
