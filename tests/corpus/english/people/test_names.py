"""Names and titles in noun phrases."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.english.extraction import extract
from corpus.english.grammar.passage import Passage, prepare
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.tagging import default_tagger
from corpus.english.people.names import Name, name_in
from corpus.english.people.titles import title_after
from corpus.reading import parse

COMPANY = "head of Webb Co., Ltd. based in Ostby, Nordby Province"


def passage(text: str) -> Passage:
    return prepare(text, Span(0, len(text)), default_tagger())


def first_name(text: str) -> Name | None:
    ready = passage(text)
    found = [name_in(phrase) for phrase in phrases_of(ready)]
    return next((name for name in found if name), None)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The port director Mara Lindqvist spoke.", "Mara Lindqvist", "port director"),
        ("Mr. Lindqvist spoke.", "Lindqvist", None),
        ("Keeping in mind General Secretary Xi Jinping’s words, we go on.", "Xi Jinping", "General Secretary"),
        ("Mara Lindqvist KC spoke.", "Mara Lindqvist", None),
        ("Dr Mara Lindqvist OBE PhD spoke.", "Mara Lindqvist", "Dr"),
        ("The harbour of An Changming spoke.", "An Changming", None),
        ("Ostby County Treasurer Helen Falk spoke.", "Helen Falk", "Ostby County Treasurer"),
        ("Harbour Board Engineering Team Helen Falk spoke.", "Helen Falk", None),
        ("Helen Falk III spoke.", "Helen Falk III", None),
        ("Mr. Band spoke.", "Band", None),
        ("D’Aubray spoke.", "D’Aubray", None),
        ("Violinist Helen Falk spoke.", "Helen Falk", "Violinist"),
        ("Passenger Helen Falk spoke.", "Helen Falk", None),
        ("Explorer Helen Falk spoke.", "Helen Falk", None),
        ("Minister of Labour Helen Falk spoke.", "Helen Falk", "Minister of Labour"),
        ("Secretary of Defence Helen Falk spoke.", "Helen Falk", "Secretary of Defence"),
        ("MP Helen Falk spoke.", "Helen Falk", None),
    ],
)
def test_a_title_is_no_part_of_the_name(text: str, name: str, title: str | None) -> None:
    found = first_name(text)
    assert found is not None
    assert found.text == name
    assert (text[slice(*found.title)] if found.title else None) == title


@pytest.mark.parametrize("text", ["The Harbour Committee met.", "CNN reported."])
def test_a_body_is_no_person(text: str) -> None:
    assert first_name(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (", head of Webb Co., Ltd. based in Ostby, Nordby Province, said", COMPANY),
        (", deputy director of the Harbour Office, the ferry will stay.", "deputy director of the Harbour Office"),
        (", 35, left", None),
    ],
)
def test_a_title_after_the_name_is_complete(text: str, title: str | None) -> None:
    ready = passage(f"Ann Lee{text}")
    found = title_after(ready, 2, len(ready.tokens))
    assert (ready.text[slice(*found)] if found else None) == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Senators Ida Holm and Tom Webb met. “No,” Holm said.", "Ida Holm"),
        ("Co-chair Ida Holm of the harbour said: “No.”", "Ida Holm"),
        ("Norwick-based Ida Holm said: “No.”", "Ida Holm"),
        ("Her chief of staff, Ida Holm, left. Chief of Staff Ida Holm said: “No.”", "Ida Holm"),
        ("Pres Holm said: “No.”", "Holm"),
        ("“No,” said Herons QB Ida Holm.", "Ida Holm"),
        ("“No,” said the envoy to Norway Ida Holm.", "Ida Holm"),
        ("“No,” said Deputy Director of Public Prosecution Ida-Marie Holm.", "Ida-Marie Holm"),
        ("Singer-guitarists Ida Holm and Tom Webb played. “No,” said Holm.", "Ida Holm"),
        ("Ida Holm joined Saturday Late Live. “It was hard,” she said.", "Ida Holm"),
        ("“It was hard,” says veteran mill analyst Ida Doctor.", "Ida Doctor"),
        ("Ida Monk, the mayor, said: “No.” Monk left. “Never,” Monk said.", "Ida Monk"),
        ("Angry Holm leaves talks\n\nIda Holm stayed at home. “No,” Holm said.", "Ida Holm"),
    ],
)
def test_what_somebody_is_is_no_part_of_the_name(text: str, name: str) -> None:
    record = extract(parse(text, id="x"))
    assert {q.speaker.name for q in record.quotations if q.speaker} == {name}


def test_a_word_with_a_capital_amid_it_is_nobody() -> None:
    text = "He told his brother, a fellow OatTube fan. Ida Holm left.\n\n“It has sunk,” he said. OatTube said it had."
    people = extract(parse(text, id="x")).people
    assert not any(person.name == "OatTube" for person in people)


@pytest.mark.parametrize("surname", ["FitzGerald", "DelRosario"])
def test_a_surname_with_a_capital_amid_it_is_somebodys(surname: str) -> None:
    found = extract(parse(f"“It is late,” {surname} said.", id="x")).quotations
    assert [(q.speaker.label, q.speaker.kind) for q in found if q.speaker] == [(surname, "person")]


def test_the_first_word_alone_of_a_strange_name_is_nobody_of_that_name() -> None:
    text = "Guests at Rundo Row Westmill wait.\n\nRundo said: “It has sunk.”"
    record = extract(parse(text, id="x"))
    assert [q.speaker.label for q in record.quotations if q.speaker] == ["Rundo"]


@pytest.mark.parametrize(
    "text",
    [
        "Kweli Maro said that the pier fell. “I bake at night,” Kweli said.",
        "Kweli Maro, who bakes bread, left. “I bake at night,” Kweli said.",
    ],
)
def test_a_given_name_that_is_in_no_list_stands_for_the_whole_name(text: str) -> None:
    assert {q.speaker.label for q in extract(parse(text, id="x")).quotations if q.speaker} == {"Kweli Maro"}
