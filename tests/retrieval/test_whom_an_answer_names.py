"""Whom an answer names: of several of one surname, a body and not its head, nobody for the article's own words."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels, words
from tests.retrieval.reports import lines, record, reported


@pytest.mark.parametrize("question", ["What did Zhang say?", "what does brandt say"])
def test_a_surname_that_several_bear_gives_them_all(question: str, bundled: Collection, reports: Collection) -> None:
    found = answer(question, bundled if "Zhang" in question else reports)
    assert found.kind == "speakers"
    assert len(found.people) > 1
    surname = question.split()[2].casefold()
    assert all(surname in label.casefold().split() for label in labels(found))


def test_words_of_the_title_decide_between_two_of_one_name(reports: Collection) -> None:
    assert labels(answer("What did Mayor Brandt say about taxes?", reports)) == ["Lena Brandt"]


def test_an_unnamed_speaker_is_called_by_their_description(reports: Collection) -> None:
    found = answer("Who talked about counting seals?", reports)
    assert labels(found) == ["a spokeswoman of the Wildlife Office"]
    assert found.people[0].name is None


def test_the_articles_own_words_have_no_speaker(reports: Collection) -> None:
    found = answer("When was the old quay built?", reports)
    assert (found.kind, found.people, found.statements[0].speaker) == ("passage", (), None)
    assert "1921" in words(found)


def test_a_passage_that_only_may_be_on_somebody_unknown_does_not_say_who_they_are(bundled: Collection) -> None:
    assert not answer("Who is the tallest ferryman of Tongzhou?", bundled).answered


def test_somebody_whom_another_article_names_in_full_is_named_once_where_they_did_not_speak_of_it() -> None:
    short, full = Person("Voll", "Voll"), Person("Per Voll", "Per Voll")
    held = Collection.of(
        record(
            f"The ferry of {n}\n\n“The ferry sails on day {n},” {who.label} said.",
            {f"The ferry sails on day {n},": who},
            name=n,
        )
        for n, who in (("one", short), ("two", full))
    )
    found = answer("What did Voll say about penguins?", held)
    assert (found.kind, found.people) == ("not_said", (full,))


VOLL = Person("Ada Voll", "Ada Voll", titles=("mayor of Norwick",))
LEAGUE = record(
    lines(
        "Council meets",
        "“The lock needs paint,” said Ada Voll, the mayor of Norwick.",
        "“The Harbour League owns half of the boats,” said Tom Holt, a councillor.",
    ),
    {"The lock needs paint,": VOLL, "The Harbour League owns half of the boats,": Person("Tom Holt", "Tom Holt")},
)


def test_a_body_that_is_only_spoken_of_says_nothing() -> None:
    found = answer("What did the Harbour League say?", Collection.of([LEAGUE]))
    assert (found.kind, found.statements) == ("nothing", ())


def test_a_speakers_age_is_only_what_stands_beside_the_name() -> None:
    text = (
        "“The lock needs paint,” said Ada Voll.\n\nTom Holt is accused of robbing Voll’s old nephew, 26-year-old Olav."
    )
    held = reported(text, {"The lock needs paint,": VOLL})
    assert not answer("How old is Ada Voll?", held).answered


def test_a_body_that_several_articles_quote_is_not_asked_about_again() -> None:
    council, clerks = Person("the Lock Council", kind="body"), Person("Lock Council clerks")
    held = Collection.of(
        record(f"Day {n}\n\n“{said},” {who.label} said.", {f"{said},": who}, name=n)
        for n, said, who in (
            ("one", "The lock opens in the spring", council),
            ("two", "The lock closes in the autumn", council),
            ("three", "Nobody asks us anything at all", clerks),
        )
    )
    found = answer("What did the Lock Council say?", held)
    assert (found.kind, len(found.statements), labels(found)) == ("quotation", 2, ["the Lock Council"])


def test_a_body_alone_is_a_topic_and_not_its_head() -> None:
    head, nurse = Person("沈慕秋", "沈慕秋", ("县医院院长",)), Person("欧阳建平", "欧阳建平", ("护士",))
    text = "“今年柑橘丰收。”县医院院长沈慕秋说。\n\n“医院夜里只有两盏灯。”护士欧阳建平说。"
    held = reported(text, {"今年柑橘丰收。": head, "医院夜里只有两盏灯。": nurse})
    assert answer("谁说过医院？", held).people == (nurse,)
    assert answer("院长", held).people == (head,)


def test_a_field_by_itself_is_what_is_asked_about_and_not_whoever_bears_it_in_a_title() -> None:
    head, nurse = Person("Ada Holm", "Ada Holm", ("head of Transport",)), Person("Per Dahl", "Per Dahl", ("nurse",))
    said = {"Plums are ripe.": head, "The transport of patients takes an hour.": nurse}
    text = "\n\n".join(f"“{words}” said {person.name}, {person.titles[0]}." for words, person in said.items())
    held = reported(text, said)
    assert answer("transport", held).people[0] == nurse
    assert answer("the head of transport", held).people == (head,)


def test_narration_about_a_namesake_is_not_about_somebody() -> None:
    moll = Person("Tobias Moll", "Tobias Moll")
    text = "“We waited for an hour,” said Tobias Moll.\n\nAgnes Moll delivered half of the town as a midwife."
    held = reported(text, {"We waited for an hour,": moll})
    assert answer("What did Tobias Moll say about the midwife?", held).kind == "not_said"


def test_a_question_that_only_has_women_or_men_in_it_asks_for_no_list() -> None:
    coach = Person("Ada Holm", "Ada Holm", ("coach of the league",))
    text = "In Skagen women play floorball on Mondays.\n\n“Join us!” said Ada Holm."
    held = reported(text, {"Join us!": coach})
    assert answer("What sport do women play in Skagen?", held).kind == "passage"
    assert answer("What sport are women playing?", held).statements[0].parts[0].text.startswith("In Skagen women play")
    assert not answer("Which women are quoted?", held).answered
