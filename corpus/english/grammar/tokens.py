"""Words and marks of a stretch of English text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span

# A clitic is a token of its own ("Trump" + "'s"), so that a name is the same word with and without it.
TOKEN = re.compile(
    r"""
    (?:[A-Z]\.){2,}(?:-(?:(?:[A-Z]\.){2,}|[^\W\d_]+))*                    # U.S., D.C., U.S.-backed, A.F.L.-C.I.O.
  | \d+(?:-[^\W\d_]+)+                                                   # 21-year-old  50-page
  | [$€£#@]?\d+(?:[.,:/]\d+)*(?:%|(?:st|nd|rd|th|s)\b)?                    # 23,000  7:45  9/11  $5  1990s
  | (?:['’]|(?<=[a-z])‘)(?:s|S|re|ve|ll|d|m)\b                             # a clitic, some with the wrong mark
  | [^\W_]+(?:(?:['’](?!(?:s|S|re|ve|ll|d|m)\b)|[-&/‑](?=[^\W_])|\.(?=[a-z\d]))[^\W_]+)*
  | ''|``|\.{2,}|-{2,}
  | [^\w\s]|_+
    """,
    re.VERBOSE,
)

COUNTRY = {"US": "u.s."}
STRAIGHT = str.maketrans("’‘", "''")


@dataclass(slots=True)
class Token:
    """One word or mark: ``text[start:end]``, and its lower-case form with a straight apostrophe, "us" being no "US"."""

    start: int
    end: int
    text: str
    lower: str


def word_before(tokens: Sequence[Token], index: int) -> int:
    """The index of the token before, the full stop of “Mr.” passed over."""
    return index - 2 if index > 1 and tokens[index - 1].text == "." else index - 1


def tokenise(text: str, span: Span) -> list[Token]:
    """The tokens of ``text[span.start:span.end]``, in order."""
    return [
        Token(match.start(), match.end(), word := match[0], COUNTRY.get(word) or word.lower().translate(STRAIGHT))
        for match in TOKEN.finditer(text, span.start, span.end)
    ]
