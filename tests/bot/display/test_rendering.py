"""An answer as a message: the source's words, all of them, and nothing that Telegram refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.display.message import LONGEST_TEXT, Message, units
from bot.display.press import decode
from bot.display.rendering import LONG_QUOTATION, LONGEST_BODY, NotVerbatim, Rendering
from bot.display.views import context, nearest
from bot.display.wording import Wording
from corpus.article import Excerpt, Span
from corpus.quotation import Person
from retrieval.answer import Answer, Statement
from tests.bot.desks import ADA, WORDS, marked, record, statement

if TYPE_CHECKING:
    from corpus.quotation import Record

WORDING = Wording.load()
FERRY = WORDS[ADA]


def rendering(found: Record) -> Rendering:
    return Rendering(WORDING, {"ferry": found}, "1737c386")


def numbers_of(message: Message) -> list[int]:
    """The places that the buttons to other statements or pages lead to."""
    found = [decode(button.data) for row in message.buttons for button in row]
    return [press.page or press.index for press in found if press and press.view in ("statement", "context")]


@given(st.data())
def test_blockquotes_hold_the_parts_whatever_the_characters(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text("a🚢漢.\u202e ", min_size=1).filter(str.strip), min_size=1, max_size=4))
    found = record("Title\n\n" + "\n\n".join(words))
    parts, at = [], 7
    for text in words:
        parts.append(found.article.excerpt(at, at + len(text)))
        at += len(text) + 2
    said = Statement("ferry", 2, tuple(parts), "direct", ADA)
    message = rendering(found).answer(Answer("?", "en", "quotation", 0.9, (said,), (ADA,)), number=1)
    assert marked(message, "blockquote") == [text.strip() for text in words]
    assert units(message.text) <= LONGEST_TEXT


@pytest.mark.parametrize(("question", "context"), [("誰說了什麼？", "看上下文"), ("谁说了什么？", "看上下文")])
def test_message_and_buttons_are_in_the_characters_of_the_question(question: str, context: str) -> None:
    found = record()
    said = statement(found, FERRY, ADA)
    answer = Answer(question, "zh", "quotation", 0.9, (said, said), (ADA,))
    message = rendering(found).for_answer(answer).answer(answer, number=1)
    is_traditional = question.startswith("誰")
    assert ("說：" if is_traditional else "说：") in message.text
    assert ("（英文）" in message.text, FERRY in message.text) == (True, True)
    buttons = {button.label for row in message.buttons for button in row}
    assert {"往後（2/2）→" if is_traditional else "往后（2/2）→", context} <= buttons


def test_words_that_are_not_the_articles_are_never_sent() -> None:
    found = record()
    forged = Statement("ferry", 2, (Excerpt("ferry", Span(0, 9), "The ferry was sold"),), "direct", ADA)
    with pytest.raises(NotVerbatim):
        rendering(found).answer(Answer("?", "en", "quotation", 0.9, (forged,), (ADA,)))


def test_a_long_quotation_is_folded() -> None:
    words = "The ferry stays. " * (LONG_QUOTATION // 16 + 2)
    found = record(f"Title\n\n{words.strip()}")
    said = statement(found, words.strip(), ADA)
    message = rendering(found).answer(Answer("?", "en", "quotation", 0.9, (said,), (ADA,)))
    assert marked(message, "expandable_blockquote") == [words.strip()]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_list_of_people_is_paged_and_loses_nobody(language: str) -> None:
    people = tuple(Person(f"Person {number}", f"Person {number}", ("keeper of " + "x" * 120,)) for number in range(70))
    found = record()
    said = (statement(found, FERRY, ADA),)
    answer = Answer("?", language, "speakers", 0.9, said, people)  # type: ignore[arg-type] # parametrized
    pages = [rendering(found).answer(answer, number=1, index=index) for index in range(5)]
    assert all(units(page.text) <= LONGEST_TEXT for page in pages)
    listed = "\n".join(page.text for page in pages)
    assert all(f"Person {number}" in listed for number in range(70))
    assert all("70" in page.text for page in pages)
    assert numbers_of(pages[1]) == [0, 2]
    assert numbers_of(pages[4]) == [3]  # of so many nobody leafs through what each said


def test_a_list_of_articles_is_paged_and_loses_none() -> None:
    names = tuple(f"ferry{number}" for number in range(20))
    found = record()
    pages = [
        Rendering(WORDING, dict.fromkeys(names, found), "1737c386").answer(
            Answer("?", "en", "about", 0.9, aspect="articles", articles=names, total=20), number=1, index=index
        )
        for index in range(2)
    ]
    assert sum(page.text.count("• ") for page in pages) == 20
    assert all(page.text.startswith("20 articles:") for page in pages)
    assert [numbers_of(page) for page in pages] == [[1], [0]]


def test_what_the_people_of_a_list_said_comes_after_the_list() -> None:
    found = record()
    answer = Answer("?", "en", "speakers", 0.9, (statement(found, FERRY, ADA),), (ADA,))
    first, second = (rendering(found).answer(answer, number=1, index=index) for index in range(2))
    assert (marked(first, "blockquote"), marked(second, "blockquote")) == ([], [FERRY])
    assert "Ada Moss, the harbour master, said:" in second.text


def test_sections_are_quoted_each_by_itself() -> None:
    found = record()
    headings = tuple(statement(found, words) for words in ("The ferry will stay", "The pier was repaired in 2019."))
    answer = Answer("?", "en", "about", 0.9, headings, aspect="sections", article="ferry")
    message = rendering(found).answer(answer, number=1)
    assert marked(message, "blockquote") == ["The ferry will stay", "The pier was repaired in 2019."]


def test_the_context_of_a_long_paragraph_opens_on_the_page_of_the_statement() -> None:
    words = " ".join(f"Sentence number {number} is here." for number in range(600))
    found = record(f"Title\n\n{words}")
    said = statement(found, "Sentence number 555 is here.")
    answer = Answer("?", "en", "passage", 0.9, (said,))
    message = context(rendering(found), answer, 1, 0)
    assert units(message.text) <= LONGEST_TEXT
    assert "Sentence number 555 is here." in message.text
    pages = [marked(context(rendering(found), answer, 1, 0, page), "blockquote") for page in range(9)]
    assert "Sentence number 0 is here." in pages[1][0]
    assert all(quoted in found.article.text for page in pages for quoted in page)


def test_a_statement_longer_than_a_message_is_cut_and_says_so() -> None:
    words = "The ferry stays. " * 400
    found = record(f"Title\n\n{words.strip()}")
    message = rendering(found).answer(Answer("?", "en", "passage", 0.9, (statement(found, words.strip()),)))
    (quoted,) = marked(message, "blockquote")
    assert words.startswith(quoted)
    assert units(quoted) <= LONGEST_BODY
    assert "[…]" in message.text


def parted(found: Record, *words: str) -> Message:
    """The message for a statement in several parts."""
    at = [found.article.text.index(part) for part in words]
    parts = tuple(found.article.excerpt(start, start + len(part)) for start, part in zip(at, words, strict=True))
    said = Statement("ferry", 2, parts, "direct", ADA)
    return rendering(found).answer(Answer("?", "en", "quotation", 0.9, (said,), (ADA,)))


def test_nothing_is_said_to_be_left_out_between_parts_that_adjoin() -> None:
    message = parted(record("Title\n\n“We sail. We stay. We wait,” she said."), "We sail.", "We stay.", "We wait,")
    assert marked(message, "blockquote") == ["We sail. We stay. We wait,"]
    assert "[…]" not in message.text


def test_parts_that_are_cut_are_parted_by_one_mark_of_omission() -> None:
    one, two = "The ferry stays. " * 200 + "One.", "The pier goes. " * 300 + "Two."
    message = parted(record(f"Title\n\n“{one}” she said. “{two}”"), one, two)
    assert len(marked(message, "blockquote")) == 2
    assert message.text.count("[…]") == 2


def test_a_speaker_who_said_nothing_on_it_is_shown_with_what_they_did_say() -> None:
    found = record()
    answer = Answer("?", "en", "not_said", 0.9, (statement(found, FERRY, ADA),), (ADA,))
    message = rendering(found).answer(answer, number=1)
    assert message.text.startswith("Ada Moss speaks in the article, but not on that.")
    assert marked(message, "blockquote") == [FERRY]


def test_an_article_without_an_address_that_a_browser_opens_has_no_button_for_it() -> None:
    found = record()
    bad = ("ftp://n.example/a", "https://n.example/a b", "http://intranet/a", "https://n.example:x/a", "https://[/a")
    for url in (None, *bad, f"https://n.example/{'a' * 3000}"):
        other = replace(found, article=replace(found.article, url=url))
        message = rendering(other).answer(Answer("?", "en", "passage", 0.9, (statement(other, FERRY),)))
        assert message.buttons == ()


def test_whatever_is_long_in_an_article_its_answer_is_sent() -> None:
    found = record()
    found = replace(found, article=replace(found.article, title="The ferry will stay " * 200))
    long = Person("Ada Moss", "Ada Moss", ("keeper of the harbour and the lakes " * 200,))
    said = statement(found, FERRY, long)
    for kind in ("quotation", "not_said", "profile", "speakers"):
        answer = Answer("?", "en", kind, 0.9, (said,), (long,), others=(long, long), nearest=(said,), total=1)
        shown = [rendering(found).answer(answer, number=1, index=index) for index in (0, 1)]
        for message in (*shown, nearest(rendering(found), answer, 1)):
            assert units(message.text) <= LONGEST_TEXT
            assert all(e.offset + e.length <= units(message.text) for e in message.entities)


def test_a_title_that_is_a_whole_paragraph_is_shortened() -> None:
    found = record()
    found = replace(found, article=replace(found.article, title="The ferry will stay " * 200))
    message = rendering(found).answer(Answer("?", "en", "passage", 0.9, (statement(found, FERRY),)))
    assert message.text.endswith("…, paragraph 2")
    assert units(message.text) < 300
    assert marked(message, "blockquote") == [FERRY]
