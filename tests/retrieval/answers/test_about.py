"""What an article says of itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from corpus.extraction import extract
from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import collection, lines, reading

if TYPE_CHECKING:
    from retrieval.answer import Answer

TEXT = lines(
    "Fog closes the harbour",
    "By Mara Vale",
    "Ships waited all night. The pilots slept. Nobody complained.",
    "What the pilots say",
    "The fog lifts at noon, as the Eastport Courier wrote.",
)


def ask(question: str, **known: object) -> Answer:
    article = dataclasses.replace(parse(TEXT, id="fog"), **known)  # type: ignore[arg-type]
    return answer(question, Collection.of([Record(article)]))


def quoted(found: Answer) -> list[str]:
    return [part.text for statement in found.statements for part in statement.parts]


def test_the_subject_is_the_title_and_how_the_article_begins() -> None:
    found = ask("What is this article about?")
    assert (found.kind, found.aspect, found.article) == ("about", "subject", "fog")
    assert quoted(found)[-2:] == ["Ships waited all night.", "The pilots slept."]


def test_a_title_is_shown_without_the_date_and_byline_below_it() -> None:
    held = collection("雾锁港口\n2024-03-05 09:10　来源：渔港晚报　作者：沈慕秋\n\n轮船等了一夜。引航员睡着了。\n")
    assert quoted(answer("这篇文章讲了什么？", held))[0] == "雾锁港口"


def test_authors_are_shown_where_they_are_named() -> None:
    assert quoted(ask("Who wrote this article?", authors=("Mara Vale",))) == ["By Mara Vale"]


def test_the_source_is_shown_where_it_is_named() -> None:
    assert "Eastport Courier" in quoted(ask("Which newspaper published this?", source="Eastport Courier"))[0]


def test_a_dated_article_tells_its_date() -> None:
    found = ask("When was this article published?", date=dt.date(2024, 5, 1))
    assert (found.kind, found.aspect) == ("about", "date")
    assert found.statements[0].date == dt.date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fog closes the harbour\n\n1 May 2024\n\nShips waited on 2 May 2024.", "1 May 2024"),
        ("---\ntitle: Fog closes the harbour\ndate: 2024-05-01\n---\n\nShips waited.", "Fog closes the harbour"),
        (
            "# Fog lifts\n\nEastport 2-1 Northport\nBy Mara Vale at Ostby Park\n1 May 2024\n\nShips waited.",
            "1 May 2024",
        ),
        ("---\ntitle: Fog closes the harbour\n---\n\nFog\n\n1 May 2024\n\nShips waited.", "1 May 2024"),
        ("大雾封港\n2024年5月1日\n记者 马薇\n\n船只等了一夜。", "2024年5月1日"),
        ("Fog closes the harbour\n\nShips waited.", "Fog closes the harbour"),
        ("# Fog closes the harbour\n\n*Published 1 May 2024*\n\nShips waited.", "Published 1 May 2024"),
        ("Fog closes the harbour\n\nEastport, 1 May 2024 – Ships waited all night.", "Eastport, 1 May 2024"),
    ],
)
def test_a_date_is_shown_by_the_line_that_states_it(text: str, line: str) -> None:
    article = dataclasses.replace(parse(text, id="fog"), date=dt.date(2024, 5, 1))
    found = answer("When was this article published?", Collection.of([Record(article)]))
    assert quoted(found) == [line]


@pytest.mark.parametrize(
    "question",
    ["Who wrote this article?", "When was this article published?", "When was it published?", "Which paper ran this?"],
)
def test_what_an_article_does_not_say_of_itself_is_not_invented(question: str) -> None:
    found = answer(question, collection("Ships waited all night."))
    assert (found.kind, found.statements) == ("nothing", ())


def test_sections_are_the_headings(bundled: Collection) -> None:
    found = answer("What sections does this article have?", bundled)
    (record,) = bundled.records.values()
    assert quoted(found) == [record.article.text[slice(*p.span)] for p in record.article.headings]  # none is marked
    assert len(found.statements) > 3


@pytest.mark.parametrize("question", ["这篇文章讲了什么？", "记者是谁？", "文章分几部分？"])
def test_chinese_questions_about_the_article_are_answered_as_well(question: str, bundled: Collection) -> None:
    assert answer(question, bundled).kind == "about"


def test_a_topic_in_the_question_says_which_article() -> None:
    text = "Report by Bo Reed\n\nThe mill burned down."
    mill = dataclasses.replace(parse(text, id="mill"), authors=("Bo Reed",))
    fog = dataclasses.replace(parse(TEXT, id="fog"), authors=("Mara Vale",))
    corpus = Collection.of([Record(fog), Record(mill)])
    assert answer("Who wrote the article about the mill?", corpus).article == "mill"


def test_authors_in_front_matter_are_told_beside_the_title() -> None:
    text = "---\ntitle: Fog closes the harbour\nauthors: [Mara Vale, Bo Reed]\n---\n\nShips waited. Mara Vale slept."
    corpus = Collection.of([Record(parse(text, id="fog"))])
    assert quoted(answer("Who wrote the article?", corpus)) == ["Fog closes the harbour"]


@pytest.mark.parametrize(
    "question",
    [
        "Which papers did the strikers burn?",
        "What sections of the dyke are mended?",
        "哪些作者被罚款？",
        "What was the pilots' main point about the fog horn?",
    ],
)
def test_a_question_with_words_for_something_else_is_not_about_the_article(question: str) -> None:
    assert ask(question, authors=("Mara Vale",), source="Eastport Courier").kind != "about"


@pytest.mark.parametrize(
    "question",
    [
        "Give me a summary of the fog article",
        "summarise the report about pilots",
        "请概括一下关于轮船的报道",
        "What are the key takeaways?",
    ],
)
def test_what_an_article_is_about_may_be_said_beside_what_is_asked_of_it(question: str) -> None:
    assert ask(question).kind == "about"


@pytest.mark.parametrize(
    ("question", "kind"),
    [("summary of what Vik says", "quotation"), ("tldr Ann Vik", "quotation"), ("summarise the Vik story", "about")],
)
def test_what_somebody_said_is_summed_up_though_the_title_names_them(question: str, kind: str) -> None:
    article = parse("Vik closes the harbour\n\n“The fog lifts at noon,” said Ann Vik, a pilot.", id="fog")
    assert answer(question, Collection.of([extract(article)])).kind == kind


@pytest.mark.parametrize(
    "question",
    ["What is the headline?", "What is the article called?", "What's the title of this article", "标题是什么？"],
)
@pytest.mark.parametrize(
    "text", ["## Fog closes the harbour\n\nShips waited.", '---\ntitle: "Fog closes the harbour"\n---\n\nShips waited.']
)
def test_the_title_is_shown_without_the_signs_around_it(question: str, text: str) -> None:
    found = answer(question, Collection.of([Record(parse(text, id="fog"))]))
    assert (found.kind, found.aspect, quoted(found)) == ("about", "title", ["Fog closes the harbour"])


TALKS = Collection.of(
    extract(parse(text, id=name))
    for name, text in {
        "talk": "A talk with Ada Moss about eels\n\n*Interview: Bo Reed, Tide & Tackle, March 2024*\n\n"
        "Ada Moss catches eels.\n",
        "fire": "Mill burns down\n\nBy Mara Vale\n\nTwo witnesses were interviewed after the fire.\n",
        "织机": "织机匠人何素秋\n\n采访、整理：许文静\n\n何素秋修了四十年织机。\n",
    }.items()
)


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Who interviewed Ada Moss?", "talk"),
        ("Who did the interview with Ada Moss?", "talk"),
        ("Which journalist wrote about the mill?", "fire"),
        ("By whom was the story about the mill written?", "fire"),
        ("谁采访了何素秋？", "织机"),
        ("采访何素秋的记者是谁？", "织机"),
        ("何素秋的专访是谁写的？", "织机"),
    ],
)
def test_who_wrote_it_may_be_asked_in_other_words(question: str, article: str) -> None:
    found = answer(question, TALKS)
    assert (found.kind, found.aspect, found.article) == ("about", "authors", article)


@pytest.mark.parametrize(
    "question", ["Who interviewed the witnesses?", "谁采访了目击者？", "Who covered the fire trial?"]
)
def test_an_article_that_is_not_headed_by_a_topic_does_not_tell_who_covered_it(question: str) -> None:
    assert answer(question, TALKS).kind != "about"


def test_the_title_that_front_matter_gives_goes_before_the_texts_own() -> None:
    text = "---\ntitle: The Storm In Ostby\n---\n\nA Storm\n\nIt rained, and the quay was under water for a week.\n"
    found = answer("What is the title of the article?", reading(text))
    assert [part.text for statement in found.statements for part in statement.parts] == ["The Storm In Ostby"]
