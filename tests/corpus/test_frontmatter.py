"""Front matter: values by their usual names, and where the text begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.frontmatter import front_matter

SAMPLE = """---
Title: "Ferry: the line reopens"
date: 2024-03-05
author: Ida Holm and Per Falk
tags: [sea, 'harbour']
source:
url: https://example.org/ferry?a=b:c
---
Text.
"""


def test_values_are_read_under_their_usual_names() -> None:
    front = front_matter(SAMPLE)
    assert front.one("title") == "Ferry: the line reopens"
    assert front.several("authors") == ("Ida Holm", "Per Falk")
    assert front.values["tags"] == ("sea", "harbour")
    assert front.one("url") == "https://example.org/ferry?a=b:c"
    assert front.one("source") is None


def test_the_text_begins_behind_the_second_line() -> None:
    assert SAMPLE[front_matter(SAMPLE).end :] == "Text.\n"


def test_a_list_may_stand_on_lines_of_its_own() -> None:
    front = front_matter("---\nauthors:\n  - Ida Holm\n  - 许文静\ndate: x\n---\n")
    assert front.several("authors") == ("Ida Holm", "许文静")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_line_ending_will_do(end: str) -> None:
    front = front_matter(SAMPLE.replace("\n", end))
    assert front.one("date") == "2024-03-05"


@pytest.mark.parametrize("text", ["Text.", "---\ntitle: never closed", "Text.\n---\ntitle: x\n---\n", "--- \nA rule"])
def test_an_article_without_front_matter_has_an_empty_one(text: str) -> None:
    front = front_matter(text)
    assert (front.end, front.values) == (0, {})


@given(st.text())
def test_the_end_lies_within_the_text(body: str) -> None:
    text = f"---\n{body}\n---\nText."
    assert 0 <= front_matter(text).end <= len(text)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("date: last week", "The date “last week” in the front matter cannot be read; write it as 2024-03-05."),
        ("authors: [Ida Holm, Per Falk", "The list of authors in the front matter has no closing bracket."),
    ],
)
def test_an_entry_that_cannot_be_read_is_a_fault(entry: str, fault: str) -> None:
    assert front_matter(f"---\n{entry}\n---\nText.").faults == (fault,)


def test_sound_entries_have_no_faults_and_an_unclosed_list_still_gives_its_values() -> None:
    assert front_matter(SAMPLE).faults == ()
    assert front_matter("---\nauthors: [Ida Holm, Per Falk\n---\n").several("authors") == ("Ida Holm", "Per Falk")
