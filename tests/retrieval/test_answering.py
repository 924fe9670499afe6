"""Questions become answers, on the bundled article and on small reports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.utterance import LONGEST
from tests.retrieval.reports import HARBOUR, VIK, collection, harbour, lines, orchard, record

if TYPE_CHECKING:
    from retrieval.answer import Answer

PIECES = st.sampled_from(
    [
        "who", "said", "what did", "say about", "how many", "when", "according to", "Brandt", "Ingrid Solheim", "mayor",
        "quay", "taxes", "the", "of", "is", "?", "“", "谁", "说了什么", "沈慕秋", "柑橘", "多少", "37", "list everyone",
        "article", "’s", ",", "...", "(", "\\", "[a-z]+", "🦭", "\u202e", "\x00",
    ]
)  # fmt: skip
QUESTIONS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=9).map(" ".join))
ROOT = Path(__file__).parents[2]
BOTH = Collection.of([harbour(), orchard()])


def labels(found: Answer) -> list[str]:
    return [person.label for person in found.people]


def words(found: Answer) -> str:
    return " ".join(part.text for statement in found.statements[:1] for part in statement.parts)


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
    assert answer(question, collection(lines(["灯塔的消息", text]))).answered == answered


def test_of_two_articles_the_one_that_says_it_answers() -> None:
    found = answer("What colour is the lighthouse?", collection("The mill is green.", "The lighthouse is red."))
    assert [statement.article for statement in found.statements] == ["text1"]


def test_a_passage_nearly_as_good_is_shown_as_well_and_never_twice() -> None:
    corpus = collection(lines(["Lighthouse keepers sleep by day.", "Lighthouse keepers sleep well.", "Ice.", "Nets."]))
    shown = [part.span for s in answer("lighthouse keepers sleep", corpus).statements for part in s.parts]
    assert len(shown) == len(set(shown)) == 2


def test_an_empty_collection_answers_nothing() -> None:
    for question in ("Who said it?", "What is this article about?", "Who speaks?", "谁说的", "Ada"):
        found = answer(question, Collection.of(()))
        assert not found.answered
        assert found.statements == ()


def test_the_language_asked_for_is_the_answers(reports: Collection) -> None:
    assert answer("quay", reports, language="zh").language == "zh"


@settings(max_examples=300)
@given(QUESTIONS)
@example("")
@example("?" * 5000)
@example("who said " * 500)
@example("'; drop table gloss; --")
@example("\ud83d lone surrogate")
@example("مَن قال ذلك؟")
@example("(((((" * 50)
def test_any_text_gets_an_answer_that_keeps_the_promises(question: str) -> None:
    found = answer(question, BOTH)
    speakers = {person for record in BOTH.records.values() for person in record.people}
    assert 0 <= found.confidence <= 1
    assert set(found.people) | set(found.others) <= speakers
    assert found.kind != "nothing" or (found.statements, found.people) == ((), ())
    for statement in (*found.statements, *found.nearest):
        assert statement.speaker is None or statement.speaker in speakers
        assert (statement.form == "narration") <= (statement.speaker is None)
        for part in statement.parts:
            assert BOTH.records[part.article].article.is_verbatim(part)
            assert 0 < len(part.text) <= LONGEST


@given(QUESTIONS)
def test_the_same_question_gets_the_same_answer_from_whatever_collection_of_the_same_records(question: str) -> None:
    first = answer(question, BOTH)
    assert answer(question, BOTH) == first
    assert answer(question, Collection.of([harbour(), orchard()])) == first


@given(st.text(alphabet="abc “”‘’.,:;!?\n\"'", max_size=200), QUESTIONS)
def test_any_article_can_be_asked(text: str, question: str) -> None:
    found = answer(question, collection(text, HARBOUR))
    assert all(len(part.text) <= LONGEST for s in found.statements for part in s.parts)


def test_answers_do_not_hang_on_the_order_of_sets() -> None:
    code = (
        "from retrieval.answering import answer; from retrieval.collection import Collection\n"
        "from tests.retrieval.reports import harbour, orchard\n"
        "both = Collection.of([harbour(), orchard()])\n"
        "for q in ('Who speaks?', 'quays and cranes', 'What did Brandt say about vessels?', '谁说水渠完工'):\n"
        "    print(answer(q, both))\n"
        "from corpus.quotation import Person; from tests.retrieval.reports import record\n"
        "held = ('attorney', 'counsel', 'lawyer', 'solicitor', 'barrister')\n"
        "said = {f'The {one} is late,': Person(one.title(), one.title(), titles=(one,)) for one in held}\n"
        "text = ' '.join(f'“{words}” said {who.name}.' for words, who in said.items())\n"
        "print(answer('Which lawyers spoke?', Collection.of([record(text, said)])))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


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
        ("that's wrong", True),
        ("不对", True),
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
    "text", ["Who did not mention the dredging?", "What did Oskar Brandt not say?", "谁没有提到冷库？"]
)
def test_nobody_who_spoke_answers_who_did_not(text: str, reports: Collection) -> None:
    found = answer(text, reports)
    assert (found.kind, found.lack, found.people) == ("nothing", "unsaid", ())


def test_who_did_not_is_answered_by_words_that_deny_something() -> None:
    held = lines(
        [
            "On Friday the mayor supported the bridge, and nobody was surprised by that in the least.",
            "The bridge was supported by the mayor on Friday.",
            "The treasurer has not supported the bridge.",
        ]
    )
    found = answer("Who did not support the bridge?", collection(held))
    assert [part.text for part in found.statements[0].parts] == ["The treasurer has not supported the bridge."]


@pytest.mark.parametrize(
    ("question", "told"),
    [("How long do the tests take?", "six days"), ("How much money did Norland pay to Sudland?", "126 million")],
)
def test_a_small_number_and_a_sum_answer_by_their_unit_alone(question: str, told: str) -> None:
    held = lines(["Every load has two tests, which take six days.", "Last year Norland paid Sudland 126 million yuan."])
    assert told in answer(question, collection(held)).statements[0].parts[0].text


def test_an_outline_that_was_released_is_not_that_of_the_article() -> None:
    held = lines(["The outline of the canal was released in Vik on 3 May.", "Nobody read it before the weekend."])
    assert answer("When was the outline released?", collection(held)).kind == "passage"


def test_a_passage_that_only_may_be_on_somebody_unknown_does_not_say_who_they_are(bundled: Collection) -> None:
    assert not answer("Who is the tallest ferryman of Tongzhou?", bundled).answered


def test_words_in_both_forms_are_shown_each_once() -> None:
    text = "Nora Vik said the roof leaks. “Buckets stand in the hall,” she said. “The roof has to wait.”"
    held = Collection.of(
        [record(text, {"the roof leaks": VIK, "Buckets stand in the hall,": VIK, "The roof has to wait.": VIK})]
    )
    parts = [part.text for s in answer("What did Nora Vik say about the roof?", held).statements for part in s.parts]
    assert sorted(parts) == sorted(set(parts))
    assert {"the roof leaks", "The roof has to wait."} <= set(parts)


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
        [
            "Council meets",
            "“The lock needs paint,” said Ada Voll, the mayor of Norwick.",
            "“The Harbour League owns half of the boats,” said Tom Holt, a councillor.",
        ]
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
    held = Collection.of([record(text, {"The lock needs paint,": VOLL})])
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
    held = Collection.of([record(text, {"今年柑橘丰收。": head, "医院夜里只有两盏灯。": nurse})])
    assert answer("谁说过医院？", held).people == (nurse,)
    assert answer("院长", held).people == (head,)


def test_a_field_by_itself_is_what_is_asked_about_and_not_whoever_bears_it_in_a_title() -> None:
    head, nurse = Person("Ada Holm", "Ada Holm", ("head of Transport",)), Person("Per Dahl", "Per Dahl", ("nurse",))
    said = {"Plums are ripe.": head, "The transport of patients takes an hour.": nurse}
    text = "\n\n".join(f"“{words}” said {person.name}, {person.titles[0]}." for words, person in said.items())
    held = Collection.of([record(text, said)])
    assert answer("transport", held).people[0] == nurse
    assert answer("the head of transport", held).people == (head,)


def test_narration_about_a_namesake_is_not_about_somebody() -> None:
    moll = Person("Tobias Moll", "Tobias Moll")
    text = "“We waited for an hour,” said Tobias Moll.\n\nAgnes Moll delivered half of the town as a midwife."
    held = Collection.of([record(text, {"We waited for an hour,": moll})])
    assert answer("What did Tobias Moll say about the midwife?", held).kind == "not_said"


def test_where_articles_tell_rather_than_quote_they_tell_what_somebody_thought() -> None:
    told = "Ada Holm was a geographer. Holm believed that the island of Skerry had once been joined to the mainland."
    others = [f"The {bird} nests on cliffs. It eats fish and is found in the north." for bird in ("puffin", "gannet")]
    held = collection(told, *others, *(f"The river {name} flows north for many miles." for name in ("Aa", "Bo", "Cy")))
    question = "What did Ada Holm believe about the island of Skerry?"
    assert answer(question, held).answered
    quoting = [
        record(f"“Rain again,” said Tom Lund {n}.", {"Rain again,": Person("Tom Lund", "Tom Lund")}) for n in "ab"
    ]
    among_news = answer(question, Collection.of([record(told, {}, name="told"), quoting[0]]))
    assert (among_news.kind, among_news.people) == ("passage", ())


def test_a_question_that_only_has_women_or_men_in_it_asks_for_no_list() -> None:
    coach = Person("Ada Holm", "Ada Holm", ("coach of the league",))
    text = "In Skagen women play floorball on Mondays.\n\n“Join us!” said Ada Holm."
    held = Collection.of([record(text, {"Join us!": coach})])
    assert answer("What sport do women play in Skagen?", held).kind == "passage"
    assert answer("What sport are women playing?", held).statements[0].parts[0].text.startswith("In Skagen women play")
    assert not answer("Which women are quoted?", held).answered
