"""Pages lose nothing but white space, and each fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.display.message import units
from bot.display.pages import pages
from corpus.article import Span

TEXTS = st.text(alphabet="ab. 。🚢\n", min_size=1, max_size=200)


@given(TEXTS, st.integers(4, 40))
def test_pages_hold_every_character_that_is_not_white_space(text: str, longest: int) -> None:
    found = pages(text, [Span(0, len(text))], longest)
    kept = "".join(text[piece.start : piece.end] for page in found for piece in page)
    assert "".join(kept.split()) == "".join(text.split())


@given(TEXTS, st.integers(4, 40))
def test_every_page_fits(text: str, longest: int) -> None:
    half = len(text) // 2
    for page in pages(text, [Span(0, half), Span(half, len(text))], longest):
        assert sum(units(text[piece.start : piece.end]) for piece in page) <= longest


def test_a_page_ends_after_a_sentence_when_one_ends_in_its_second_half() -> None:
    text = "One two three. Four five six."
    first, second = pages(text, [Span(0, len(text))], 20)
    assert text[first[0].start : first[0].end] == "One two three."
    assert text[second[0].start : second[0].end] == "Four five six."
