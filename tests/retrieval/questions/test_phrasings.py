"""Plain questions, put in many ways: each names somebody, or uses the articles' own words for what it is about."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import harbour, market, record

HOLT, LIND, MOE = (Person(name, name, ()) for name in ("Ada Holt", "Tom Lind", "Per Moe"))


@pytest.fixture(scope="module")
def papers() -> Collection:
    return Collection.of([harbour(), market()])


@pytest.mark.parametrize(
    "question",
    [
        *("so who is Ingrid Solheim", "who exactly is Ingrid Solheim?", "hey bot, who is Ingrid Solheim"),
        *("what position does Ingrid Solheim hold?", "whats the title of ingrid solheim", "give me Solheim's position"),
        *("what is Ingrid Solheim in charge of", "how is Ingrid Solheim introduced in the article?"),
        *("is Ingrid Solheim a minister?", "is there a person called Ingrid Solheim?", "who might Ingrid Solheim be"),
        *("could you explain who Ingrid Solheim is?", "what kind of official is Ingrid Solheim"),
        *("tell me about the director of the port authority", "name of the director of the port authority"),
        *("why is Ingrid Solheim quoted?", "where's Ingrid Solheim from?", "Ingrid Solheim bio", "what's Solheim do"),
        *(
            "on whose behalf does Ingrid Solheim speak?",
            "what makes Ingrid Solheim an expert",
            "whos dis ingrid solheim",
        ),
        *(
            "tell me sth about Ingrid Solheim",
            "who is Ingrid Solheim and why does it matter",
            "what is Ingrid Solheim?",
        ),
        *("sorry who is Ingrid Solheim?", "so who's this Ingrid Solheim then", "who's that Solheim person they quote"),
        *("what position is held by Ingrid Solheim", "Solheim's first name and job", "Ingrid Solheim represents whom"),
        *("They mention Ingrid Solheim. Who is that?", "any idea who even Ingrid Solheim is", "who is the Solheim guy"),
        "which director of the port authority is quoted",
    ],
)
def test_who_somebody_is(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert (found.kind, [person.name for person in found.people]) == ("profile", ["Ingrid Solheim"])


@pytest.mark.parametrize(
    "question",
    [
        *("what is Ingrid Solheim quoted as saying?", "ok so what did Ingrid Solheim say", "Ingrid Solheim said"),
        *("according to Ingrid Solheim", "is Ingrid Solheim quoted?", "summarise what Ingrid Solheim said"),
        *("list everything Ingrid Solheim said", "i'd like to hear from Ingrid Solheim", "more from Ingrid Solheim"),
        *(
            "what was said by Ingrid Solheim?",
            "what was said by the director of the Vestmark Port Authority?",
            "which quotes are attributed to Ingrid Solheim",
            "may i see what Solheim said",
        ),
        *("Director Solheim said", "is Ms Solheim quoted?", "what about Ms Solheim?"),
        *("has Ingrid Solheim made a statement", "in short, what did Ingrid Solheim say?", "let Ingrid Solheim speak"),
        *(
            "to whom did Ingrid Solheim speak?",
            "what point is Ingrid Solheim making",
            "i need Solheim's words for my essay",
        ),
        *("how many times is Solheim quoted?", "tldr Ingrid Solheim", "the most important thing Solheim said"),
        *("what was it that Solheim said?", "main points Ingrid Solheim", "did the reporter talk to Solheim?"),
        *("I was wondering whether you could tell me what Ingrid Solheim said", "Ingrid Solheim made what point"),
        *("and Ingrid Solheim, what do they say", "where does Ingrid Solheim stand", "what words came from Solheim"),
        *("what side is Ingrid Solheim on", "how often is Solheim quoted", "right, Solheim's comments then"),
        *("i need to quote Ingrid Solheim, what can i use", "was Ingrid Solheim interviewed", "lol what says Solheim"),
        *("quote Ingrid Solheim directly", "i'd love to hear from Solheim", "extract all quotes of Ingrid Solheim"),
        *("Ingrid Solheim what he say", "Solheim's side of the story", "in which article is Ingrid Solheim quoted"),
    ],
)
def test_what_somebody_said(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert found.kind in ("quotation", "report")
    assert [person.name for person in found.people] == ["Ingrid Solheim"]


@pytest.mark.parametrize(
    "question",
    [
        *("has Ingrid Solheim spoken about freighters?", "can you find what Solheim said about freighters"),
        *(
            "when it comes to freighters, what does Ingrid Solheim say?",
            "were freighters mentioned by Ingrid Solheim?",
        ),
        "what was said about freighters by the director of the Vestmark Port Authority?",
        *("how does Ingrid Solheim see the freighters?", "what was said by the port's director about freighters"),
        *("didn't Ingrid Solheim say something about freighters?", "exact words of Ingrid Solheim on freighters"),
        *("to whom did Ingrid Solheim talk about freighters", "what has Solheim got to say on freighters?"),
        *("i heard Ingrid Solheim said something about freighters, is that right?", "Solheim re freighters"),
        *("Thanks for your help! Now I'd like to know what Ingrid Solheim said about freighters",),
        *("what did ppl say about freighters", "where is freighters mentioned?", "the part about freighters"),
        *("dear bot, i would be grateful if you could tell me who talks about freighters",),
        *("who's the source for freighters", "who was on the record about freighters", "is freighters a topic here?"),
        *(
            "attribute the freighters quote",
            "names of those who mention freighters",
            "hit me with quotes on freighters",
        ),
        *("for my homework: who talks about freighters", "who made the point about freighters", "freighters info"),
        *('where does "two freighters unload at once" come from?', "who goes on about freighters in the piece"),
        *("freighters: what did Ingrid Solheim say", "show me where Ingrid Solheim talks about freighters"),
        *("is there anyone who talked about freighters?", "i am looking for quotes about freighters"),
        *("from whom is the quote about freighters?", "the person who mentioned freighters"),
        *("which of the officials talks about freighters", "what does the text say about freighters"),
        *("which passage mentions freighters?", "freighters quote", "who used the words freighters"),
        *("freighters - whose words", "who came up with freighters", "who's the person talking about freighters"),
        *("Solheim's freighters quote", "where does Solheim stand on freighters"),
    ],
)
def test_what_was_said_of_something(question: str, papers: Collection) -> None:
    found = answer(question, papers)
    assert found.answered
    assert found.people[0].name == "Ingrid Solheim"


@pytest.mark.parametrize(
    "question",
    [
        "what is Gerd Holt quoted as saying?",
        "has Gerd Holt spoken about freighters?",
        "is there a person called Gerd Holt?",
        "i need Gerd Holt's words for my essay",
        "didn't Gerd Holt say something about freighters?",
        "to whom did Gerd Holt talk about freighters",
        "why is Gerd Holt quoted?",
        "Peter Solheim on freighters",
        "could you please tell me what Peter Solheim said about freighters?",
        "peter holtegaard on freighters",
        "dr. lindqvist on freighters?",
        *("extract all quotes of Gerd Holt", "so who's this Gerd Holt then", "where does Gerd Holt stand"),
        *("was Gerd Holt interviewed", "Gerd Holt's freighters quote", "what words came from Gerd Holt"),
    ],
)
def test_a_stranger_is_not_answered_with_somebody_else(question: str, papers: Collection) -> None:
    assert not answer(question, papers).answered


@pytest.mark.parametrize(
    "question",
    ["who gets a say?", "quoted people", "anyone quoted?", "whose opinions do we get", "who was spoken to"],
)
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
    school = Collection.of([record("School bell\n\n" + text, words)])
    assert [person.name for person in answer(question, school).people] == [name]
