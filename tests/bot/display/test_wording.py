"""Answers in words: who said it and how, the words themselves, and where they stand."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.display.wording import Wording
from corpus.article import Article, Language, Span
from corpus.quotation import Person, Record
from corpus.reading import parse
from retrieval.answer import Answer, Aspect, Form, Kind, Statement
from tests.bot.display.conftest import HARBOUR, MAYOR, TEXT, answered, statement

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: tuple[Language, ...] = get_args(Language)


def test_direct_words_are_said_by_a_speaker_with_a_title(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    text = wording.plain(answered("quotation", "en", statement(article, "We sail on Monday.")), records)
    assert text == (
        "Ida Lund, the harbour master, said:\n\n“We sail on Monday.”\n— Ferry line reopens, paragraph 3, 5 March 2024"
    )


@pytest.mark.parametrize(
    ("person", "lead"),
    [
        (Person("the harbour office"), "The harbour office said:"),
        (Person("iFerry"), "iFerry said:"),
        (Person("Ida Lund", "Ida Lund", ("port’s director",)), "Ida Lund, the port’s director, said:"),
        (Person("Ida Lund", "Ida Lund", ("Sandvik’s mayor",)), "Ida Lund, Sandvik’s mayor, said:"),
    ],
)
def test_a_lead_begins_as_a_sentence_and_an_owner_has_an_article(
    wording: Wording, article: Article, person: Person, lead: str
) -> None:
    assert wording.lead(statement(article, "We sail on Monday.", speaker=person)) == lead


def test_somebody_of_whom_only_the_name_is_told_is_not_introduced(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    person = Person("Ida Lund", "Ida Lund")
    said = replace(
        answered("profile", "en", statement(article, "We sail on Monday.", speaker=person)), people=(person,)
    )
    assert wording.plain(said, records).startswith("Ida Lund said:")


def test_what_was_left_out_is_marked(wording: Wording, article: Article, records: Mapping[str, Record]) -> None:
    parts = statement(article, "We sail on Monday.", "Nobody pays twice,")
    assert "“We sail on Monday. […] Nobody pays twice,”" in wording.plain(answered("quotation", "en", parts), records)


def test_between_parts_that_adjoin_nothing_is_marked_as_left_out(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    parts = statement(article, "We sail on", "Monday.")
    assert "“We sail on Monday.”" in wording.plain(answered("quotation", "en", parts), records)


@pytest.mark.parametrize("language", LANGUAGES)
def test_direct_indirect_and_narration_are_worded_differently(
    wording: Wording, article: Article, language: Language
) -> None:
    leads = {
        wording.told_in(language).lead(statement(article, "Tickets", form=form, speaker=speaker))
        for form in get_args(Form)
        for speaker in ((HARBOUR, None) if form != "narration" else (None,))
    }
    assert len(leads) == 5


@pytest.mark.parametrize(
    ("language", "lead"),
    [("en", "What the article reports of Ida Lund, the harbour master:"), ("zh", "时写道：")],
)
def test_a_sentence_of_the_article_around_somebodys_words_is_not_worded_as_theirs(
    wording: Wording, article: Article, records: Mapping[str, Record], language: Language, lead: str
) -> None:
    whole = replace(statement(article, "We sail on Monday.", form="indirect"), is_told=True)
    within = statement(article, "sail on", form="indirect")
    text = wording.plain(answered("report", language, within, whole), records)
    assert lead in text
    assert text.count("sail on") == 1


def test_words_of_one_paragraph_are_shown_once_in_the_order_of_the_article(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    both = [statement(article, "Tickets cost four crowns."), statement(article, "We sail on Monday.")]
    text = wording.plain(answered("quotation", "en", *both), records)
    assert text.count("said:") == text.count("— Ferry line reopens") == 1
    assert "“We sail on Monday. Tickets cost four crowns.”" in text


def test_words_of_one_paragraph_within_others_are_shown_once(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    both = [statement(article, "on Monday."), statement(article, "We sail on Monday.")]
    assert "“We sail on Monday.”\n" in wording.plain(answered("quotation", "en", *both), records)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_words_in_every_language(
    wording: Wording, article: Article, records: Mapping[str, Record], kind: Kind, language: Language
) -> None:
    answer = answered(kind, language, statement(article, "We sail on Monday."), people=(HARBOUR, MAYOR))
    assert wording.plain(answer, records)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("aspect", get_args(Aspect))
def test_every_aspect_has_words_in_every_language(wording: Wording, aspect: Aspect, language: Language) -> None:
    article = replace(parse(TEXT, id="x"), source="The Harbour Post", authors=("Ida Holm",), date=dt.date(2024, 3, 5))
    answer = Answer("?", language, "about", 0.9, aspect=aspect, article="x")
    assert wording.plain(answer, {"x": Record(article)})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["“Who wins?”", "Did he say “no way”?", "谁说“不行”？「真的」"])
def test_an_answer_of_nothing_has_no_quotation_marks(
    wording: Wording, records: Mapping[str, Record], language: Language, question: str
) -> None:
    text = wording.plain(Answer(question, language, "nothing", 0.1), records)
    assert text
    assert not re.search('[“”„"「」『』«»‘]', text)


def test_the_source_says_that_its_words_are_in_another_language(wording: Wording, article: Article) -> None:
    chinese = parse("渡轮复航\n\n渡轮周一复航。", id="zh")
    said = Statement("zh", 2, (chinese.excerpt(6, 13),), "narration")
    assert wording.source_line(said, chinese).endswith("paragraph 2 (in Chinese)")
    assert wording.told_in("zh").source_line(said, chinese).endswith("第2段")
    assert wording.told_in("zh").source_line(statement(article, "We sail"), article).endswith("（英文）")


def test_whoever_asks_in_traditional_characters_is_answered_in_them(wording: Wording) -> None:
    article = parse("渡轮复航\n\n港务长林达说：“周一复航，谁也不付两次钱。”", id="zh")
    start = article.text.index("周一")
    words = article.excerpt(start, start + len("周一复航，谁也不付两次钱。"))
    said = Statement("zh", 2, (words,), "indirect", Person("林达", "林达", ("港务长",)))
    text = {
        question: wording.plain(Answer(question, "zh", "report", 0.9, (said,)), {"zh": Record(article)})
        for question in ("誰說了什麼？", "谁说了什么？", "林達说了什么？")
    }
    assert text["誰說了什麼？"] == "報道轉述港务长林达的意思：\n\n“周一复航，谁也不付两次钱。”\n——渡轮复航，第2段"
    assert text["谁说了什么？"] == text["林達说了什么？"]
    assert text["谁说了什么？"].startswith("报道转述港务长林达的意思：")


def test_neighbours_by_one_speaker_stand_together_by_their_form(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = (
        statement(article, "We sail on Monday.", form="indirect"),
        statement(article, "Tickets cost four crowns."),
        statement(article, "Nobody pays twice,", form="indirect"),
        statement(article, "Tickets", form="indirect", speaker=MAYOR),
    )
    text = wording.plain(answered("report", "en", *said), records)
    assert [text.count(lead) for lead in ("Lund, the harbour master, as", "Lund, the harbour master, said")] == [1, 1]
    order = ["We sail", "Nobody pays", "Tickets cost", "Per Falk, as"]
    assert sorted(order, key=text.index) == order


def test_the_same_words_twice_are_shown_once(wording: Wording, article: Article, records: Mapping[str, Record]) -> None:
    twice = statement(article, "Nobody pays twice,")
    text = wording.plain(answered("quotation", "en", twice, statement(article, "We sail on Monday."), twice), records)
    assert [text.count(words) for words in ("Nobody pays twice,", "We sail on Monday.")] == [1, 1]


@given(st.text(min_size=1), st.sampled_from(LANGUAGES))
def test_the_words_of_a_source_stand_unchanged_whatever_they_hold(words: str, language: Language) -> None:
    wording, article = Wording.load(), Article("a", words, language, ())
    said = Statement("a", 1, (article.excerpt(*Span(0, len(words))),), "direct")
    assert f"“{words}”" in wording.plain(answered("quotation", language, said), {"a": Record(article)})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We sail on Monday.”", "“We sail on Monday.”"),
        ("「週一開航。」", "「週一開航。」"),
        ("“We sail,” she said. “On Monday.”", "““We sail,” she said. “On Monday.””"),
        ("The “line” reopens.", "“The “line” reopens.”"),
        ("‘We sail’", "“‘We sail’”"),
    ],
)
def test_words_that_bring_their_own_outer_marks_get_no_second_ones(wording: Wording, text: str, shown: str) -> None:
    article = parse(text, id="marks")
    assert wording.quoted(statement(article, text, form="narration", speaker=None)) == shown


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("有网友", "网友"),
        ("有个护士", "护士"),
        ("另有船员", "船员"),
        ("有人", "有人"),
        ("有关部门", "有关部门"),
        ("一名船员", "一名船员"),
    ],
)
def test_somebody_who_is_told_to_be_there_is_named_without_that(wording: Wording, label: str, shown: str) -> None:
    assert wording.told_in("zh").speaker(Person(label, kind="unnamed")) == shown
    assert wording.told_in("zh").speaker(Person("有田绘美", "有田绘美")) == "有田绘美"
