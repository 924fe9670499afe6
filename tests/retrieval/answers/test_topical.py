"""Questions that give words between marks, or a verb of speech and nothing more."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels
from tests.retrieval.reports import lines, reading

QUAY = """Quay hearing opens

The letters of the council, said Ann Lind, were about the quay. Then a man stood up.

“I sent a letter. Nobody read it.”

“The quay is fine,” said Karl Moe, a clerk.
"""
PIER = """码头停工

业委会主任赵建军说：“停工的事没完。”

居民王小明说：“码头停工以后没人来过，停工的事我们都知道。”
"""
TOWN = """Ferry vote divides the town

Councillor Ann Lind, who voted for the ferry, said she had been threatened. “Someone urged me to vote no,” Lind said.

Lind said that Karl Moe, the former mayor, had urged her by letter to vote against the ferry.

Nobody else spoke.
"""
SPEAKERS = ("Ann Lind", "Karl Berg", "Ida Moe", "Tom Holt", "Eva Roe")
VIEWS = (
    "The tannery is old and its chimneys smoke.",
    "Our hospital lies beside the tannery, and its patients cough when the west wind blows over the hills in autumn.",
    "We pay taxes, mend roads and keep schools open, which is more than one can say of those who own the tannery.",
    "Nobody wants to work in the tannery any more.",
    "The ferry is late.",
)
WORDS = [f"“{view[:-1]},” said {name}, a baker." for name, view in zip(SPEAKERS, VIEWS, strict=True)]
REPORTS = reading(lines("Autumn in Norwick", *WORDS))


@pytest.mark.parametrize(
    ("question", "words", "people"),
    [
        ("Who said “I sent a letter”?", "I sent a letter. Nobody read it.", []),
        ('Who said "the quay is fine"?', "The quay is fine", ["Karl Moe"]),
        ("谁说“停工的事没完”？", "停工的事没完。", ["赵建军"]),
    ],
)
def test_words_between_marks_are_answered_by_those_words(question: str, words: str, people: list[str]) -> None:
    corpus = Collection.of([extract(parse(QUAY, id="quay")), extract(parse(PIER, id="pier"))])
    found = answer(question, corpus)
    assert words in "".join(part.text for part in found.statements[0].parts)
    assert labels(found) == people


@pytest.mark.parametrize("question", ["Who urged Lind to vote no?", "Who has urged Ann Lind to vote against it?"])
def test_whoever_urged_somebody_is_somebody_else(question: str) -> None:
    found = answer(question, reading(TOWN))
    assert "Ann Lind" not in {person.label for person in found.people}


def test_whoever_said_a_thing_of_somebody_may_be_the_same() -> None:
    found = answer("Who said Lind was urged to vote no?", reading(TOWN))
    assert labels(found) == ["Ann Lind"]


@pytest.mark.parametrize("question", ["Who fired Olav Berg?", "Who hates Olav Berg?", "Who fired Olav Berg in May?"])
def test_verbs_that_may_tell_of_words_are_done_to_somebody_as_well(question: str) -> None:
    bakery = """The bakery of Ostby

Olav Berg was fired by Ida Holm in May. “Olav Berg is a thief, I hate Olav Berg,” said Vera Lind.

“I was fired for nothing, the bakery fired me at night. I hate it,” said Olav Berg.
"""
    found = answer(question, reading(bakery))
    assert "Olav Berg" not in {person.label for person in found.people}


@pytest.mark.parametrize(
    "question", ["Who claimed Olav Berg had sold the ferry?", "Who believes that Olav Berg sold the ferry?"]
)
def test_the_subject_of_a_clause_may_have_said_it(question: str) -> None:
    ferry = """The ferry of Ostby

Olav Berg believes that Olav Berg had sold the ferry, or so he claimed. “I had sold the ferry,” Olav Berg claimed.
"""
    found = answer(question, reading(ferry))
    assert "Olav Berg" in {person.label for person in found.people}


@pytest.mark.parametrize(
    "question", ["Who mentions the tannery?", "Who talks about the tannery?", "who spoke of the tannery"]
)
def test_everybody_who_names_it_is_given(question: str) -> None:
    found = answer(question, REPORTS)
    assert sorted(labels(found)) == sorted(SPEAKERS[:4])
    assert [s.speaker and s.speaker.label for s in found.statements] == labels(found)


def test_whoever_does_not_name_it_is_left_out() -> None:
    bridge = "Opponents of the plan, among them the councillor Grace Holt, talk about a bridge instead."
    cost = "The ferry, Holt added, costs 40 million crowns and needs a crew of 12."
    sorry = "The ferry is to carry 300 passengers. Mr Brandt's lawyer, Tom West, said his client was sorry."
    text = lines("Harbour fire delays Norwick ferry", f"{bridge} {cost}", sorry)
    fire = reading(text)
    assert labels(answer("Who talks about the ferry?", fire)) == ["Grace Holt"]


def test_a_claim_is_one_persons() -> None:
    assert labels(answer("Who said that nobody wants to work in the tannery?", REPORTS))[0] == "Tom Holt"
    assert len(labels(answer("Who said that nobody wants to work in the tannery?", REPORTS))) < len(SPEAKERS) - 1


def test_a_surname_in_the_plural_asks_for_all_who_bear_it() -> None:
    text = "“It rains,” said Ann Holt.\n\n“It snows,” said Tom Holt.\n\n“It hails,” said Eva Roe."
    holts = reading(text)
    assert sorted(labels(answer("Which Holts speak in the article?", holts))) == ["Ann Holt", "Tom Holt"]


@pytest.mark.parametrize("question", ["大家怎么评价林涛", "网友怎么看林涛？"])
def test_what_anybody_thinks_of_somebody_is_not_told_by_their_own_words(question: str) -> None:
    text = "渡口迁址\n\n林涛说：“我一个人开船。”\n\n何远说：“林涛从来不迟到。”\n"
    found = answer(question, reading(text))
    assert "林涛" not in [person.label for person in found.people]


@pytest.mark.parametrize("question", ["who warned?", "who is warning?", "谁警告了？"])
def test_a_verb_of_speech_alone_asks_whose_words_are_reported_with_it(question: str) -> None:
    told = "Tom Ek warned that the pier may fall.\n\nAnn Lind said that the pier is safe.\n"
    assert labels(answer(question, reading(told))) == ["Tom Ek"]


@pytest.mark.parametrize("question", ["who was warned?", "who promised?"])
def test_whom_somebody_told_is_not_who_told_it(question: str) -> None:
    told = "Tom Ek warned that the pier may fall.\n\nAnn Lind said that the pier is safe.\n"
    assert not answer(question, reading(told)).answered
