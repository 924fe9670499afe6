"""How questions are put, and what their frames find in them."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Language
from retrieval.answering import HANDLERS
from retrieval.questions.question import Asks, Question, frames, language_of
from tests.retrieval.queries import first


@pytest.mark.parametrize(
    ("text", "asks", "who", "topic"),
    [
        ("What did Marta Oduya say about ferries?", "said", "marta oduya", "ferries"),
        ("what does the harbour master think of seals", "said", "the harbour master", "seals"),
        ("What did Oduya say?", "said", "oduya", ""),
        ("What did the coast guard post?", "said", "the coast guard", ""),
        ("What did the coast guard write on Facebook about fog?", "said", "the coast guard", "fog"),
        ("who spoke at the ceremony", "list", None, ""),
        ("who's in this article?", "list", None, ""),
        ("officials", "list", None, ""),
        ("Oduya's statement on ferries", "said", "oduya", "ferries"),
        ("quotes by Marta Oduya about fog", "said", "marta oduya", "fog"),
        ("According to Oduya, how long is the pier?", "said", "oduya", "how long is the pier"),
        ("How long is the pier according to Oduya?", "said", "oduya", "how long is the pier"),
        ("Who is Marta Oduya?", "who_is", "marta oduya", ""),
        ("who's the harbour master", "who_is", "the harbour master", ""),
        ("What is Oduya's job?", "who_is", "oduya", ""),
        ("What is Ida Wolters' job?", "who_is", "ida wolters", ""),
        ("what is James' title?", "who_is", "james", ""),
        ("Who runs the ferry company?", "made", "the ferry company", "runs the ferry company"),
        ("How many ferries sail at night?", "number", None, "how many ferries sail at night"),
        ("When does the pier open?", "when", None, "when does the pier open"),
        ("Where do the seals sleep?", "where", None, "where do the seals sleep"),
        ("Which ferry is the oldest?", "which", None, "which ferry is the oldest"),
        ("Who said the pier is rotten?", "who_said", None, "said the pier is rotten"),
        ("Which official promised a new pier?", "who_said", None, "promised a new pier"),
        ("the rotten pier", "topic", None, "the rotten pier"),
        ("List everyone quoted about the pier", "list", None, "the pier"),
        ("Which officials are called Oduya?", "list", "oduya", ""),
        ("anything from Oduya on ferries?", "said", "oduya", "ferries"),
        ("so what's Oduya's response to Lind", "said", "oduya", "lind"),
        ("what's Oduya saying about fog", "said", "oduya", "fog"),
        ("How did Oduya react to the fog?", "said", "oduya", "the fog"),
        ("hey can you please give me a quote by Oduya about fog", "said", "oduya", "fog"),
        ("need an Oduya quote about fog", "said", "oduya", "fog"),
        ("show quotes about fog", "said", None, "fog"),
        ("did anyone mention seals", "said", None, "seals"),
        ("differences between Oduya and Lind on ferries", "said", "oduya and lind", "ferries"),
        ("is there anything about seals in here", "topic", None, "seals"),
        ("what's the deal with the pier", "topic", None, "the pier"),
        ("What did Oduya say about reporters?", "said", "oduya", "reporters"),
        ("Is it true that nobody said so?", "topic", None, "nobody said so"),
        ("Did Oduya really call the pier rotten?", "said", "oduya", "the pier rotten"),
        ("find me something on the pier", "topic", None, "the pier"),
        ("I wonder who said the pier is rotten", "who_said", None, "said the pier is rotten"),
        ("who didn't mention the pier?", "unsaid", None, "the pier"),
        ("What did Oduya not say about the pier?", "unsaid", "oduya", "the pier"),
        ("can you tell me who said the pier is rotten, thanks", "who_said", None, "said the pier is rotten"),
        ("What did Oduya say about fishermen and women?", "said", "oduya", "fishermen and women"),
        ("What was the turnout at the ferry ballot?", "number", None, "what was the turnout at the ferry ballot"),
        ("What happened to the ferry?", "happened", "the ferry", ""),
        ("What was the price of the ferry?", "number", None, "what was the price of the ferry"),
        ("what did the ferry cost", "number", None, "what did the ferry cost"),
        ("What is the salary of a skipper?", "number", None, "what is the salary of a skipper"),
        ("how many people work on the pier", "number", None, "how many people work on the pier"),
        ("how many people are quoted", "list", None, ""),
        ("what did Oduya do before she ran the ferries", "who_is", "oduya", ""),
        ("list everyone who is against the pier", "who_said", None, "is against the pier"),
    ],
)
def test_english_questions_say_what_is_asked_of_whom_and_about_what(
    text: str, asks: str, who: str | None, topic: str
) -> None:
    reading = first(text)
    assert (reading.asks, reading.who, reading.topic.strip()) == (asks, who, topic)


@pytest.mark.parametrize(
    ("text", "asks", "who", "topic"),
    [
        ("whats Oduya say about ferries", "said", "oduya", "ferries"),
        ("Can you tell me what Oduya said about ferries?", "said", "oduya", "ferries"),
        ("Oduya: ferries?", "said", "oduya", "ferries"),
        ("Marta Oduya, what did she say about ferries", "said", "marta oduya", "ferries"),
        ("oduya who?", "who_is", "oduya", ""),
        ("马婷谁啊", "who_is", "马婷", ""),
        ("介绍一下马婷", "who_is", "马婷", ""),
        ("马婷以前是做什么的", "who_is", "马婷", ""),
        ("马婷在哪所大学任教", "who_is", "马婷", ""),
    ],
)
def test_casual_questions_name_somebody_whom_the_corpus_may_have(text: str, asks: str, who: str, topic: str) -> None:
    found = [(r.asks, r.who, r.topic) for r in Question.of(text).readings() if r.named]
    assert found[0] == (asks, who, topic)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("What is this article about?", "subject"),
        ("Summarise it", "subject"),
        ("Who wrote this article?", "authors"),
        ("When was this article published?", "date"),
        ("Which newspaper published this report?", "source"),
        ("What sections does the article have?", "sections"),
        ("这篇文章讲了什么？", "subject"),
        ("记者是谁？", "authors"),
        ("文章是什么时候发表的？", "date"),
        ("文章分几部分？", "sections"),
        ("哪家报纸发表的？", "source"),
    ],
)
def test_questions_about_the_article_itself_name_the_aspect(text: str, aspect: str) -> None:
    reading = first(text)
    assert (reading.asks, reading.aspect) == ("about", aspect)


def test_a_bare_name_may_be_anybody_in_the_corpus() -> None:
    assert any(reading.named and reading.who == "marta oduya" for reading in Question.of("Marta Oduya?").readings())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who is it?", "en"),
        ("谁说的？", "zh"),
        ("Who is 马婷 of the great harbour company?", "en"),
        ("Who is 马婷?", "en"),
        ("What did 马婷 say about fog?", "en"),
        ("who谁说的？", "zh"),
        ("which 码头 有 fog", "zh"),
        ("Vestmark的码头有多长", "zh"),
        ("Ferry Fog是什么", "zh"),
        ("", "en"),
        ("🦭", "en"),
    ],
)
def test_the_language_is_that_of_most_of_the_question(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_language_given_is_kept() -> None:
    assert Question.of("谁说的？", "en").language == "en"


def test_in_both_languages_the_last_frame_fits_everything() -> None:
    assert frames("en")[-1].asks == frames("zh")[-1].asks == "topic"


@given(st.text(min_size=1))
def test_every_question_with_words_has_a_reading(text: str) -> None:
    question = Question.of(text)
    assert not question.plain or any(True for _ in question.readings())


def test_whoever_is_told_is_not_what_is_told() -> None:
    reading = next(Question.of("What did Ida Sund tell the harbour police?").readings())
    assert (reading.asks, reading.who, reading.topic) == ("said", "ida sund", "")
    readings = Question.of("What did Ida Sund tell reporters about the fog?").readings()
    reading = next(reading for reading in readings if reading.asks == "said")
    assert (reading.who, reading.topic) == ("ida sund", "the fog")


@pytest.mark.parametrize("text", ["马婷说最大的难题是什么", "马婷的原话是什么"])
def test_what_somebody_says_is_no_office_of_theirs(text: str) -> None:
    readings = list(Question.of(text).readings())
    assert "who_is" not in {reading.asks for reading in readings}
    assert ("said", "马婷") in {(reading.asks, reading.who) for reading in readings}


@given(st.sampled_from(["What did Marta Oduya say about ferries?", "谁提到了码头？", "Why?"]), st.integers(0, 9))
def test_a_question_read_again_reads_the_same(text: str, most: int) -> None:
    question = Question.of(text)
    one, other = question.readings(), question.readings()
    begun = [reading for _, reading in zip(range(most), one, strict=False)]
    whole = list(other)
    assert whole == list(Question.of(text).readings())
    assert whole == [*begun, *one]
    assert whole == list(question.readings())


@pytest.mark.parametrize(
    ("text", "aspect", "topic"),
    [
        ("When was the article on the ferry fares published?", "date", "the ferry fares"),
        ("When did the story about seals come out?", "date", "seals"),
        ("Who wrote the ferry story?", "authors", "ferry"),
        ("Which newspaper published the ferry story?", "source", "ferry"),
        ("渡轮停航的报道是谁写的？", "authors", "渡轮停航"),
        ("渡轮停航的报道是什么时候发表的？", "date", "渡轮停航"),
    ],
)
def test_one_of_several_articles_is_asked_about_by_its_topic(text: str, aspect: str, topic: str) -> None:
    reading = next(Question.of(text).readings())
    assert (reading.asks, reading.aspect, reading.topic) == ("about", aspect, topic)


@pytest.mark.parametrize("noun", ["interview", "speech", "example"])
def test_a_thing_that_is_asked_for_is_no_word_for_words(noun: str) -> None:
    assert first(f"What {noun} did Marta Oduya give?").asks != "said"


def test_every_kind_of_question_has_a_way_of_putting_it_and_a_way_to_answer_it() -> None:
    put = {frame.asks for language in get_args(Language) for frame in frames(language)}
    assert put == set(get_args(Asks)) == set(HANDLERS)


@pytest.mark.parametrize("words", ["all the ", "any all the other ", "the quote ", "，", "谈到", "是"])
@pytest.mark.parametrize("written", ["{}", "who is {} there"])
def test_words_said_again_and_again_are_read_to_their_end(words: str, written: str) -> None:
    assert list(Question.of(written.format((words * 100)[:200])).readings())


def test_a_plan_of_somebodys_is_a_thing_and_no_word_for_their_words() -> None:
    assert first("What is Marta Oduya's plan?").asks != "said"
    assert first("What are Marta Oduya's plans?").asks == "said"


@pytest.mark.parametrize(
    "text",
    ["What point did Marta Oduya make about ferries?", "Show me the part where Marta Oduya talks about ferries"],
)
def test_what_somebody_says_of_a_thing_is_read_first_where_they_are_known(text: str) -> None:
    reading = next(Question.of(text).readings())
    assert (reading.asks, reading.who, reading.topic) == ("said", "marta oduya", "ferries")


def test_where_a_thing_appeared_asks_for_a_place() -> None:
    assert next(r for r in Question.of("Where did wool first appear?").readings() if not r.named).asks == "where"
    assert next(Question.of("Where does wool appear in the article?").readings()).topic == "wool"


@pytest.mark.parametrize(
    "question",
    ["What percentage of rural people think the mill should close?", "Name the best known guard who was trained there"],
)
def test_a_share_of_people_or_one_of_them_is_no_list(question: str) -> None:
    assert all(reading.asks != "list" for reading in Question.of(question).readings())
