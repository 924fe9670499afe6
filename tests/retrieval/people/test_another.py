"""Whoever heads another body, or the same one of another place, is not meant by an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.people.holders import by_office
from tests.retrieval.reports import reported

if TYPE_CHECKING:
    from retrieval.collection import Collection

TITLES = {
    "Hu Anping": "director of the Quling Provincial Department of Transportation",
    "Luo Yimei": "Secretary of the Party Group and Director of the Xishan Municipal Forestry Bureau",
    "Gan Dewen": "secretary of the Yuetan District Party Committee",
    "Qiao Lin": "deputy head of Yuetan District and director of the Yuetan Public Security Bureau",
    "Tan Bo": "president of Xishan Central Hospital",
    "Su Mei": "Deputy Mayor of Xishan",
    "Bao Jing": "Director of the Xishan Medical Security Bureau",
    "Wen Tao": "Deputy Director of the Publicity Department of the Quling Provincial Party Committee, Secretary of the "
    "Party Group and Director of the Provincial Department of Culture",
    "Ren Fei": "deputy director of the Quling-Xishan-Yuetan Coordination Office",
    "Kang Wei": "secretary-general of the Water Institute of Xishan University",
}


@pytest.fixture(scope="module")
def reports() -> Collection:
    people = [Person(name, name, (title,)) for name, title in TITLES.items()]
    told = {f"We know what {n} is.": person for n, person in enumerate(people)}
    text = "\n\n".join(f"“{words}” said {person.name}, {person.titles[0]}." for words, person in told.items())
    return reported(text, told)


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("the director of the Quling transport department", ["Hu Anping"]),
        ("the Xishan forestry director", ["Luo Yimei"]),
        ("the secretary of the Yuetan District Party Committee", ["Gan Dewen"]),
        ("the director of the Yuetan Public Security Bureau", ["Qiao Lin"]),
        ("the Yuetan police chief", ["Qiao Lin"]),
        ("the head of Xishan hospital", ["Tan Bo"]),
        ("the director of the Quling culture department", ["Wen Tao"]),
        ("the deputy director of the Quling-Xishan-Yuetan Coordination Office", ["Ren Fei"]),
        ("月潭区委书记", []),  # no dictionary, and so no name across scripts
    ],
)
def test_an_office_of_a_body_is_whoever_heads_it(description: str, who: list[str], reports: Collection) -> None:
    assert [figure.person.label for figure in by_office(description, reports)] == who


@pytest.mark.parametrize(
    "description",
    [
        "the director of the Quling Provincial Department of Education",  # and not of transport
        "the director of the Xishan Transportation Bureau",
        "the secretary of the Xishan Municipal Party Committee",  # and not of a bureau's party group
        "the secretary of the Quling Provincial Party Committee",
        "the secretary of the Lanhe District Party Committee",
        "the director of the Yuetan District Hospital",
        "the president of Yuetan Hospital",
        "the president of Xishan University",
        "the Xishan police chief",  # and not for medical security
        "the mayor of Xishan",
        "the deputy director of the Quling transport department",  # there is but the director
        "the deputy secretary of the Yuetan District Party Committee",
    ],
)
def test_an_office_of_another_body_is_nobody(description: str, reports: Collection) -> None:
    assert by_office(description, reports) == ()
    assert not answer(f"What did {description} say?", reports).answered
    assert not answer(f"Who is {description}?", reports).answered


def test_a_director_is_no_deputy_head() -> None:
    told = {"We have pumps.": Person("Tora Vik", "Tora Vik", ("deputy head of Varde Hospital",))}
    reports = reported("The deputy head of Varde Hospital, Tora Vik, said: “We have pumps.”", told)
    assert by_office("the director of the hospital", reports) == ()
    assert [figure.person.label for figure in by_office("the hospital's deputy head", reports)] == ["Tora Vik"]


@pytest.mark.parametrize("description", ["hospital director", "the director of the hospital"])
def test_a_director_is_no_directorate(description: str) -> None:
    rask = Person("Nina Rask", "Nina Rask", ("head of Norwick General Hospital",))
    told = {"We waited nine years.": rask}
    reports = reported(f"{rask.titles[0]} Nina Rask said: “We waited nine years.”", told)
    assert [figure.person.label for figure in by_office(description, reports)] == ["Nina Rask"]


HEADS = {
    "Ada Lind": "mayor of Norwick",
    "Otto Brandt": "head coach of Ostrand FC",
    "Nina Rask": "head of Holm Hospital",
    "Rolf Engen": "chief executive of Engen Ferries",
}


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("the city's mayor", ["Ada Lind"]),
        ("the mayor of the town", ["Ada Lind"]),
        ("the team's coach", ["Otto Brandt"]),
        ("the company's chief executive officer", ["Rolf Engen"]),
        ("the county's mayor", []),
        ("the swimming coach", []),
        ("the company's coach", []),
        ("the company's head", []),
    ],
)
def test_what_an_office_implies_need_not_be_in_its_title(description: str, who: list[str]) -> None:
    people = [Person(name, name, (title,)) for name, title in HEADS.items()]
    told = {f"We know what {n} is.": person for n, person in enumerate(people)}
    text = "\n\n".join(f"“{words}” said {person.name}, {person.titles[0]}." for words, person in told.items())
    found = by_office(description, reported(text, told))
    assert [figure.person.label for figure in found] == who


CHINESE = {
    "陆安平": "曲陵省交通运输厅厅长",
    "罗怡梅": "西山市林业局局长",
    "甘德文": "月潭区委书记",
    "苏梅": "西山市副市长",
}


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("曲陵省交通运输厅厅长", ["陆安平"]),
        ("西山市林业局局长", ["罗怡梅"]),
        ("月潭区委书记", ["甘德文"]),
        ("曲陵省教育厅厅长", []),
        ("西山市公安局局长", []),
        ("西山市委书记", []),
        ("西山市市长", []),
    ],
)
def test_in_chinese_too(description: str, who: list[str]) -> None:
    people = [Person(name, name, (title,)) for name, title in CHINESE.items()]
    told = {f"这是第{n}件事。": person for n, person in enumerate(people)}
    text = "\n\n".join(f"{person.titles[0]}{person.name}说：“{words}”" for words, person in told.items())
    found = by_office(description, reported(text, told))
    assert [figure.person.label for figure in found] == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("the Quling Department of Transportation", "Hu Anping"),
        ("Xishan Central Hospital", "Tan Bo"),
        ("the Quling Department of Education", None),
        ("the Yuetan Hospital", None),
        ("the Xishan Sports Commission", None),
        ("the Lanhe government", None),
    ],
)
def test_who_speaks_for_a_body_is_of_it(body: str, who: str | None, reports: Collection) -> None:
    for question in (f"Who speaks for {body}?", f"Who from {body} is quoted?"):
        found = answer(question, reports)
        assert [person.label for person in found.people] == ([who] if who else [])


def test_in_chinese_a_body_is_spoken_for_by_whoever_heads_it() -> None:
    told = {"林场明年通车。": Person("罗怡梅", "罗怡梅", ("西山市林业局局长",))}
    reports = reported("西山市林业局局长罗怡梅说：“林场明年通车。”", told)
    assert [person.label for person in answer("谁代表西山市林业局发言？", reports).people] == ["罗怡梅"]
    assert not answer("谁代表西山市教育局发言？", reports).answered


ACROSS = {"郑朗": "西山市公安局局长", "白禾": "西山市委书记", "江岚": "西山市中心医院院长", "沈越": "省卫健委主任"}


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("the municipal police chief", ["郑朗"]),
        ("the party secretary", ["白禾"]),
        ("the county police chief", []),
        ("the deputy police chief", []),
        ("the county party secretary", []),
        ("the provincial party secretary", []),
        ("the head of the provincial hospital", []),
        ("the municipal health commission director", []),
        ("the tax bureau director", []),
    ],
)
def test_across_languages_kinds_and_ranks_tell(description: str, who: list[str]) -> None:
    people = [Person(name, name, (title,)) for name, title in ACROSS.items()]
    told = {f"这是第{n}件事。": person for n, person in enumerate(people)}
    text = "\n\n".join(f"{person.titles[0]}{person.name}说：“{words}”" for words, person in told.items())
    found = by_office(description, reported(text, told))
    assert [figure.person.label for figure in found] == who
