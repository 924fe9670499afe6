"""People of one name who are not the same person."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.namesakes import apart, others_of
from retrieval.people.people import Figure
from tests.retrieval.reports import record, reported

MAYOR = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
STRIKER = Person("Dana Lind", "Dana Lind", ("Olm City striker",))
AGAIN = Person("Dana Lind", "Dana Lind", ("former mayor of Ostby",))
VAGUE = Person("Dana Lind", "Dana Lind")
ADVISER = Person("Dana Lind", "Dana Lind", ("senior campaign adviser",))
CHINESE = Person("Dana Lind", "Dana Lind", ("奥斯特比市市长",))
OFTEN = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
SELDOM = Person("Ulla Lind", "Ulla Lind", ("florist",))
POPE = Person("Amy Pope", "Amy Pope", ("harbour clerk",))
FRANCIS = Person("Francis", "Francis", ("Pope",))


def split(*persons: Person) -> list[list[Person]]:
    told = tuple((f"article {number}", person) for number, person in enumerate(persons))
    return [[person for _, person in figure.persons] for figure in apart(Figure("dana lind", told))]


@pytest.mark.parametrize(
    ("persons", "groups"),
    [
        ((MAYOR, STRIKER), [[MAYOR], [STRIKER]]),
        ((MAYOR, AGAIN), [[MAYOR, AGAIN]]),
        ((MAYOR, VAGUE), [[MAYOR, VAGUE]]),
        ((MAYOR, STRIKER, AGAIN, VAGUE), [[MAYOR, AGAIN, VAGUE], [STRIKER]]),
        ((MAYOR, ADVISER), [[MAYOR, ADVISER]]),
        ((MAYOR, CHINESE), [[MAYOR, CHINESE]]),
        ((MAYOR, STRIKER) * 4, [[MAYOR, STRIKER] * 4]),
    ],
)
def test_titles_that_share_nothing_tell_people_apart(persons: tuple[Person, ...], groups: list[list[Person]]) -> None:
    assert split(*persons) == groups


def test_of_both_no_article_is_left_out() -> None:
    mayor, striker = apart(Figure("dana lind", (("a", MAYOR), ("b", STRIKER))))
    assert others_of([mayor]) == {("dana lind", "b")}
    assert others_of([mayor, striker]) == set()


@pytest.fixture(scope="module")
def two() -> Collection:
    """A mayor and a striker of one name."""
    ferry = "The ferry fare must stay low."
    match = "The match will go ahead."
    mayor = record(f"Ferry\n\n“{ferry}” said Dana Lind, mayor of Ostby.", {ferry: MAYOR}, name="a")
    striker = record(f"Match\n\n“{match}” said Dana Lind, the Olm City striker.", {match: STRIKER}, name="b")
    return Collection.of([mayor, striker])


@pytest.mark.parametrize("question", ["Who is Dana Lind?", "What did Dana Lind say?"])
def test_it_is_asked_which_of_two_is_meant_and_each_choice_means_one(two: Collection, question: str) -> None:
    asked = answer(question, two)
    assert [choice.person for choice in asked.choices] == [MAYOR, STRIKER]
    assert [answer(choice.question, two).people for choice in asked.choices] == [(MAYOR,), (STRIKER,)]


def test_a_topic_tells_which_of_two_is_meant(two: Collection) -> None:
    assert answer("What did Dana Lind say about the ferry fare?", two).people == (MAYOR,)


def test_one_of_two_did_not_say_what_the_other_said(two: Collection) -> None:
    found = answer("What did Dana Lind, mayor of Ostby, say about the match?", two)
    assert (found.kind, found.people) == ("not_said", (MAYOR,))


@pytest.fixture(scope="module")
def articles() -> Collection:
    """The mayor speaks in five articles, the florist and the two popes in one."""
    told = [
        record(f"“The quay opens in week {n}.”", {f"The quay opens in week {n}.": OFTEN}, name=f"a{n}")
        for n in range(5)
    ]
    words = {"Roses sell best.": SELDOM, "The clerks are late.": POPE, "We pray for the sailors.": FRANCIS}
    return Collection.of([*told, record("\n\n".join(f"“{one}”" for one in words), words, name="b")])


def test_a_surname_is_that_of_whoever_speaks_far_oftener(articles: Collection) -> None:
    assert [p.name for p in answer("Who is Lind?", articles).people] == ["Dana Lind"]
    found = answer("What did Lind say about walruses?", articles)
    assert (found.kind, [p.name for p in found.people]) == ("not_said", ["Dana Lind"])


def test_the_words_of_everybody_of_the_surname_count_where_a_topic_is_asked_for(articles: Collection) -> None:
    assert [p.name for p in answer("What did Lind say about roses?", articles).people] == ["Ulla Lind"]


def test_an_office_is_no_surname_behind_an_article(articles: Collection) -> None:
    assert [p.name for p in answer("What did the pope say about sailors?", articles).people] == ["Francis"]
    assert [p.name for p in answer("What did Pope say about clerks?", articles).people] == ["Amy Pope"]


def test_of_many_articles_a_title_that_one_alone_gives_is_not_shown() -> None:
    mayor = Person("Dana Lind", "Dana Lind", ("mayor of Ostby",))
    stray = Person("Dana Lind", "Dana Lind", ("spring flower parade mayor of Ostby",))
    words = [(n, stray if n == 2 else mayor) for n in range(5)]
    told = [record(f"“Yes, {n}.”", {f"Yes, {n}.": person}, name=f"a{n}") for n, person in words]
    assert [p.title for p in answer("Who is Dana Lind?", Collection.of(told)).people] == ["mayor of Ostby"]


@pytest.fixture(scope="module")
def house() -> Collection:
    """A body, its spokeswoman, somebody whose surname is a word of it, and a friend of the minister."""
    words = {
        "The lawn is mown at noon.": Person("the White House", kind="body"),
        "The lawn is our own.": Person("Una Falk", "Una Falk", ("White House spokeswoman",)),
        "Lawns drink too much.": Person("Ann White", "Ann White", ("gardener",)),
        "The minister likes lawns.": Person("Ole Rud", "Ole Rud", ("friend of Prime Minister Tor Vik",)),
        "Lawns are for sheep.": Person("Tor Vik", "Tor Vik", ("Prime Minister",)),
    }
    return reported("\n\n".join(f"“{one}”" for one in words), words)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did the White House say?", ["the White House"]),
        ("What did the White House spokeswoman say about lawns?", ["Una Falk"]),
        ("What did White say about lawns?", ["Ann White"]),
        ("What did the prime minister say about lawns?", ["Tor Vik"]),
        ("Who is the prime minister?", ["Tor Vik"]),
    ],
)
def test_a_surname_within_the_name_of_a_body_means_the_body(
    question: str, people: list[str], house: Collection
) -> None:
    assert [person.label for person in answer(question, house).people] == people


@pytest.mark.parametrize(("address", "name"), [("Mr.", "Tor Lind"), ("Mrs.", "Ann Lind")])
def test_a_form_of_address_tells_namesakes_apart(address: str, name: str) -> None:
    words = {f"It is week {n}.": Person("Ann Lind", "Ann Lind") for n in range(6)} | {
        "Roses sell best.": Person("Tor Lind", "Tor Lind")
    }
    held = reported("\n\n".join(f"“{one}”" for one in words), words)
    assert [person.name for person in answer(f"What did {address} Lind say?", held).people] == [name]


def test_an_office_is_held_within_one_article() -> None:
    here = Person("Dana Lind", "Dana Lind", ("former mayor of Ostby",))
    there = Person("Dana Lind", "Dana Lind", ("guest in Norwick",))
    words = "The quay is late."
    told = [record(f"“{words}”", {words: person}, name=name) for name, person in (("a", here), ("b", there))]
    held = Collection.of(told)
    assert not answer("What did the mayor of Norwick say?", held).answered
    assert answer("What did the former mayor of Ostby say?", held).answered


def test_a_name_that_is_a_verb_asks_for_no_kind_of_words(articles: Collection) -> None:
    hope = Person("Hope Hald", "Hope Hald", ("pilot",))
    held = reported("“The fog is thick.”", {"The fog is thick.": hope})
    assert answer("What did Hope Hald say?", held).confidence == answer("What did Dana Lind say?", articles).confidence


def test_a_form_of_address_is_no_part_of_a_label() -> None:
    both = Person("Mr. Lind and Mr. Moe", kind="unnamed")
    words = {"We sail at noon.": both, "Roses sell best.": Person("Tor Lind", "Tor Lind")}
    held = reported("\n\n".join(f"“{one}”" for one in words), words)
    assert [person.label for person in answer("What did Mr. Lind say about roses?", held).people] == ["Tor Lind"]
