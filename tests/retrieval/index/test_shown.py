"""How much of a report is shown."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.index.shown import shown_span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Judge Ann Lee told the jurors not to look up the case.",
            "Judge Ann Lee told the jurors not to look up the case.",
        ),
        ("Ann Lee told the jurors that the case would be heard in May.", "the case would be heard in May"),
    ],
)
def test_what_a_word_behind_the_verb_turns_is_shown_with_it(text: str, shown: str) -> None:
    found = extract(parse(text, id="x"))
    quotation = next(q for q in found.quotations if q.form == "indirect")
    span = shown_span(found.article, found.article.paragraphs[0], quotation, found.quotations)
    assert text[slice(*span)] == shown
