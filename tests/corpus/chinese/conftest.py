"""What an article says, in a form that tests can compare."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse

Said = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.fixture(scope="session")
def said() -> Said:
    """Form, label of the speaker, and words of every quotation."""

    def quotations(text: str) -> list[tuple[str, str | None, str]]:
        return [
            ("nested" if q.parent else q.form, q.speaker.label if q.speaker else None, text[q.span.start : q.span.end])
            for q in extract(parse(text, id="sample")).quotations
        ]

    return quotations
