"""Soft hyphens and other characters that nobody sees neither part words nor names, and stay in what is quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.extraction import extract
from corpus.invisible import INVISIBLE, visible
from corpus.reading import parse

ENGLISH = """Ferry to run at night

“The ferry sails all night,” said Marta Quill, the harbour master. Tom Webb said the mill would close.
"""
CHINESE = "渡轮夜航\n\n“渡轮整夜航行。”港务局局长林涛说。莫华表示，磨坊将关闭。\n"


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
@given(data=st.data())
def test_whoever_speaks_does_so_with_invisible_characters_anywhere(text: str, data: st.DataObject) -> None:
    plain = extract(parse(text, id="a"))
    within = [n for n in range(1, len(text)) if "\n" not in text[n - 1 : n + 1]]
    places = data.draw(st.sets(st.sampled_from(within), max_size=12))
    mark = data.draw(st.sampled_from("\u00ad\u200b\u2060\ufeff\u202e"))
    marked = "".join(mark * (n in places) + character for n, character in enumerate(text))
    record = extract(parse(marked, id="a"))
    assert record.article.text == marked
    assert [p.label for p in record.people] == [p.label for p in plain.people]
    found = [visible(marked[q.span.start : q.span.end]) for q in record.quotations]
    assert found == [text[q.span.start : q.span.end] for q in plain.quotations]
    assert not any(INVISIBLE.match(marked[q.span.start]) for q in record.quotations)


def test_a_paragraph_of_nothing_that_can_be_seen_is_passed_over() -> None:
    record = extract(parse("Ferry\n\n\u200b\n\n“It sails,” Ann Lee said.\n", id="a"))
    assert [q.speaker and q.speaker.name for q in record.quotations] == ["Ann Lee"]
