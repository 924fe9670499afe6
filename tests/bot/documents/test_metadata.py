"""What a web page says of itself is read without what sites add to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.metadata import Metadata, front_matter, headline, of_page, said, site_in
from corpus.frontmatter import front_matter as read


@pytest.mark.parametrize("title", ["Microsoft Word - ferry v3.doc", "ferry.indd", "Untitled", "Document1", "无标题"])
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    assert said(title) is None
    assert said("Ferry sails again") == "Ferry sails again"


@pytest.mark.parametrize(
    ("title", "source", "heading", "found"),
    [
        ("Ferry sails again | Quay News Politics", "Quay News", "", "Ferry sails again"),
        ("Ferry sails again - The Quay News", "quaynews.example", "", "Ferry sails again"),
        ("Ferry sails again -- Quay.net", "Quay.net", "", "Ferry sails again"),
        ("Quay News | Ferry sails again", "Quay News", "", "Ferry sails again"),
        ("Ferry sails again - Home - Region", "", "Ferry sails again", "Ferry sails again"),
        ("Ferry sails again - and nobody is on board", "Quay News", "The crew", None),
        ("轮渡复航_海港新闻网", "", "", "轮渡复航"),
        ("轮渡复航-海港日报", "", "", "轮渡复航"),
        ("1-10月轮渡客流上升", "", "", None),
        ("轮渡停航 - 谁来负责？", "", "", None),
        ("The Low-Cost Ferry", "", "", None),
    ],
)
def test_a_title_is_without_the_name_of_the_site(title: str, source: str, heading: str, found: str | None) -> None:
    assert headline(title, source, heading) == (found or title)


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Ferry sails again | The Quay News", "The Quay News"),
        ("Ferry sails again &#124; Quay &amp; Tide", "Quay & Tide"),
        ("Ferry sails again - and nobody is on board", None),
        ("Another title | The Quay News", None),
        ("Ferry sails again", None),
    ],
)
def test_the_title_of_a_page_may_name_the_site_behind_its_heading(title: str, site: str | None) -> None:
    page = f"<html><head><title>{title}</title></head><body>It sails.</body></html>"
    assert site_in(page.encode(), "Ferry sails  again") == site
    assert site_in(b"<p>It sails.</p>", "Ferry sails again") is None


def test_authors_are_people_and_neither_labels_nor_the_site() -> None:
    given: Metadata = {
        "title": "Ferry",
        "author": "Ida Holm; Quay News; 责任编辑：王芳; 李明; Email Com; Username",
        "source": "Quay News",
    }
    assert of_page(given, "Ferry")["author"] == "Ida Holm; 李明"
    assert of_page({"title": "渡轮", "author": None, "source": "海港版权所有"}, "")["source"] == "海港"


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).filter(str.strip))
def test_a_title_is_read_from_the_front_matter_as_it_was_written(title: str) -> None:
    found = read(front_matter({"title": title}))
    assert found.one("title") == " ".join(title.split())
    assert not found.faults
