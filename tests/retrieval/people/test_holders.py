"""Chinese titles asked for in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.option import Option
from retrieval.people.holders import by_office, matches_across
from tests.retrieval.reports import record, reported
from tests.retrieval.thesauri import FewWords

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLES = {
    "何丽": "东港市市长",
    "孙平": "港务局副局长",
    "郑岚": "东港中学校长",
    "陆远": "副省长",
    "唐澜": "东港市公安局局长",
    "叶溪": "交通厅副厅长",
}
WORDS = {f"第{place}句话说的是码头": Person(name, name, (title,)) for place, (name, title) in enumerate(TITLES.items())}
CORPUS = reported("。\n\n".join(WORDS), WORDS)


def found(description: str) -> list[str]:
    return [match.key for match in matches_across(description, CORPUS, 0.62)]


@pytest.mark.parametrize(
    ("description", "names"),
    [
        ("the mayor", ["何丽"]),
        ("deputy director", ["孙平"]),
        ("headmaster", ["郑岚"]),
        ("the president", []),
        ("the governor", []),
        ("the police chief", ["唐澜"]),
        ("the chief of police", ["唐澜"]),
        ("the transportation chief", []),
        ("the deputy transportation chief", ["叶溪"]),
        ("vice governor", ["陆远"]),
        ("the astronaut", []),
        ("the", []),
        ("市长", []),
    ],
)
def test_an_english_office_finds_its_holder_first(description: str, names: Sequence[str]) -> None:
    assert found(description)[:1] == names


def test_their_words_answer() -> None:
    answered = answer("What did the mayor say?", CORPUS)
    assert [person.name for person in answered.people] == ["何丽"]


def test_what_no_list_has_is_told_by_the_dictionary() -> None:
    carpenter = Person("方成", "方成", ("木匠",))
    held = Collection.of(
        [record("这扇门是我做的。", {"这扇门是我做的": carpenter})],
        thesaurus=FewWords({"木匠": [Option(("carpent",), 1.0)]}),
    )
    assert [match.key for match in matches_across("the carpenter", held, 0.62)] == ["方成"]


@pytest.mark.parametrize("asked", ["何市长", "曾市长", "老曾", "曾总"])
def test_a_surname_in_front_of_an_office_is_no_office_of_somebody_abroad(asked: str) -> None:
    abroad = Person("Ann Lind", "Ann Lind", ("former mayor",))
    means = {word: [Option(("mayor", "former"), 0.8)] for word in ("何市长", "曾市长", "市长", "曾", "老", "总")}
    held = Collection.of([record("We sail.", {"We sail": abroad})], thesaurus=FewWords(means))
    assert by_office(asked, held) == ()
