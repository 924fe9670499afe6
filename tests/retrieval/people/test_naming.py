"""Whom of the corpus a question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name, fitting
from retrieval.people.people import People
from retrieval.people.strangers import by_part, is_unknown_name
from tests.retrieval.reports import record, reported

if TYPE_CHECKING:
    from retrieval.collection import Collection


def named(text: str, corpus: Collection, *, surnames: bool = True) -> set[str]:
    """The labels of everybody whom a stretch may name."""
    found = by_name(text, corpus.people, surnames=surnames)
    return {figure.person.label for figure in found.figures} if found else set()


def people(*persons: Person) -> Collection:
    """A corpus in which these people speak."""
    words = {f"Sentence number {i} of the report": person for i, person in enumerate(persons)}
    return reported(".\n\n".join(words), words)


@pytest.mark.parametrize(
    "text",
    ["Ingrid Solheim", "ingrid solheim", "Ms. Ingrid Solheim", "ingrid solheim's", "Ingrid Solhiem", "ingridsolheim"],
)
def test_a_full_name_is_found_in_whatever_case_and_slightly_misspelled(text: str, reports: Collection) -> None:
    assert named(text, reports) == {"Ingrid Solheim"}


def test_what_is_left_of_the_stretch_leaves_out_name_honorific_and_genitive(reports: Collection) -> None:
    found = by_name("Ms Ingrid Solheim’s new cranes", reports.people)
    assert found
    assert found.rest == "new cranes"


def test_a_surname_may_mean_several_people(reports: Collection) -> None:
    assert named("Brandt", reports) == {"Oskar Brandt", "Lena Brandt"}
    assert named("Lena Brandt", reports) == {"Lena Brandt"}


def test_a_genitive_may_lack_its_apostrophe(reports: Collection) -> None:
    assert named("solheims plan", reports) == {"Ingrid Solheim"}


def test_surnames_can_be_left_out_of_account(reports: Collection) -> None:
    assert named("Brandt", reports, surnames=False) == set()


@pytest.mark.parametrize("text", ["Napoleon", "the quay", "", "?!", "Ingrid Bergman"])
def test_nobody_is_named_in_full_by_other_words(text: str, reports: Collection) -> None:
    found = by_name(text, reports.people)
    assert found is None or not found.full


@pytest.mark.parametrize("text", ["沈慕秋", "Shen Muqiu", "shenmuqiu"])
def test_a_chinese_name_is_found_in_characters_and_in_pinyin(text: str, reports: Collection) -> None:
    assert named(text, reports) == {"沈慕秋"}


def test_a_title_rules_out_those_of_the_name_who_do_not_hold_it() -> None:
    corpus = people(
        Person("Li Rong", "Li Rong", ("director of the tram works",)), Person("Li Bo", "Li Bo", ("mayor of Eastport",))
    )
    for text, expected in [
        ("Premier Li", set()),
        ("mayor Li", {"Li Bo"}),
        ("Mr Li", {"Li Rong", "Li Bo"}),
        ("Li", {"Li Rong", "Li Bo"}),
        ("tram works Li", {"Li Rong"}),
        ("Xiaolong Li", set()),
    ]:
        found = by_name(text, corpus.people)
        assert found
        assert {figure.person.label for figure in fitting(found)} == expected, text


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("the director of the port authority", {"Ingrid Solheim"}),
        ("port director", {"Ingrid Solheim"}),
        ("the mayor of Atlantis", set()),
        ("the guild's chairman", {"Oskar Brandt"}),
        ("the pope", set()),
    ],
)
def test_an_office_finds_who_holds_it(text: str, labels: set[str], reports: Collection) -> None:
    assert {figure.person.label for figure in by_office(text, reports)} == labels


def test_an_office_that_two_hold_means_both() -> None:
    corpus = people(
        Person("Ann Vale", "Ann Vale", ("judge in Eastport",)), Person("Bo Reed", "Bo Reed", ("judge in Westport",))
    )
    assert {f.person.label for f in by_office("judge", corpus)} == {"Ann Vale", "Bo Reed"}
    assert [f.person.label for f in by_office("the Westport judge", corpus)] == ["Bo Reed"]


def test_descriptions_are_told_from_names(reports: Collection) -> None:
    assert is_description("the minister of fog")
    assert not is_description("Ingrid Solheim")


def test_a_name_that_the_corpus_has_never_heard_is_known_as_such(reports: Collection) -> None:
    assert is_unknown_name("Napoleon", reports)
    assert not is_unknown_name("the quay", reports)
    assert not is_unknown_name("", reports)


@pytest.mark.parametrize("text", ["赵立新", "沈慕云", "欧阳娜娜", "趙立新"])
def test_a_chinese_name_that_the_corpus_has_never_heard_is_known_as_such(text: str, reports: Collection) -> None:
    assert is_unknown_name(text, reports)
    found = answer(f"{text}说了什么？", reports)
    assert (found.kind, found.people) == ("nothing", ())
    assert answer(f"{text}是谁？", reports).kind == "nothing"


@pytest.mark.parametrize("text", ["沈慕秋", "沈社长", "柑橘", "水渠", "合作社的人都在哪里"])
def test_offices_and_words_of_the_corpus_are_no_strangers(text: str, reports: Collection) -> None:
    assert not is_unknown_name(text, reports)


@pytest.mark.parametrize(
    ("text", "label"),
    [("solhiem", "Ingrid Solheim"), ("Ms. Solhein's", "Ingrid Solheim"), ("ingrid", "Ingrid Solheim")],
)
def test_a_misspelled_surname_or_a_given_name_is_enough_where_it_is_one_persons(
    text: str, label: str, reports: Collection
) -> None:
    found = by_part(text, reports)
    assert found
    assert [figure.person.label for figure in found.figures] == [label]


@pytest.mark.parametrize("text", ["Solberg", "the harbour", "ingrid and fog", "abc", "", "quays", "沈慕"])
def test_other_words_are_no_part_of_a_name(text: str, reports: Collection) -> None:
    assert by_part(text, reports) is None


def test_a_surname_that_is_commoner_than_the_corpuss_is_another_one() -> None:
    corpus = people(Person("Ada Johnston", "Ada Johnston"))
    assert by_part("johnson", corpus) is None
    assert by_part("johnstonn", corpus)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peder Oduya", "Peder K. Oduya Jr"),
        ("Oduya", "Peder K. Oduya Jr"),
        ("Mei Tveit", "Mei-Lan Tveit III"),
        ("Hanna B. Sorel", "Hanna Sorel"),
    ],
)
def test_names_are_found_with_and_without_initials(text: str, name: str) -> None:
    words = {name: Person(name, name) for name in ("Peder K. Oduya Jr", "Mei-Lan Tveit III", "Hanna Sorel")}
    told = record(" ".join(f"“{name}”" for name in words), words)
    found = by_name(text, People.of([told]))
    assert found is not None
    assert [figure.person.name for figure in found.figures] == [name]


@pytest.mark.parametrize("text", ["Peder M. Oduya", "Peder Oduya Sr."])
def test_other_initials_are_nobody(text: str) -> None:
    name = "Peder K. Oduya Jr"
    assert by_name(text, People.of([record(f"“{name}”", {name: Person(name, name)})])) is None


@pytest.mark.parametrize("text", ["hotl", "hollt", "Holt"])
def test_a_short_surname_may_have_swapped_or_doubled_letters(text: str) -> None:
    corpus = people(Person("Ada Holt", "Ada Holt"))
    assert named(text, corpus) or by_part(text, corpus)


@pytest.mark.parametrize("text", ["hold", "host", "hols", "hot", "ohlt"])
def test_another_short_word_is_no_surname(text: str) -> None:
    assert by_part(text, people(Person("Ada Holt", "Ada Holt"), Person("Ola Lind", "Ola Lind"))) is None


HOLT = Person("Ada Holt", "Ada Holt", ("minister of fisheries",))
BOATENG = Person("Pavla Boateng", "Pavla Boateng", ("a marine biologist",))
TOLD = "“Nets are dear,” said Ada Holt.\n\n“Cod is young,” said Pavla Boateng."
ACROSS = reported(TOLD, {"Nets are": HOLT, "Cod is": BOATENG})


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("霍尔特", ["Ada Holt"]),
        ("霍尔特部长", ["Ada Holt"]),
        ("博阿滕", ["Pavla Boateng"]),
        ("霍尔特市长", []),
        ("詹姆斯·霍尔特", []),
        ("约翰逊", []),
        ("大海", []),
    ],
)
def test_a_surname_in_characters_is_that_of_whoever_sounds_so(text: str, labels: list[str]) -> None:
    found = by_part(text, ACROSS)
    assert [figure.person.label for figure in found.figures] == labels if found else labels == []


@pytest.mark.parametrize("stranger", ["Grace Lind", "Will Tveit", "Hugo Boss", "Hugo Mean", "Dale Oduya"])
def test_whoever_shares_but_a_part_of_a_name_is_nobodys_slip(stranger: str) -> None:
    named = [Person(n, n) for n in ("Lind Aker", "Carl Lind", "Rosa Tveit", "Hugo Moen", "Alice Oduya")]
    assert not answer(f"What did {stranger} say?", people(*named)).people


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("What did Carl Reed say?", "Carl Reed"),
        ("who is carl reed", "carl reed"),
        ("What did Solhiem say?", "Solhiem"),
        ("What did Carl Reid say?", None),
        ("韩东说了什么？", "韩东"),
    ],
)
def test_that_a_name_was_only_taken_for_one_like_it_is_told(question: str, near: str | None) -> None:
    found = answer(question, people(*(Person(n, n) for n in ("Carl Reid", "Rosa Solheim", "韩冬"))))
    assert found.people
    assert found.near_name == near


@pytest.mark.parametrize("text", ["Mr May", "mr. may", "what did mr may say"])
def test_a_surname_that_is_a_small_word_is_one_behind_a_form_of_address(text: str) -> None:
    assert named(text, people(Person("Mark May", "Mark May"), Person("Tom West", "Tom West"))) == {"Mark May"}


def test_a_small_word_is_no_surname() -> None:
    assert named("what may it cost", people(Person("Mark May", "Mark May"))) == set()


def test_a_form_of_address_or_another_given_name_tells_one_of_a_surname_from_the_others() -> None:
    corpus = people(Person("Mark Dunmore", "Mark Dunmore"), Person("Dunmore", "Dunmore"))
    assert named("Lady Dunmore", corpus) == {"Dunmore"}
    assert named("Ruth Dunmore", corpus) == {"Dunmore"}
    assert named("Mr Dunmore", corpus) == named("Dunmore", corpus) == {"Mark Dunmore", "Dunmore"}
