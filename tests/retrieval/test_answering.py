"""Questions become answers, on the bundled article and on small reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from tests.retrieval.found import labels, words
from tests.retrieval.reports import VIK, collection, lines, reading, reported, unquoted

if TYPE_CHECKING:
    from retrieval.collection import Collection


@pytest.mark.parametrize(
    ("question", "speaker", "fragment"),
    [
        ("Who wants to turn the port into a modern, multi-functional one?", "Dong Mingdi", "Huanghua Port"),
        ("Which official spoke of the afforestation season?", "An Changming", "afforestation season"),
        ("Who talked about elderly care for the masses?", "Dang Xiaolong", "elderly care"),
        ("What did Feng Shaohui say about legal services?", "Feng Shaohui", "public legal services"),
        ("what does ni bin say", "Ni Bin", "Build the soul with learning"),
        ("Bai Jing on the Winter Olympics", "Bai Jing", "Winter Olympics"),
        ("What did the secretary of the Huanghua party committee say?", "Dong Mingdi", "Huanghua"),
        ("Song Rentang's remarks on roads", "Song Rentang", "road network"),
    ],
)
def test_whose_words_they_are_and_which(question: str, speaker: str, fragment: str, bundled: Collection) -> None:
    found = answer(question, bundled)
    assert found.kind in ("quotation", "report")
    assert labels(found)[0] == speaker
    assert fragment in words(found)
    assert found.statements[0].speaker == found.people[0]


@pytest.mark.parametrize(
    ("question", "fragment"),
    [
        ("How many projects has Zhangjiakou undertaken?", "235"),
        ("How many branch schools of vocational colleges were built?", "5 branch schools"),
        ("On which day did the Standing Committee hold its enlarged meeting?", "May 13"),
        ("When is it the afforestation season in Saihanba?", "currently"),
        ("Where is the sand prevention belt?", "in the north"),
        ("Which district borders Beijing and Hebei?", "Wuqing District"),
    ],
)
def test_numbers_dates_and_places_are_quoted(question: str, fragment: str, bundled: Collection) -> None:
    assert fragment in words(answer(question, bundled))


@pytest.mark.parametrize(
    "question",
    [
        "What did Feng Shaohui say about airports?",
        "What did Dang Xiaolong say about airports?",
        "What did Ni Bin say about volcanoes?",
        "Did Bai Jing mention dinosaurs?",
        "Li Wei on income tax",
    ],
)
def test_somebody_who_never_spoke_of_it_did_not_say_it(question: str, bundled: Collection) -> None:
    found = answer(question, bundled)
    assert found.kind == "not_said"
    assert not found.answered
    assert labels(found)[0] in question
    assert all(statement.speaker == found.people[0] for statement in found.statements)


def test_of_others_only_those_are_named_who_said_it_in_those_words(bundled: Collection) -> None:
    assert "Wang Youguo" in [p.label for p in answer("What did Ni Bin say about an airport?", bundled).others]
    assert answer("What did Ni Bin say about income tax?", bundled).others == ()


def test_a_paraphrase_of_what_somebody_said_is_still_theirs(bundled: Collection) -> None:
    found = answer("What did Liang Baojie say about splitting labour between industries?", bundled)
    assert (found.kind, labels(found)) == ("quotation", ["Liang Baojie"])


@pytest.mark.parametrize(
    "question",
    [
        "How deep is the Mariana Trench?",
        "What did Napoleon say about Saihanba?",
        "Premier Li said what?",
        "Who scored the winning goal?",
        "谁踢进了球？",
        "?",
        "",
        "the of and",
        "🦭🦭🦭",
    ],
)
def test_what_the_corpus_does_not_say_is_not_answered(question: str, bundled: Collection) -> None:
    found = answer(question, bundled)
    assert (found.kind, found.statements, found.people) == ("nothing", (), ())
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    ("question", "kind", "people", "fragment"),
    [
        ("沈慕秋说了什么？", "quotation", ["沈慕秋"], "冷库"),
        ("谁说水渠春天完工？", "report", ["欧阳建平"], "水渠"),
        ("歐陽建平說了什麼？", "report", ["欧阳建平"], "完工"),
        ("果园在哪里？", "passage", [], "青石镇"),
        ("沈慕秋谈到水渠时说了什么？", "not_said", ["沈慕秋"], "冷库"),
        ("欧阳建平是谁？", "profile", ["欧阳建平"], "局长"),
    ],
)
def test_chinese_questions_are_answered_from_chinese_reports(
    question: str, kind: str, people: list[str], fragment: str, reports: Collection
) -> None:
    found = answer(question, reports)
    assert (found.kind, labels(found), found.language) == (kind, people, "zh")
    assert fragment in words(found)


def test_a_number_of_the_thing_asked_for_beats_a_better_likeness_with_another(reports: Collection) -> None:
    assert words(answer("How many shops are on the old quay?", reports)) == "It carries 37 shops."
    assert answer("How many lighthouses are on the old quay?", reports).kind == "nothing"


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("灯塔是哪一年重建的", "灯塔停用两年，12月1日重建完工。", False),
        ("灯塔是哪一年重建的", "灯塔停用两年，去年12月1日重建完工。", True),
        ("灯塔有多少名看守人", "灯塔的看守人每天走310级台阶。", False),
        ("灯塔有多少名看守人", "灯塔的看守人有3名，每天走310级台阶。", True),
        ("看守人的女儿在哪所大学读书", "看守人的女儿在港口读书。", False),
        ("看守人的女儿在哪所大学读书", "看守人的女儿在航海学院读书。", True),
    ],
)
def test_a_chinese_answer_has_the_kind_of_thing_that_is_asked_for(question: str, text: str, *, answered: bool) -> None:
    assert answer(question, unquoted("灯塔的消息", text)).answered == answered


def test_of_two_articles_the_one_that_says_it_answers() -> None:
    found = answer("What colour is the lighthouse?", collection("The mill is green.", "The lighthouse is red."))
    assert [statement.article for statement in found.statements] == ["text1"]


def test_a_passage_nearly_as_good_is_shown_as_well_and_never_twice() -> None:
    corpus = unquoted("Lighthouse keepers sleep by day.", "Lighthouse keepers sleep well.", "Ice.", "Nets.")
    shown = [part.span for s in answer("lighthouse keepers sleep", corpus).statements for part in s.parts]
    assert len(shown) == len(set(shown)) == 2


def test_the_language_asked_for_is_the_answers(reports: Collection) -> None:
    assert answer("quay", reports, language="zh").language == "zh"


def test_a_bare_number_is_no_question(reports: Collection) -> None:
    found = answer("2", reports, language="en")
    assert (found.kind, found.lack, found.statements) == ("nothing", "incomplete", ())


@pytest.mark.parametrize(
    ("text", "small_talk"),
    [
        ("hello", True),
        ("谢谢", True),
        ("help", True),
        ("怎么提问？", True),
        ("Who made you?", True),
        ("不对", True),
        ("What does that mean?", True),
        ("???", True),
        ("你说什么", True),
        ("is it true?", True),
        ("真的吗", True),
        ("我不是问这个", True),
        ("Is anybody there?", True),
        ("Who ate the moon?", False),
    ],
)
def test_small_talk_is_told_from_a_question_that_finds_nothing(
    text: str, *, small_talk: bool, reports: Collection
) -> None:
    found = answer(text, reports)
    assert (found.kind, found.small_talk) == ("nothing", small_talk)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("I walked past the quay and the shops today. It rained all day. What did Lena Brandt say?", "Lena Brandt"),
        ("The new quay carries two freighters and 37 shops. What did Lena Brandt say?", "Lena Brandt"),
        ("昨天我路过青石镇，看到有人在修路。沈慕秋说了什么？", "沈慕秋"),
    ],
)
def test_what_is_told_before_a_question_is_no_part_of_what_it_asks(
    text: str, speaker: str, reports: Collection
) -> None:
    found = answer(text, reports)
    assert (found.answered, labels(found), found.question) == (True, [speaker], text)


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solheim is the mayor. What did Lena Brandt say about her?",
        "The quay was sold. What did Lena Brandt say about that?",
        "I have one question. It is about the quay. What did Lena Brandt say?",
        "我想问码头。沈慕秋怎么说？",
    ],
)
def test_a_sentence_is_not_asked_without_what_it_is_about(text: str, reports: Collection) -> None:
    assert answer(text, reports).understood is None


def test_what_only_goes_on_is_asked_with_what_it_goes_on_with() -> None:
    report = ["Ann Lind asks where the trams are to go.", "“Where are the trams to go?” asked Ann Lind, a driver."]
    assert answer("Ann Lind asks where the trams are to go. Does anybody answer?", unquoted(*report)).answered


def test_a_question_that_points_to_what_is_told_before_it_is_not_asked_without_it(reports: Collection) -> None:
    assert not answer("The pool was sold. Why was it?", reports).answered


@pytest.mark.parametrize(
    "text", ["Who did not mention the dredging?", "What did Oskar Brandt not say?", "谁没有提到冷库？"]
)
def test_nobody_who_spoke_answers_who_did_not(text: str, reports: Collection) -> None:
    found = answer(text, reports)
    assert (found.kind, found.lack, found.people) == ("nothing", "unsaid", ())


def test_who_did_not_is_answered_by_words_that_deny_something() -> None:
    held = lines(
        "On Friday the mayor supported the bridge, and nobody was surprised by that in the least.",
        "The bridge was supported by the mayor on Friday.",
        "The treasurer has not supported the bridge.",
    )
    found = answer("Who did not support the bridge?", collection(held))
    assert [part.text for part in found.statements[0].parts] == ["The treasurer has not supported the bridge."]


@pytest.mark.parametrize(
    ("question", "told"),
    [("How long do the tests take?", "six days"), ("How much money did Norland pay to Sudland?", "126 million")],
)
def test_a_small_number_and_a_sum_answer_by_their_unit_alone(question: str, told: str) -> None:
    held = lines("Every load has two tests, which take six days.", "Last year Norland paid Sudland 126 million yuan.")
    assert told in answer(question, collection(held)).statements[0].parts[0].text


def test_an_outline_that_was_released_is_not_that_of_the_article() -> None:
    held = lines("The outline of the canal was released in Vik on 3 May.", "Nobody read it before the weekend.")
    assert answer("When was the outline released?", collection(held)).kind == "passage"


def test_words_in_both_forms_are_shown_each_once() -> None:
    text = "Nora Vik said the roof leaks. “Buckets stand in the hall,” she said. “The roof has to wait.”"
    held = reported(text, {"the roof leaks": VIK, "Buckets stand in the hall,": VIK, "The roof has to wait.": VIK})
    parts = [part.text for s in answer("What did Nora Vik say about the roof?", held).statements for part in s.parts]
    assert sorted(parts) == sorted(set(parts))
    assert {"the roof leaks", "The roof has to wait."} <= set(parts)


@pytest.mark.parametrize(
    "question", ["What did Marta Quill say?", "\u202eWhat did Mar\u200bta Quill say about the fer\u00adry?"]
)
def test_what_nobody_sees_in_a_question_or_an_article_parts_no_words(question: str) -> None:
    text = "Ferry\n\n“The fer\u00adry sails,” said Mar\u00adta Qui\u00adll.\n"
    held = reading(text)
    assert labels(answer(question, held)) == ["Marta Quill"]
