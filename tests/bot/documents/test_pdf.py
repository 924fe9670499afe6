"""Paragraphs of a PDF are told apart by space, size and indents."""

from __future__ import annotations

from itertools import accumulate

import pytest

from bot.documents.pdf import Line, Lines, lines_on, paragraphs_of, without_furniture

FULL = "The ferry to the islands sails again from Monday, the council"
MORE = "said in the evening, and fares stay as they have been for long"


def page(*lines: tuple[str, float], size: float = 10.0) -> list[Line]:
    """Lines, each with the space above it."""
    bases = accumulate((-drop for _, drop in lines), initial=800.0)
    next(bases)
    return [Line(text, 50.0, base, size) for (text, _), base in zip(lines, bases, strict=True)]


def read(*pages: list[Line]) -> list[str]:
    return list(paragraphs_of(without_furniture(pages)))


def test_space_between_paragraphs_parts_them_whatever_their_lines_end_with() -> None:
    lines = page(("Ferry sails again", 0), ("5 March 2024", 20), (FULL, 20), (MORE, 12), (FULL, 20), ("said.", 12))
    assert read(lines) == ["Ferry sails again", "5 March 2024", f"{FULL} {MORE}", f"{FULL} said."]


def test_letters_of_another_size_are_a_headline_and_one_large_letter_is_none() -> None:
    headline = Line("Ferry sails again", 50.0, 800.0, 20.0)
    assert read([headline, *page((FULL, 20), (MORE, 12))]) == ["Ferry sails again", f"{FULL} {MORE}"]
    initial = Line("T", 50.0, 768.0, 30.0)
    assert read([initial, *page(("he ferry", 20), (MORE, 12))]) == [f"T he ferry {MORE}"]


@pytest.mark.parametrize("indent", ["   ", "\u3000\u3000"])
def test_an_indented_line_after_the_end_of_a_sentence_begins_a_paragraph(indent: str) -> None:
    lines = page((FULL, 0), (f"{MORE}.", 12), (f"{indent}{FULL}", 12), (MORE, 12))
    assert read(lines) == [f"{FULL} {MORE}.", f"{FULL} {MORE}"]
    moved = [Line(line.text.strip(), line.left + (12 if line.indented else 0), line.base, 10.0) for line in lines]
    assert read(moved) == read(lines)


def test_without_space_or_indents_a_sentence_that_ends_on_a_short_line_ends_its_paragraph() -> None:
    assert read(page((FULL, 0), ("said.", 12), (FULL, 12), (MORE, 12))) == [f"{FULL} said.", f"{FULL} {MORE}"]


def test_a_paragraph_goes_on_over_the_end_of_a_page_whose_number_and_title_are_left_out() -> None:
    first = page(("The Quay News", 0), (FULL, 20), (MORE, 12), ("1", 20))
    second = page(("The Quay News", 0), ("and no longer.", 20), (FULL, 20), ("2", 20))
    assert read(first, second) == ["The Quay News", f"{FULL} {MORE} and no longer.", FULL]


@pytest.mark.parametrize(
    ("head", "kept"),
    [("Page {} of 2", []), ("第{}页", []), ("The Quay News, 5 March 2024, {}", ["The Quay News, 5 March 2024, 1"])],
)
def test_what_counts_the_pages_is_left_out_and_what_says_more_is_said_once(head: str, kept: list[str]) -> None:
    pages = [page((head.format(number), 0), (FULL, 20), (MORE, 12), (f"{FULL}.", 20)) for number in (1, 2)]
    assert read(*pages)[: len(kept)] == kept
    assert sum("2" in paragraph and paragraph not in kept for paragraph in read(*pages)) == 0


def test_a_line_that_is_a_number_stays_where_it_counts_no_pages() -> None:
    first = page(("1984", 0), (FULL, 20), (MORE, 12))
    assert read(first) == ["1984", f"{FULL} {MORE}"]
    assert read([*first, Line("1", 50.0, 40.0, 10.0)], page((FULL, 0), (MORE, 12), ("2", 20)))[0] == "1984"


def test_raised_signs_part_no_lines() -> None:
    full, more, last = page((FULL, 0), (MORE, 12), (FULL, 12))
    raised = Line("2", 300.0, full.base + 4, 6.0)
    assert read([full, raised, more, last]) == [f"{FULL} 2 {MORE} {FULL}"]


def test_where_a_line_stands_follows_from_both_matrices() -> None:
    lines = Lines()
    lines(" \n", (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 0), None, None)
    lines("Ferry ", (2, 0, 0, 2, 10, 20), (1, 0, 0, 1, 5, 100), None, 8.0)
    lines("sails\n", (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 0), None, 8.0)
    lines.end()
    assert lines.lines == [Line("Ferry sails", 20.0, 220.0, 16.0)]


def test_the_lines_of_a_page_are_those_that_the_library_reads() -> None:
    class Page:
        def extract_text(self, visitor_text: Lines) -> None:
            visitor_text("One\nTwo", (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 700), None, 9.0)

    assert [line.text for line in lines_on(Page())] == ["One", "Two"]


def test_a_byline_parts_the_title_from_the_text_where_all_letters_and_spaces_are_alike() -> None:
    lines = page(("Ferry sails again", 0), ("By Ida Holm, 5 March 2024", 12), (FULL, 12), (MORE, 12))
    assert read(lines) == ["Ferry sails again", "By Ida Holm, 5 March 2024", f"{FULL} {MORE}"]
