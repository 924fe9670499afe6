"""Plain questions, put in many ways: each names somebody, or uses the articles' own words for what it is about."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import harbour, market, reported

HOLT, LIND, MOE = (Person(name, name, ()) for name in ("Ada Holt", "Tom Lind", "Per Moe"))


@pytest.fixture(scope="module")
def papers() -> Collection:
    return Collection.of([harbour(), market()])


@pytest.mark.parametrize(
    "question",
    [
        *("so who is Ingrid Solheim", "what position does Ingrid Solheim hold?", "whats the title of ingrid solheim"),
        *("what is Ingrid Solheim in charge of", "how is Ingrid Solheim introduced in the article?"),
        *("is Ingrid Solheim a minister?", "is there a person called Ingrid Solheim?", "who might Ingrid Solheim be"),
        *("what kind of official is Ingrid Solheim", "tell me about the director of the port authority"),
        *("name of the director of the port authority", "why is Ingrid Solheim quoted?"),
        *("where's Ingrid Solheim from?", "what's Solheim do", "on whose behalf does Ingrid Solheim speak?"),
        *("whos dis ingrid solheim", "tell me sth about Ingrid Solheim"),
        *("who is Ingrid Solheim and why does it matter", "who's that Solheim person they quote"),
        *("Solheim's first name and job", "Ingrid Solheim represents whom"),
        *("They mention Ingrid Solheim. Who is that?", "any idea who even Ingrid Solheim is"),
        "which director of the port authority is quoted",
    ],
)
def test_who_somebody_is(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert (found.kind, [person.name for person in found.people]) == ("profile", ["Ingrid Solheim"])


@pytest.mark.parametrize(
    "question",
    [
        *("what is Ingrid Solheim quoted as saying?", "Ingrid Solheim said", "according to Ingrid Solheim"),
        *("is Ingrid Solheim quoted?", "summarise what Ingrid Solheim said", "more from Ingrid Solheim"),
        "what was said by the director of the Vestmark Port Authority?",
        *("which quotes are attributed to Ingrid Solheim", "what about Ms Solheim?"),
        *("in short, what did Ingrid Solheim say?", "let Ingrid Solheim speak", "to whom did Ingrid Solheim speak?"),
        *("what point is Ingrid Solheim making", "i need Solheim's words for my essay"),
        *("how many times is Solheim quoted?", "tldr Ingrid Solheim", "what was it that Solheim said?"),
        *("did the reporter talk to Solheim?", "I was wondering whether you could tell me what Ingrid Solheim said"),
        *("Ingrid Solheim made what point", "and Ingrid Solheim, what do they say", "where does Ingrid Solheim stand"),
        *("right, Solheim's comments then", "i need to quote Ingrid Solheim, what can i use"),
        *("quote Ingrid Solheim directly", "extract all quotes of Ingrid Solheim", "Solheim's side of the story"),
        "in which article is Ingrid Solheim quoted",
    ],
)
def test_what_somebody_said(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert found.kind in ("quotation", "report")
    assert [person.name for person in found.people] == ["Ingrid Solheim"]


@pytest.mark.parametrize(
    "question",
    [
        *("has Ingrid Solheim spoken about freighters?", "when it comes to freighters, what does Ingrid Solheim say?"),
        "what was said about freighters by the director of the Vestmark Port Authority?",
        *("how does Ingrid Solheim see the freighters?", "what was said by the port's director about freighters"),
        *("didn't Ingrid Solheim say something about freighters?", "to whom did Ingrid Solheim talk about freighters"),
        "what has Solheim got to say on freighters?",
        *("i heard Ingrid Solheim said something about freighters, is that right?", "Solheim re freighters"),
        "Thanks for your help! Now I'd like to know what Ingrid Solheim said about freighters",
        *("where is freighters mentioned?", "the part about freighters"),
        "dear bot, i would be grateful if you could tell me who talks about freighters",
        *("who's the source for freighters", "is freighters a topic here?", "attribute the freighters quote"),
        *("hit me with quotes on freighters", "who made the point about freighters", "freighters info"),
        *('where does "two freighters unload at once" come from?', "freighters: what did Ingrid Solheim say"),
        *("is there anyone who talked about freighters?", "from whom is the quote about freighters?"),
        *("the person who mentioned freighters", "which of the officials talks about freighters"),
        *("what does the text say about freighters", "which passage mentions freighters?"),
        *("who came up with freighters", "who's the person talking about freighters", "Solheim's freighters quote"),
        "where does Solheim stand on freighters",
    ],
)
def test_what_was_said_of_something(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert found.answered
    assert found.people[0].name == "Ingrid Solheim"


@pytest.mark.parametrize(
    "question",
    [
        *("what is Gerd Holt quoted as saying?", "has Gerd Holt spoken about freighters?"),
        *("is there a person called Gerd Holt?", "i need Gerd Holt's words for my essay"),
        *("didn't Gerd Holt say something about freighters?", "why is Gerd Holt quoted?"),
        *("Peter Solheim on freighters", "could you please tell me what Peter Solheim said about freighters?"),
        *("dr. lindqvist on freighters?", "extract all quotes of Gerd Holt", "so who's this Gerd Holt then"),
        *("Gerd Holt's freighters quote", "what words came from Gerd Holt"),
    ],
)
def test_a_stranger_is_not_answered_with_somebody_else(question: str, papers: Collection) -> None:
    assert not answer(question, papers).answered


@pytest.mark.parametrize("question", ["who gets a say?", "quoted people", "anyone quoted?", "who was spoken to"])
def test_everybody_is_listed(question: str, papers: Collection) -> None:
    assert answer(question, papers).kind == "speakers"


def test_what_is_said_of_somebody_is_not_asked_for_as_their_words(papers: Collection) -> None:
    assert not answer("was Ingrid Solheim accused", papers).answered


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who is quoted first?", "Ada Holt"),
        ("第一个发言的人是谁？", "Ada Holt"),
        ("the last quote", "Per Moe"),
        ("who has the last word", "Per Moe"),
        ("谁最后发言？", "Per Moe"),
        ("who spoke the most", "Tom Lind"),
        ("谁说得最多？", "Tom Lind"),
        ("the longest quote", "Ada Holt"),
    ],
)
def test_one_speaker_by_place_or_number(question: str, name: str) -> None:
    words = {"The bell rings at nine, and no child has to wait at the gate.": HOLT, "Nobody asked us.": LIND}
    words |= {"We sweep the yard.": LIND, "It is dark.": MOE}
    text = "\n\n".join(f"“{said}” {person.name} said." for said, person in words.items())
    school = reported("School bell\n\n" + text, words)
    assert [person.name for person in answer(question, school).people] == [name]
