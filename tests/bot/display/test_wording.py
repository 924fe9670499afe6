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
from config.settings import BUNDLED_WORDING
from corpus.article import Article, Language, Span
from corpus.quotation import Person, Record
from corpus.reading import parse
from retrieval.answer import Answer, Aspect, Form, Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = (
    "Ferry line reopens\n\n2024-03-05 By Ida Holm\n\n"
    "The line had been closed for a year. “We sail on Monday. Tickets cost four crowns. Nobody pays twice,” "
    "said Ida Lund, the harbour master."
)
HARBOUR = Person("Ida Lund", name="Ida Lund", titles=("the harbour master",))
MAYOR = Person("Per Falk", name="Per Falk")
LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording.load(BUNDLED_WORDING)


@pytest.fixture(scope="module")
def article() -> Article:
    return replace(parse(TEXT, id="ferry"), title="Ferry line reopens", date=dt.date(2024, 3, 5))


@pytest.fixture(scope="module")
def records(article: Article) -> dict[str, Record]:
    return {article.id: Record(article)}


def statement(article: Article, *parts: str, form: Form = "direct", speaker: Person | None = HARBOUR) -> Statement:
    starts = [(article.text.index(part), len(part)) for part in parts]
    return Statement(
        article.id, 3, tuple(article.excerpt(start, start + size) for start, size in starts), form, speaker
    )


def answered(kind: Kind, language: Language, *statements: Statement, people: tuple[Person, ...] = ()) -> Answer:
    return Answer("When do they sail?", language, kind, 0.9, statements, people)


def test_direct_words_are_said_by_a_speaker_with_a_title(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    text = wording.plain(answered("quotation", "en", statement(article, "We sail on Monday.")), records)
    assert text == (
        "Ida Lund, the harbour master, said:\n\n“We sail on Monday.”\n— Ferry line reopens, paragraph 3, 5 March 2024"
    )


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
        wording.lead(statement(article, "Tickets", form=form, speaker=speaker), language)
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


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("former Norwick Gov.", "Former Norwick Gov. Per Falk said:"),
        ("Sen.", "Sen. Per Falk said:"),
        ("governor", "Per Falk, governor, said:"),
        ("owner of Falk Inc.", "Per Falk, owner of Falk Inc., said:"),
    ],
)
def test_a_short_title_stands_in_front_of_the_name(title: str, lead: str, article: Article, wording: Wording) -> None:
    falk = replace(MAYOR, titles=(title,))
    assert wording.lead(statement(article, "We sail on Monday.", speaker=falk), "en") == lead


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


def test_chinese_puts_a_chinese_title_before_the_name_and_a_foreign_one_behind_it(wording: Wording) -> None:
    assert wording.speaker(Person("许文静", titles=("港务局局长",)), "zh") == "港务局局长许文静"
    assert wording.speaker(HARBOUR, "zh") == "Ida Lund（the harbour master）"


def test_a_title_within_the_label_is_not_said_twice(wording: Wording) -> None:
    unnamed = Person("a clerk of the harbour office", titles=("clerk",))
    assert wording.speaker(unnamed, "en") == "a clerk of the harbour office"


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


@pytest.mark.parametrize(("language", "text"), [("en", "Nobody speaks."), ("zh", "没有人讲话。")])
def test_a_list_of_nobody_says_so(wording: Wording, language: Language, text: str) -> None:
    assert wording.message("speakers", language, count=0) == text


def test_a_list_that_is_cut_off_says_so(wording: Wording, records: Mapping[str, Record]) -> None:
    people = replace(answered("speakers", "en", people=(HARBOUR, MAYOR)), total=3)
    assert wording.plain(people, records).startswith("More than 2 speakers, the first of them:\n• Ida Lund")
    articles = Answer("?", "en", "about", 0.9, aspect="articles", articles=("ferry",), total=7)
    assert wording.plain(articles, records) == "7 articles, the first 1:\n• Ferry line reopens, 5 March 2024"


def test_sections_are_listed_with_their_paragraphs(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    heading = Statement(article.id, 1, (article.excerpt(0, 18),), "narration")
    answer = Answer("?", "en", "about", 0.9, (heading,), aspect="sections", article=article.id)
    assert wording.plain(answer, records).endswith("• “Ferry line reopens” (paragraph 1)")


def test_people_are_listed_with_the_paragraph_in_which_they_speak(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = statement(article, "We sail on Monday.")
    text = wording.plain(answered("speakers", "en", said, people=(HARBOUR, MAYOR)), records)
    assert text == "2 speakers:\n• Ida Lund, the harbour master (paragraph 3)\n• Per Falk"


def test_people_of_several_articles_are_listed_with_the_article(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    other = replace(article, id="other", title=None)
    said = (statement(article, "We sail on Monday."), statement(other, "We sail on Monday.", speaker=MAYOR))
    held = {**records, "other": Record(other)}
    english, chinese = (
        wording.plain(answered("speakers", language, *said, people=(HARBOUR, MAYOR)), held) for language in LANGUAGES
    )
    assert "(Ferry line reopens, paragraph 3)" in english
    assert "（Ferry line reopens，第3段）" in chinese
    assert "(other, paragraph 3)" in english


def test_not_said_tells_what_was_said_and_who_else_spoke(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    answer = Answer(
        "?", "en", "not_said", 0.8, (statement(article, "We sail on Monday."),), (HARBOUR,), others=(MAYOR,)
    )
    text = wording.plain(answer, records)
    assert text.startswith("Ida Lund speaks in the article, but not on that.")
    assert text.index("What Ida Lund did say:") < text.index("“We sail on Monday.”") < text.index("Per Falk")


@pytest.mark.parametrize(
    ("spoken", "text"),
    [
        (("ferry",), "Ida Lund speaks in one of the articles, but not on that."),
        (("ferry", "other"), "Ida Lund speaks in these articles, but not on that."),
    ],
)
def test_not_said_tells_in_how_many_articles_somebody_speaks(
    wording: Wording, article: Article, spoken: tuple[str, ...], text: str
) -> None:
    held = {"ferry": Record(article), "other": Record(parse("It rains.", id="other"))}
    answer = Answer("?", "en", "not_said", 0.8, (), (HARBOUR,), articles=spoken)
    assert wording.plain(answer, held) == text


def test_the_source_says_that_its_words_are_in_another_language(wording: Wording, article: Article) -> None:
    chinese = parse("渡轮复航\n\n渡轮周一复航。", id="zh")
    said = Statement("zh", 2, (chinese.excerpt(6, 13),), "narration")
    assert wording.source_line(said, "en", chinese).endswith("paragraph 2 (in Chinese)")
    assert wording.source_line(said, "zh", chinese).endswith("第2段")
    assert wording.source_line(statement(article, "We sail"), "zh", article).endswith("（英文）")


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


def test_what_only_comes_near_is_not_said_to_be_on_something_else(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    said = (statement(article, "We sail on Monday."),)
    answer = Answer("?", "en", "not_said", 0.8, said, (HARBOUR,), comes_near=True)
    text = wording.plain(answer, records)
    assert text.startswith("Ida Lund speaks in the article, but not plainly on that.")
    assert text.index("that comes near:") < text.index("“We sail on Monday.”")


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


def test_a_label_within_a_sentence_begins_with_a_small_letter(
    wording: Wording, article: Article, records: Mapping[str, Record]
) -> None:
    league = Person("The Harbour League", kind="body")
    said = replace(statement(article, "We sail on Monday.", form="indirect", speaker=league), is_told=True)
    assert "What the article reports of the Harbour League:" in wording.plain(answered("report", "en", said), records)
    silent = Answer("?", "en", "not_said", 0.8, (said,), (league,))
    assert "What the Harbour League did say:" in wording.plain(silent, records)


def test_the_same_words_twice_are_shown_once(wording: Wording, article: Article, records: Mapping[str, Record]) -> None:
    twice = statement(article, "Nobody pays twice,")
    text = wording.plain(answered("quotation", "en", twice, statement(article, "We sail on Monday."), twice), records)
    assert [text.count(words) for words in ("Nobody pays twice,", "We sail on Monday.")] == [1, 1]


@given(st.text(min_size=1), st.sampled_from(LANGUAGES))
def test_the_words_of_a_source_stand_unchanged_whatever_they_hold(words: str, language: Language) -> None:
    wording, article = Wording.load(BUNDLED_WORDING), Article("a", words, language, ())
    said = Statement("a", 1, (article.excerpt(*Span(0, len(words))),), "direct")
    assert f"“{words}”" in wording.plain(answered("quotation", language, said), {"a": Record(article)})


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Person("Ida Lund", "Ida Lund", ("Mayor’s deputy",)), "Ida Lund（Mayor’s deputy）说："),
        (Person("Ida Lund", "Ida Lund", ("市长",)), "Ida Lund（市长）说："),
        (Person("林佳玲", "林佳玲", ("市长",)), "市长林佳玲说："),
    ],
)
def test_chinese_puts_a_title_in_front_of_chinese_names_only(
    wording: Wording, article: Article, person: Person, said: str
) -> None:
    assert wording.lead(statement(article, "Nobody pays twice,", speaker=person), "zh") == said


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
    assert wording.quoted(statement(article, text, form="narration", speaker=None), "en") == shown
