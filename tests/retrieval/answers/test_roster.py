"""Lists of people: by trade, office, place, surname and topic."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.answers.ordered import LISTED_AS_MOST
from retrieval.collection import Collection
from retrieval.people.descriptions import trade_in
from retrieval.people.whereabouts import regions_in
from tests.retrieval.reports import collection, harbour, market, reading, record, reported

TEXT = """Fisheries conference

“Quotas fall,” said Eva Holm, director of the Fisheries Department of Norland Province.

Skarv County, Norland Province, has ten harbours. “Ours is full,” said Jon Lie, secretary of the Skarv County Committee.

“We buy all of it,” said Kari Dal, president of Dal Seafood Co., Ltd. of Norland.

“The cod returns,” said Per Voll, professor at the Sea University of Sudland Province.

In Sudland, ferries stopped. “Nobody was hurt,” said Ola Ness, head of the harbour police.

“We will wait,” said Liv Aas, mayor of Sudland.
"""
HOLM = Person("Eva Holm", "Eva Holm", ("director of the Fisheries Department of Norland Province",))
LIE = Person("Jon Lie", "Jon Lie", ("secretary of the Skarv County Committee",))
DAL = Person("Kari Dal", "Kari Dal", ("president of Dal Seafood Co., Ltd. of Norland",))
VOLL = Person("Per Voll", "Per Voll", ("professor at the Sea University of Sudland Province",))
NESS = Person("Ola Ness", "Ola Ness", ("head of the harbour police",))
AAS = Person("Liv Aas", "Liv Aas", ("mayor of Sudland",))
WORDS = {
    "Quotas fall,": HOLM,
    "Ours is full,": LIE,
    "We buy all of it,": DAL,
    "The cod returns,": VOLL,
    "Nobody was hurt,": NESS,
    "We will wait,": AAS,
}
CHINESE = """渔业座谈会

省渔业厅厅长何文涛说：“配额要降。”

海星水产公司董事长曲美芝说：“我们全收。”

海洋大学教授佟立新说：“鳕鱼回来了。”
"""
CHINESE_WORDS = {
    "配额要降。": Person("何文涛", "何文涛", ("省渔业厅厅长",)),
    "我们全收。": Person("曲美芝", "曲美芝", ("海星水产公司董事长",)),
    "鳕鱼回来了。": Person("佟立新", "佟立新", ("海洋大学教授",)),
}
FISH = reported(TEXT, WORDS, name="fish")
YU = reported(CHINESE, CHINESE_WORDS, name="yu")


def listed(question: str, collection: Collection) -> set[str]:
    found = answer(question, collection)
    assert found.kind == "speakers", found
    return {person.label for person in found.people}


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Which business people are quoted?", {"Kari Dal"}),
        ("Which companies are quoted?", {"Kari Dal"}),
        ("Who represents Sudland?", {"Per Voll", "Ola Ness", "Liv Aas"}),
        ("Which officials speak?", {"Eva Holm", "Jon Lie", "Liv Aas"}),
        ("Which officials from Norland speak?", {"Eva Holm", "Jon Lie"}),
        ("Who from Norland is quoted?", {"Eva Holm", "Jon Lie", "Kari Dal"}),
        ("Which mayors are quoted?", {"Liv Aas"}),
        ("How many people are quoted?", {"Eva Holm", "Jon Lie", "Kari Dal", "Per Voll", "Ola Ness", "Liv Aas"}),
        ("list the scientists and professors who speak", {"Per Voll"}),
        ("Which county secretaries comment?", {"Jon Lie"}),
        ("name the police officers quoted", {"Ola Ness"}),
        ("Which speakers are called Lie?", {"Jon Lie"}),
        ("Which speakers are professors?", {"Per Voll"}),
        ("Which speakers are from Sudland?", {"Per Voll", "Ola Ness", "Liv Aas"}),
    ],
)
def test_lists_are_complete_and_hold_nobody_else(question: str, people: set[str]) -> None:
    assert listed(question, FISH) == people


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("记者采访了哪些人？", {"何文涛", "曲美芝", "佟立新"}),
        ("企业家有哪些？", {"曲美芝"}),
        ("哪些企业负责人说了话？", {"曲美芝"}),
        ("有哪些学者发言？", {"佟立新"}),
        ("哪些官员讲了话？", {"何文涛"}),
        ("列出所有教授", {"佟立新"}),
        ("哪些董事长谈到了全收？", {"曲美芝"}),
        ("哪些发言人是教授？", {"佟立新"}),
        ("海星水产公司的发言人有谁", {"曲美芝"}),
    ],
)
def test_chinese_lists(question: str, people: set[str]) -> None:
    assert listed(question, YU) == people


@pytest.mark.parametrize(
    "question",
    ["Which women speak?", "Which senators are quoted?", "Which doctors speak?", "which mayors speak about herring"],
)
def test_a_list_of_whom_nobody_can_be_told_to_be_is_empty_and_not_everybody(question: str) -> None:
    assert answer(question, FISH).kind == "nothing"


@pytest.mark.parametrize("question", ["哪些律师发言了？", "有几位厅长谈到了码头？", "文章采访了哪些渔民？"])
def test_a_chinese_list_of_an_occupation_that_nobody_has_is_empty(question: str) -> None:
    assert answer(question, YU).kind == "nothing"


def test_a_chinese_question_lists_those_whose_english_titles_say_so() -> None:
    assert listed("哪些市长发言了？", FISH) == {"Liv Aas"}


def test_a_list_of_those_who_speak_of_a_topic_is_less_sure_than_one_by_title() -> None:
    assert (
        answer("Which people talk about quotas?", FISH).confidence < answer("Which mayors are quoted?", FISH).confidence
    )


def test_somebody_who_speaks_for_all_is_nobody_on_a_list() -> None:
    crowd = record("Vote\n\n“Yes,” said everyone.\n\n“No,” said Eva Holm.\n", {"Yes,": Person("everyone"), "No,": HOLM})
    assert listed("Who speaks?", Collection.of([crowd])) == {"Eva Holm"}


def test_a_trade_is_taken_out_of_the_question() -> None:
    trade, rest = trade_in("which officials from norland speak")
    assert trade is not None
    assert trade.has(next(f for f in FISH.people.figures.values() if f.person is HOLM or f.person == HOLM))
    assert "officials" not in rest
    assert trade_in("who spoke of herring")[0] is None


@pytest.mark.parametrize("asked", ["business or industry people", "company bosses", "corporate executives"])
def test_a_trade_named_twice_is_taken_out_twice(asked: str) -> None:
    trade, rest = trade_in(f"which {asked} are quoted")
    assert trade is not None
    assert not trade.asked.search(rest)


def test_places_lie_in_what_follows_them_with_a_comma() -> None:
    assert regions_in("Aby Town, Skarv County, Norland Province grew.")["abi"] == {"skarv", "norland"}
    assert regions_in("Bergen, Oslo and Norland grew.") == {}


def test_a_party_and_an_office_list_those_who_are_both() -> None:
    text = "海城议会\n\n红党议员温如玉说：“桥要建。”\n\n蓝党议员楚云飞说：“桥不建。”"
    red, blue = Person("温如玉", "温如玉", ("红党议员",)), Person("楚云飞", "楚云飞", ("蓝党议员",))
    collection = reported(text, {"桥要建。": red, "桥不建。": blue})
    assert answer("红党的议员有谁？", collection).people == (red,)


def test_everybody_in_many_articles_who_speaks_of_a_topic_is_listed() -> None:
    people = [Person(name, name) for name in (f"Ann L{'aeiou'[n % 5]}r{'aeiou'[n // 5]}" for n in range(25))]
    said = "The ferry fare is too high."
    articles = [
        record(f"Fares\n\n“{said}” said {person.name}.", {said: person}, name=f"{number}")
        for number, person in enumerate(people)
    ]
    assert set(answer("List everyone who spoke about the ferry fare", Collection.of(articles)).people) == set(people)


@pytest.mark.parametrize("question", ["List everyone who spoke about eels", "Which mayors spoke about eels?"])
def test_somebody_in_a_list_on_a_topic_is_shown_with_what_they_say_of_it(question: str) -> None:
    text = """The council

“The new harbour opens in the spring of next year,” said Liv Aas, the mayor of Skarv.

“Nobody has seen the eels for ten years now,” said Per Voll, the mayor of Norland.

“I have seen eels in the river every summer,” said Aas.
"""
    aas = Person("Liv Aas", "Liv Aas", ("mayor of Skarv",))
    words = {
        "The new harbour opens in the spring of next year,": aas,
        "Nobody has seen the eels for ten years now,": Person("Per Voll", "Per Voll", ("mayor of Norland",)),
        "I have seen eels in the river every summer,": aas,
    }
    found = answer(question, reported(text, words, name="eels"))
    assert found.kind == "speakers"
    assert {s.speaker.label: s.paragraph for s in found.statements if s.speaker} == {"Liv Aas": 4, "Per Voll": 3}


def test_those_of_a_trade_are_listed_who_speak_of_a_topic() -> None:
    mayor = Person("Ada Voll", "Ada Voll", titles=("mayor of Norwick",))
    expert = Person("Tom Holt", "Tom Holt", titles=("analyst in Norwick",))
    text = "“The airstrip is too short,” said Ada Voll.\n\n“The airstrip is long,” said Tom Holt."
    held = reported(text, {"The airstrip is too short,": mayor, "The airstrip is long,": expert})
    assert answer("What did harbour experts say about the airstrip?", held).people == (expert,)


@pytest.mark.parametrize("question", ["这几篇报道里有哪些官员？", "文章中出现了哪些官员？"])
def test_words_for_the_articles_describe_nobody(question: str, reports: Collection) -> None:
    assert answer(question, reports).people == answer("有哪些官员？", reports).people != ()


@pytest.mark.parametrize("question", ["How many officials hold the rope?", "Which officials mend nets?"])
def test_what_people_do_is_not_asked_of_a_list_of_speakers(question: str) -> None:
    found = answer(question, collection("The harbour opens at six. Nine officials hold the rope and mend nets."))
    assert found.kind == "passage"


def test_those_who_speak_for_a_kind_of_body_are_listed() -> None:
    dean = Person("Ada Voll", "Ada Voll", titles=("dean of Norwick University",))
    nurse = Person("Tom Holt", "Tom Holt", titles=("nurse at Norwick Hospital",))
    text = "“The airstrip is too short,” said Ada Voll.\n\n“The airstrip is long,” said Tom Holt."
    held = reported(text, {"The airstrip is too short,": dean, "The airstrip is long,": nurse})
    assert answer("Which universities are mentioned?", held).people == (dean,)
    assert answer("What hospitals are named?", held).people == (nurse,)
    assert answer("Which banks are mentioned?", held).people == ()


SHARES = """船厂要去远海

对于船厂去远海造船，各方看法不同。海川证券分析师尤岳山说：“那里的钢太贵。”

南浦大学教授柳怀安说：“去远海造船是好事。”

船厂工人郝满仓说：“去远海造船，我不去。”
"""


@pytest.mark.parametrize(
    ("question", "names"), [("分析师们怎么看去远海造船？", ["尤岳山"]), ("專家們怎麼看去遠海造船？", ["柳怀安"])]
)
def test_those_of_an_occupation_in_the_plural_are_listed_with_what_they_say(question: str, names: list[str]) -> None:
    found = answer(question, reading(SHARES))
    assert [person.name for person in found.people] == names


def test_a_province_is_also_what_is_called_provincial() -> None:
    text = "“It rains,” said Eva Holm, head of the Norland Provincial Archive.\n\n“It snows,” said Jon Lie, judge of \
Norland Province.\n\n“It hails,” said Kari Dal, judge of Sudland Province."
    found = answer("Who from Norland Province is quoted?", reading(text))
    assert sorted(person.label for person in found.people) == ["Eva Holm", "Jon Lie"]


@pytest.mark.parametrize(
    "question", ["Did anyone from Varnholt speak?", "Has someone from Varnholt commented?", "Who is from Varnholt?"]
)
def test_whoever_is_from_a_place_is_listed(question: str) -> None:
    text = "The mayor of Ostwick, Ada Holm, said: “It comes.”\n\nNils Falk, the mayor of Varnholt, said: “It sinks.”\n"
    found = answer(question, reading(text))
    assert [person.label for person in found.people] == ["Nils Falk"]


@pytest.mark.parametrize("question", ["Who are the key people?", "the main speakers", "Show me all quotes", "quotes?"])
def test_all_who_speak_are_listed_where_nobody_is_told_apart(question: str) -> None:
    assert len(answer(question, FISH).people) == len(WORDS)


@pytest.mark.parametrize("question", ["主要人物有谁？", "主要人物", "列出所有引语", "有哪些引语？"])
def test_all_who_speak_are_listed_in_chinese(question: str) -> None:
    assert len(answer(question, YU).people) == len(CHINESE_WORDS)


def test_who_else_did_a_thing_is_no_list_of_speakers() -> None:
    text = "Ida Moe and her sons repaired the old mill in 1901.\n\n“The harbour is full,” said Ben Ode, the mayor.\n"
    found = answer("Who else repaired the old mill?", reading(text))
    assert [s.parts[0].text for s in found.statements] == ["Ida Moe and her sons repaired the old mill in 1901."]


def test_of_several_articles_those_who_are_quoted_most_are_listed_first() -> None:
    found = answer("Who is quoted the most?", Collection.of([harbour(), market()]))
    assert (found.kind, found.people[0].label) == ("speakers", "Nora Vik")
    assert found.total > len(found.people) == LISTED_AS_MOST
