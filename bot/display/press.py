"""What a button carries: which view of which answer, and of which edition of the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from bot.display.message import Button, clipped

LONGEST_LABEL = 60

View = Literal[
    "statement",
    "context",
    "others",
    "nearest",
    "choice",
    "delete",
    "sample",
    "language",
    "list",
    "upload",
    "remove",
    "export",
]
CODES: dict[str, View] = {view[:2]: view for view in get_args(View)}


@dataclass(frozen=True, slots=True)
class Press:
    """The meaning of a button.

    ``subject`` is the number of the exchange, sample or upload it belongs to, ``index`` which of its statements,
    ``page`` which page of a long text. ``edition`` identifies the articles it was made from: with another one it is
    stale.
    """

    view: View
    subject: int = 0
    index: int = 0
    page: int = 0
    edition: str = ""

    def encode(self) -> str:
        """At most 64 bytes of callback data; holds no text of anybody's."""
        return f"{self.view[:2]}:{self.subject:x}:{self.index:x}:{self.page:x}:{self.edition}"


def decode(data: str | None) -> Press | None:
    """Read callback data; None for data that we never made (a client may send anything)."""
    code, *fields = (data or "").split(":")
    view = CODES.get(code)
    if view is None or len(fields) != 4:  # noqa: PLR2004 - the four fields of encode
        return None
    try:
        subject, index, page = (int(field, 16) for field in fields[:3])
    except ValueError:
        return None
    if min(subject, index, page) < 0 or max(subject, index, page) >= 1 << 63:
        return None
    return Press(view, subject, index, page, fields[3])


def labelled(label: str, press: Press) -> Button:
    """A button with somebody's words on it, shortened where they are long."""
    return Button(clipped(label, LONGEST_LABEL), press.encode())
