"""What people say where the topic stands beside their words, or is what the whole article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from retrieval.following.previous import Previous
from tests.retrieval.reports import reading

if TYPE_CHECKING:
    from retrieval.collection import Collection

TEXT = """Night trains return to the coast

“It is a very expensive postcard,” said Marek Tolan, an economist.

A fungus was found in two carriages, and both were burnt. “One bad car and nobody will trust us,” said Pavla Brodek, \
manager of the yard.

The council met in the town hall. “We have waited for years,” said Edda Moss, the mayor. There are 1,140 seats in the \
hall. She has counted 60 of them herself.
"""


@pytest.fixture(scope="module")
def trains() -> Collection:
    """An article in which three people speak."""
    return reading(TEXT)


@pytest.mark.parametrize("topic", ["night trains", "plan"])
def test_a_view_of_what_the_article_is_about_is_whatever_somebody_says(topic: str, trains: Collection) -> None:
    found = answer(f"What does Marek Tolan think of the {topic}?", trains)
    assert found.kind == "quotation"
    assert found.statements[0].parts[0].text == "It is a very expensive postcard"


def test_what_somebody_is_head_of_need_not_be_named_again(trains: Collection) -> None:
    found = answer("What does Pavla Brodek say about the yard?", trains)
    assert [person.name for person in found.people] == ["Pavla Brodek"]
    assert found.answered


def test_words_beside_what_is_told_of_a_topic_come_first(trains: Collection) -> None:
    found = answer("What did Pavla Brodek say about the fungus?", trains)
    first = found.statements[0]
    assert (first.speaker and first.speaker.name, first.paragraph) == ("Pavla Brodek", 3)
    assert any("fungus" in part.text for statement in found.statements[1:] for part in statement.parts)


def test_a_name_alone_lets_no_narration_answer(trains: Collection) -> None:
    assert answer("Why did Edda Moss criticise the locomotive drivers?", trains).kind == "not_said"


def test_a_pronoun_is_the_one_whom_the_question_before_named(trains: Collection) -> None:
    first = answer("What does Tolan complain about?", trains)
    found = answer("Who is he?", trains, previous=Previous.of(first))
    assert [person.name for person in found.people] == ["Marek Tolan"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many seats are there in the hall?", "There are 1,140 seats in the hall."),
        ("How many seats has Edda Moss counted?", "She has counted 60 of them herself."),
    ],
)
def test_a_number_of_them_counts_what_was_named_before(question: str, told: str, trains: Collection) -> None:
    found = answer(question, trains)
    assert [part.text for part in found.statements[0].parts] == [told]


FARM = """Farm plants trees

The forest farm plans to plant 23,000 trees of many ages this year. It began in May.

“We have 40 tractors,” said Ann Lind, its director.
"""


@pytest.mark.parametrize(
    ("question", "answered"),
    [("How many farmers are there in the forest?", False), ("How many trees does the farm plan to plant?", True)],
)
def test_a_number_counts_what_is_named_by_more_than_a_related_word(question: str, *, answered: bool) -> None:
    assert answer(question, reading(FARM)).answered is answered


FACTS = """Old mill burns down

“The mill was dry,” said Edda Moss, the mayor of Ostby.

While Moss deserves a medal for bravery at the mill fire, the council sleeps.

The mill, the firemen said on Monday after a long night at the river, will be rebuilt because it was insured.

“Sirens were late,” a Norland official said.
"""


@pytest.fixture(scope="module")
def fire() -> Collection:
    """An article with a mayor, firemen and an official of another country."""
    return reading(FACTS)


@pytest.mark.parametrize("question", ["How old was Edda Moss when the bridge fell?", "Where was Edda Moss born?"])
def test_nobody_is_told_not_to_have_spoken_of_a_fact(question: str, fire: Collection) -> None:
    assert answer(question, fire).kind == "nothing"


def test_what_is_told_of_somebody_is_nothing_that_they_said(fire: Collection) -> None:
    found = answer("What did Edda Moss say about medals for bravery?", fire)
    assert not any("medal" in part.text for statement in found.statements for part in statement.parts)


def test_a_report_around_its_verb_is_shown_as_far_as_it_goes(fire: Collection) -> None:
    part = answer("Why will the mill be rebuilt?", fire).statements[0].parts[0].text
    assert part.startswith("The mill, the firemen said")
    assert "because it was insured" in part


@pytest.mark.parametrize("country", ["Norland", "Sudland"])
def test_officials_are_of_the_country_asked_for(country: str, fire: Collection) -> None:
    assert answer(f"What did {country} officials say about sirens?", fire).answered == (country == "Norland")


FARES = """Trams are free

The council of Ostby met on Monday and talked for hours about the fares of its trams and buses.

“We have waited for years to see the line finished,” said Edda Moss, the mayor.

“The elderly pay nothing on either of the lines,” Moss said.

“Nobody asks what old people want,” said Olav Berg, a clerk.
"""


@pytest.mark.parametrize(
    ("topic", "shown", "near"), [("old people", "The elderly pay", True), ("whales", "We have waited", False)]
)
def test_of_somebody_who_does_not_speak_of_it_what_comes_near_is_shown(topic: str, shown: str, *, near: bool) -> None:
    found = answer(f"What did Edda Moss say about {topic}?", reading(FARES))
    assert (found.kind, found.comes_near) == ("not_said", near)
    assert found.statements[0].parts[0].text.startswith(shown)


def test_a_body_is_named_whatever_mark_stands_behind_its_name() -> None:
    text = (
        "Dams\n\n“It rains,” the harbour league said.\n\n"
        "The dams in the hills were opposed by the harbour league, which met in March.\n"
    )
    found = answer("What did the harbour league say about the dams in the hills?", reading(text))
    assert found.answered


PAPERS = """Harbour master used a private boat

A report published on Friday said harbour master Ash Colder used a personal boat for inspections of the quay.

The Norwick Post reported it obtained 72 boat logs that Colder kept in his office. “The quay is safe,” said Colder, \
51, who came in May. He said he was being attacked because he closed the bar.

However, the council found no trace of a letter that Colder said was written about the boat.

Sid Norwick, a fisherman, said: “Nobody told me about the logs.” A Harbour Institute survey found that most sailors \
like the quay. “Colder is a rising star,” said Edda Moss, the mayor.

Tolan was forced to step down as head of the boatyard in June. Moss praised the rising tide.
"""


@pytest.fixture(scope="module")
def papers() -> Collection:
    """An article in which papers and surveys tell things, about somebody who speaks himself."""
    return reading(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did Ash Colder use a personal boat?", "used a personal boat"),
        ("How many boat logs did the Norwick Post obtain from Colder?", "72 boat logs"),
        ("How old is Ash Colder?", "Colder, 51,"),
        ("Why does Colder think he is being attacked?", "because he closed the bar"),
        ("What did the Norwick Post report about boat logs?", "72 boat logs"),
        ("What did the Harbour Institute survey find?", "most sailors like the quay"),
        ("Who was forced to step down as head of the boatyard?", "Tolan was forced"),
    ],
)
def test_what_others_tell_of_somebody_answers_what_they_need_not_have_said(
    question: str, told: str, papers: Collection
) -> None:
    found = answer(question, papers)
    assert any(told in part.text for statement in found.statements for part in statement.parts), found


def test_a_body_is_nobody_called_like_a_part_of_it(papers: Collection) -> None:
    found = answer("What did the Norwick Post say?", papers)
    assert "Sid Norwick" not in [person.name for person in found.people]


def test_who_called_somebody_something_is_told_by_words_alone(papers: Collection) -> None:
    found = answer("Who called Sid a rising tide?", papers)
    assert not any(statement.speaker is None for statement in found.statements), found


RADIO = """Lind asked about the ferry

Asked by Webb on Thursday about raising the ferry fare, Ann Lind said: “I don't believe that's wise.”

In an address to the Harbour League, Lind assured sailors that the pier will stay. “The lamps are new,” Lind said.

With the help of Lind, Tolan praised the tariff and polished his plan.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Lind say about raising the ferry fare?", "I don't believe that's wise."),
        ("What did Lind tell the Harbour League?", "the pier will stay"),
    ],
)
def test_what_somebody_was_asked_and_whom_they_told_tells_what_their_words_are_on(question: str, told: str) -> None:
    found = answer(question, reading(RADIO))
    assert told in found.statements[0].parts[0].text, found


def test_narration_of_somebodys_words_has_a_verb_of_theirs() -> None:
    found = answer("What did Lind say about the tariff?", reading(RADIO))
    assert not any("tariff" in part.text for statement in found.statements for part in statement.parts), found


FERRY = """The ferry vote

Three shipowners support Ann Lind. “I am glad of every friend,” said Ann Lind, who leads the harbour league.

“We support every sailor who asks,” Lind said. “Lind deserves it,” said Moe. “I back the pier,” said Webb.

“We support the ferry,” said Tom Aske, the mayor.
"""


@pytest.mark.parametrize("question", ["How many shipowners support Ann Lind?", "How many shipowners support Lind?"])
def test_what_is_asked_of_others_about_somebody_is_not_answered_with_their_own_words(question: str) -> None:
    found = answer(question, reading(FERRY))
    assert "Three shipowners support" in found.statements[0].parts[0].text, found


MAKER = """Ida Holm, who taught a town to brew tea, is dead

Ida Holm died on Friday. She was 91. Her tea was sold in every shop.

“I never saw her angry, not even on the day of the fire,” said Jon Berg, her grandson.
"""
FIRM = """白象客车上半年亏损收窄 董事长：罢工没有赢家

白象客车周二发布半年报，亏损收窄一半。

“亏损少了，但我不高兴，”白象客车董事长林大海在会上说，“罢工没有赢家，最后受伤的是乘客。”

财务总监赵敏表示，公司年底前不会再借新的银行贷款。
"""


@pytest.mark.parametrize(
    ("text", "question"), [(MAKER, "What did Jon Berg say about tea?"), (FIRM, "赵敏对罢工怎么看？")]
)
def test_what_a_title_names_beside_its_subject_is_not_what_everybody_speaks_of(text: str, question: str) -> None:
    assert answer(question, reading(text)).kind == "not_said"


def test_a_title_with_a_clause_still_names_its_subject() -> None:
    held = reading(MAKER)
    assert answer("What did Jon Berg say about Ida Holm?", held).answered


def test_somebodys_own_words_come_before_the_articles_sentence_about_them() -> None:
    text = (
        "Gulls over Ostby\n\nTom Falk, the pilot, blamed the ferry plan for gulls and for much else in the town.\n\n"
        "“They wrote the ferry plan on a napkin and then called it work for the whole town,” Falk said.\n\n"
        "Una Dale feeds gulls.\n"
    )
    found = answer("What did Tom Falk say about the ferry plan?", reading(text))
    assert found.statements[0].parts[0].text.startswith("They wrote the ferry plan")
    assert found.statements[1].is_told


def test_a_letter_told_of_at_length_is_the_letter_that_says_so() -> None:
    text = (
        "Bakers write\n\nThe bakers sent a letter to the mill board urging it to reconsider.\n\n"
        "“Our ovens need flour of the finest kind,” the letter reads.\n"
    )
    found = answer("What did the letter say?", reading(text))
    assert "Our ovens need flour of the finest kind" in [part.text for s in found.statements for part in s.parts]
