"""Who somebody is, and who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.answers.roster import described_by
from tests.retrieval.found import labels
from tests.retrieval.reports import OSKAR, SOLHEIM, reading, reported

if TYPE_CHECKING:
    from retrieval.collection import Collection


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who is Ingrid Solheim?", "Ingrid Solheim, director of the Vestmark Port Authority"),
        ("Who is the mayor of Vestmark?", "Lena Brandt, mayor of Vestmark"),
        ("What is Oskar Brandt's job?", "Oskar Brandt, chairman of the Fishing Guild"),
        ("whos solheim", "Ingrid Solheim, director of the Vestmark Port Authority"),
        ("Who heads the Fishing Guild?", "Oskar Brandt, chairman of the Fishing Guild"),
        ("欧阳建平是谁", "县农业局局长欧阳建平"),
        ("Which guild is Oskar Brandt from?", "Oskar Brandt, chairman of the Fishing Guild"),
        ("who does Solheim work for", "Ingrid Solheim, director of the Vestmark Port Authority"),
        ("欧阳建平是哪个单位的？", "县农业局局长欧阳建平"),
        ("谁主管县农业局？", "县农业局局长欧阳建平"),
        ("合作社归谁管？", "合作社社长沈慕秋"),
    ],
)
def test_a_person_is_introduced_in_the_articles_words(question: str, words: str, reports: Collection) -> None:
    found = answer(question, reports)
    assert found.kind == "profile"
    assert [part.text for part in found.statements[0].parts] == [words]
    assert found.statements[0].speaker is None
    assert len(found.people) == 1


@pytest.mark.parametrize("question", ["What does Oskar Brandt expect?", "What did Oskar Brandt plead?"])
def test_what_somebody_expects_or_pleads_is_what_they_say(question: str) -> None:
    corpus = reported("“The fog will lift,” said Oskar Brandt.", {"The fog will lift,": OSKAR})
    assert [part.text for part in answer(question, corpus).statements[0].parts] == ["The fog will lift"]


def test_whoever_is_not_introduced_anywhere_is_shown_by_their_words() -> None:
    text = "“The fog will lift,” said Oskar Brandt."
    corpus = reported(text, {"The fog will lift,": OSKAR})
    found = answer("Who is Oskar Brandt?", corpus)
    assert [part.text for part in found.statements[0].parts] == ["The fog will lift"]
    assert found.statements[0].speaker == OSKAR


def test_a_body_does_not_head_itself() -> None:
    guild = Person("the Fishing Guild", kind="body")
    text = (
        "“We sail,” the Fishing Guild wrote.\n\n“The fog will lift,” said Oskar Brandt, chairman of the Fishing Guild."
    )
    corpus = reported(text, {"We sail,": guild, "The fog will lift,": OSKAR})
    assert labels(answer("Who heads the Fishing Guild?", corpus)) == ["Oskar Brandt"]


def test_two_of_one_name_are_both_told_of(reports: Collection) -> None:
    found = answer("Who is Brandt?", reports)
    assert found.kind == "speakers"
    assert {person.label for person in found.people} == {"Oskar Brandt", "Lena Brandt"}


@pytest.mark.parametrize("question", ["Who is Napoleon?", "Who is the pope?", "拿破仑是谁？"])
def test_whoever_is_not_in_the_corpus_has_no_profile(question: str, reports: Collection) -> None:
    found = answer(question, reports)
    assert found.kind != "profile"
    assert found.people == ()


@pytest.mark.parametrize("question", ["Which quay do the freighters come from?", "果园在哪里？"])
def test_where_a_thing_is_from_is_no_question_of_who_somebody_is(question: str, reports: Collection) -> None:
    assert answer(question, reports).kind != "profile"


@pytest.mark.parametrize(
    "question",
    [
        *("Who speaks?", "List everyone quoted", "who gets quoted in this article", "Who speaks in it?"),
        *("who talks in there", "谁在里面说话了？", "里面有谁发言"),
    ],
)
def test_everybody_who_speaks_is_listed_once(question: str, reports: Collection) -> None:
    found = answer(question, reports)
    assert found.kind == "speakers"
    assert len(found.people) == len(set(found.people)) == 6


def test_a_list_can_be_of_a_surname_or_an_office(reports: Collection) -> None:
    assert set(labels(answer("Which people are called Brandt?", reports))) == {"Oskar Brandt", "Lena Brandt"}
    assert labels(answer("姓欧阳的有谁？", reports)) == ["欧阳建平"]
    assert labels(answer("Which mayors are quoted?", reports)) == ["Lena Brandt"]
    assert labels(answer("Which people are called Smith?", reports)) == []


def test_a_list_can_be_of_those_who_spoke_of_something(reports: Collection) -> None:
    assert labels(answer("Which people talk about dredging?", reports)) == ["Oskar Brandt"]


def test_somebody_who_is_only_listed_as_a_person_does_not_speak(reports: Collection) -> None:
    silent = reported("Nobody spoke.", {}, name="silent")
    assert answer("Who speaks?", silent).people == ()


def test_direct_words_come_before_reported_ones() -> None:
    text = "Ingrid Solheim said that cranes come late.\n\n“The quay opens on the first of May,” she said."
    corpus = reported(text, {"cranes come late": SOLHEIM, "The quay opens on the first of May,": SOLHEIM})
    assert [s.form for s in answer("What did Ingrid Solheim say?", corpus).statements] == ["direct", "indirect"]


def test_the_words_of_a_list_question_describe_nobody() -> None:
    assert described_by("which people are quoted in this article") == ""
    assert described_by("which mayors are quoted") == "mayors"


def test_who_heads_a_body_that_speaks_is_the_person_whose_title_names_it() -> None:
    body, head = Person("Norwick", "Norwick"), Person("Ada Lund", "Ada Lund", ("Norwick chief executive",))
    corpus = reported("Sales fell.\n\nSales will rise.", {"Sales fell": body, "Sales will rise": head})
    assert labels(answer("Who leads Norwick?", corpus)) == ["Ada Lund"]
    assert labels(answer("Who is Norwick?", corpus)) == ["Norwick"]
    assert labels(answer("What did the Norwick chief executive say?", corpus)) == ["Ada Lund"]
    assert labels(answer("Norwick's chief executive on sales", corpus)) == ["Ada Lund"]


def test_a_title_in_the_askers_words_comes_before_one_that_fits_by_half() -> None:
    speaker, house = Person("Ada Lund", "Ada Lund", ("House Speaker",)), Person("the House", kind="unnamed")
    corpus = reported("Sales fell.\n\nSales will rise.", {"Sales fell": speaker, "Sales will rise": house})
    assert labels(answer("Who is the House speaker?", corpus)) == ["Ada Lund"]


def test_somebodys_spokesman_is_not_they_themselves() -> None:
    boss, voice = Person("Ada Lund", "Ada Lund", ("senator",)), Person("Per Holm", "Per Holm", ("Lund spokesman",))
    corpus = reported("Sales fell.\n\nSales will rise.", {"Sales fell": boss, "Sales will rise": voice})
    for question in (
        "Who is Lund's spokesman?",
        "What did the spokesman for Lund say?",
        "What did Lund's spokesman say?",
    ):
        assert labels(answer(question, corpus)) == ["Per Holm"]
    assert labels(answer("What did Senator Lund say?", corpus)) == ["Ada Lund"]


def test_a_surname_is_also_that_of_somebody_named_in_full_elsewhere() -> None:
    short, full = Person("Lund", "Lund"), Person("Ada Lund", "Ada Lund", ("senator",))
    corpus = reported("Sales fell.\n\nPrices will rise.", {"Sales fell": short, "Prices will rise": full})
    assert labels(answer("What did Lund say about prices?", corpus)) == ["Ada Lund"]
    assert labels(answer("What did Lund say about sales?", corpus)) == ["Lund"]
    assert labels(answer("Who is Lund?", corpus)) == ["Ada Lund"]
    assert not answer("Compare Lund and Lund on prices", corpus).choices


def test_somebody_without_a_title_is_introduced_by_what_is_told_of_them() -> None:
    holm = Person("Ida Holm", "Ida Holm")
    text = "“The lamp is out,” said Ida Holm.\n\nFor thirty years Ida Holm has rowed to the lighthouse."
    held = reported(text, {"The lamp is out,": holm})
    found = answer("Who is Ida Holm?", held)
    assert found.kind == "profile"
    assert [part.text for part in found.statements[0].parts] == [
        "For thirty years Ida Holm has rowed to the lighthouse."
    ]


def test_whoever_speaks_for_an_office_does_not_hold_it() -> None:
    told = reading("“It is late,” said Rita Sund, the mayor's spokeswoman.")
    assert not answer("Who is the mayor?", told).answered
    assert answer("Who is the mayor's spokeswoman?", told).people[0].name == "Rita Sund"


FAIR = """Fair opens in Ostby

“It is early,” said Ann Lind, the mayor of Ostby.

Fourteen-year-old Ida Sund carried a banner. The lunch offer ended at noon.
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is Ida Sund?", "Fourteen-year-old Ida Sund carried a banner."),
        ("who is ida sund", "Fourteen-year-old Ida Sund carried a banner."),
        ("Who is Ida Moe?", None),
    ],
)
def test_somebody_who_does_not_speak_is_shown_where_an_article_names_them(question: str, text: str | None) -> None:
    found = answer(question, reading(FAIR))
    assert found.people == ()
    assert (found.statements[0].parts[0].text if found.statements else None) == text


BURGLARY = """仓库失窃案

    石桥镇一座仓库星期一失窃。警方说，窃贼身份尚未查明。

    窃贼在离开时撞坏了大门。据了解，窃贼可能是仓库的前保管员。石桥镇镇长叶海南看了现场。"""


@pytest.mark.parametrize(
    ("question", "text"),
    [("窃贼是谁？", "据了解，窃贼可能是仓库的前保管员。"), ("石桥镇镇长是谁？", "石桥镇镇长叶海南看了现场。")],
)
def test_a_word_in_chinese_is_introduced_where_it_is_told_of_or_stands_before_a_name(question: str, text: str) -> None:
    found = answer(question, reading(BURGLARY))
    assert (found.statements[0].parts[0].text if found.answered else None) == text


@pytest.mark.parametrize("question", ["小芽的妈妈做什么工作", "小芽妈妈是谁"])
def test_a_relative_without_a_name_is_introduced_by_what_is_told_of_them(question: str) -> None:
    told = "小芽妈妈在码头边开面包店，最先看到火光。"
    text = f"码头失火\n\n{told}“我还以为是日出。”小芽妈妈说。\n"
    found = answer(question, reading(text))
    assert [part.text for statement in found.statements for part in statement.parts] == [told]


@pytest.mark.parametrize(
    ("told", "rest"),
    [
        ("“It rains,” said Oskar Brandt, 54, a skipper from Ostby.", "."),
        ("“It rains,” said Oskar Brandt, Mr. Lind's aide.", "."),
        ("“It rains,” said Oskar Brandt, who steered the port in 1995.", "."),
        ("As Oskar Brandt, an expert on fog at the institute, noted, “It rains”.", ", noted, “It rains”."),
        ("Oskar Brandt of New Ostby was clear: “It rains”.", " was clear: “It rains”."),
        ("“It rains,” said Senator Oskar Brandt (R-Ostby), a farmer.", "."),
    ],
)
def test_somebody_is_introduced_by_what_describes_them_behind_their_name(told: str, rest: str) -> None:
    brandt = Person("Oskar Brandt", "Oskar Brandt", ("Senator",) if "Senator" in told else ())
    found = answer("Who is Oskar Brandt?", reported(told, {"It rains": brandt}))
    start = min(place for place in (told.find("Senator"), told.find("Oskar")) if place >= 0)
    assert found.statements[0].parts[0].text == told[start:].removesuffix(rest)


def test_whoever_heads_a_body_or_place_runs_it_and_nothing_else_tells_it() -> None:
    chief = Person("Ada Lund", "Ada Lund", ("Governor",))
    deputy = Person("Per Moe", "Per Moe", ("vice president for fog at the Ostby Institute",))
    title, moe = "# Ostby governor sails", "“It rains,” said Per Moe of the Ostby Institute."
    text = f"{title}\n\n“We sail,” Governor Ada Lund said.\n\n{moe}"
    corpus = reported(text, {"We sail,": chief, "It rains,": deputy})
    assert labels(answer("Who governs Ostby?", corpus)) == ["Ada Lund"]
    assert not answer("Who runs the Ostby Institute?", corpus).answered
    assert labels(answer("Who works for the Ostby Institute?", corpus)) == ["Per Moe"]
    assert not answer("Who used to govern Ostby?", corpus).people
    assert not answer("Who is the president of Norland?", corpus).answered


def test_a_country_is_meant_by_what_its_people_are_called() -> None:
    met = "“It rains,” said Ada Lund, who met the Norwegian fishing minister, Per Moe."
    text = f"{met}\n\nFormer Danish president Vik sails."
    corpus = reported(text, {"It rains,": Person("Ada Lund", "Ada Lund")})
    assert "Per Moe" in answer("Who is the fishing minister of Norway?", corpus).statements[0].parts[0].text
    assert not answer("Who is the president of Denmark?", corpus).answered


def test_name_and_title_are_shown_where_they_stand_side_by_side_and_no_body_is_its_own_boss() -> None:
    text = "# 沈慕秋谈渔业\n\n沈慕秋来了。林业局写道：“明天开会。”\n\n渔业社社长沈慕秋说：“海很静。”"
    head, body = Person("沈慕秋", "沈慕秋", ("渔业社社长",)), Person("林业局", kind="body")
    corpus = reported(text, {"海很静。": head, "明天开会。": body})
    assert answer("沈慕秋是谁？", corpus).statements[0].parts[0].text == "渔业社社长沈慕秋"
    assert "林业局" not in labels(answer("林业局的老板是谁？", corpus))


def test_the_bare_cue_behind_somebodys_words_tells_nobody_who_they_are() -> None:
    text = "渡口开会\n\n“渡口不能关，我们等了一整年。”石岚说。\n"
    corpus = reading(text)
    for question in ("石岚是谁？", "石岚是什么身份？"):
        shown = [part.text for s in answer(question, corpus).statements for part in s.parts]
        assert shown == ["渡口不能关，我们等了一整年。"]


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Karl Venn", "Karl Venn, who is also the mayor of the village"),
        ("Ilka Doon", "Ilka Doon, the other treasure hunter"),
        ("Sigrun Falk", "Sigrun Falk, leading the election committee"),
    ],
)
def test_what_describes_somebody_behind_the_name_tells_who_it_is(who: str, told: str) -> None:
    text = (
        "“It is there,” said Karl Venn, who is also the mayor of the village.\n\n"
        "Ilka Doon, the other treasure hunter, said that the mine was dry.\n\n"
        "Sigrun Falk, leading the election committee, said that votes were counted."
    )
    found = answer(f"Who is {who}?", reading(text))
    assert found.statements[0].parts[0].text == told
