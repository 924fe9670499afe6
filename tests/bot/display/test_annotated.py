"""The page on which quotations are coloured by their speakers."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.display.annotated import Piece, Sheet, page
from bot.display.wording import Wording
from corpus.extraction import extract
from corpus.reading import parse

CHINESE = (
    "船坞重开\n\n船长甘棠说：“师傅常讲‘看水不看岸’，我记住了。”技师甘露则表示，主机已经更换。\n\n“风大。”有人喊。\n"
)
ENGLISH = 'Yard reopens\n\n“The cranes work again,” said Ida Lund, the yard’s director. <script>alert("x")</script>\n'


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording.load()


def visible(html: str) -> str:
    """The text of the paragraphs as a browser shows it."""
    paragraphs = re.findall(r'<p class="\w+"><span class="number">\d+</span>(.*?)</p>', html, re.DOTALL)
    return "\n\n".join(unescape(re.sub(r"<[^>]*>", "", paragraph)) for paragraph in paragraphs)


def pieces_of(drawn: Sheet) -> list[Piece]:
    return [piece for paragraph in drawn.record.article.paragraphs for piece in drawn.pieces(paragraph)]


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_the_page_shows_the_article_to_the_character(wording: Wording, text: str) -> None:
    assert visible(page([extract(parse(text, id="yard"))], wording)) == text.strip()


def test_markup_in_an_article_is_shown_not_run(wording: Wording) -> None:
    assert "<script>" not in page([extract(parse(ENGLISH, id="yard"))], wording)


def test_the_page_needs_nothing_from_elsewhere(wording: Wording) -> None:
    html = page([extract(parse(CHINESE, id="yard"))], wording)
    assert not re.search(r"<(?:link|script|img)|url\(|@import", html)


def test_two_speakers_of_one_surname_have_different_colours(wording: Wording) -> None:
    drawn = Sheet(extract(parse(CHINESE, id="yard")), wording)
    hues = {row.person.label: hue for hue, row in drawn.legend}
    assert hues["甘棠"] != hues["甘露"]


def test_words_within_a_quotation_look_nested_in_their_speakers_colour(wording: Wording) -> None:
    drawn = Sheet(extract(parse(CHINESE, id="yard")), wording)
    hues = {row.person.label: hue for hue, row in drawn.legend}
    (inner,) = (piece for piece in pieces_of(drawn) if "nested" in piece.classes)
    assert (inner.text, inner.hue) == ("看水不看岸", hues["师傅"])
    assert "师傅" in inner.tooltip


def test_a_mention_has_the_colour_of_whom_it_means(wording: Wording) -> None:
    html = page([extract(parse(CHINESE, id="yard"))], wording)
    hues = {row.person.label: hue for hue, row in Sheet(extract(parse(CHINESE, id="yard")), wording).legend}
    assert f'--who: {hues["甘露"]}">甘露</span>' in html
    assert f'--who: {hues["师傅"]}"' in html


def test_a_quotation_without_a_speaker_is_marked_as_nobodys(wording: Wording) -> None:
    text = "雨下了一夜。他说：“堤守住了。”\n"
    drawn = Sheet(extract(parse(text, id="rain")), wording)
    assert drawn.unnamed == 1
    assert any("nobody" in piece.classes for piece in pieces_of(drawn))


@given(st.text(alphabet="船长甘棠说他表示“”‘’：，。\n<&", max_size=80))
def test_pieces_make_up_the_paragraph(wording: Wording, text: str) -> None:
    article = parse(text, id="any")
    drawn = Sheet(extract(article), wording)
    for paragraph in article.paragraphs:
        assert "".join(piece.text for piece in drawn.pieces(paragraph)) == article.text[slice(*paragraph.span)]
