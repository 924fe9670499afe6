"""What the value of a setting may be: each kind takes what TOML or the environment holds, or raises ValueError."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
Number = TypeVar("Number", int, float)
LAST_PORT = 65_535
SWITCHES = {"on": True, "true": True, "yes": True, "1": True, "off": False, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A text that is never printed, only handed over on request."""

    _value: str

    def get_secret_value(self) -> str:
        """The text itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"


def text(value: object) -> str:
    """A text without white space around it."""
    if not isinstance(value, str):
        raise ValueError("no text")  # noqa: TRY004 - one kind of error for a wrong value
    return value.strip()


def matching(pattern: str) -> Callable[[object], str]:
    """A text of a certain form."""

    def read(value: object) -> str:
        if not re.fullmatch(pattern, text(value)):
            raise ValueError("of another form")
        return text(value)

    return read


def optional(kind: Callable[[object], Value]) -> Callable[[object], Value | None]:
    """A value that an empty text leaves unset."""
    return lambda value: None if value == "" else kind(value)


def secret(pattern: str = r"\S+") -> Callable[[object], Secret]:
    """A secret of a certain form."""
    return lambda value: Secret(matching(pattern)(value))


def folder(value: object) -> Path:
    """A folder, which need not exist yet; ``~`` is the user's own."""
    return value if isinstance(value, Path) else Path(text(value)).expanduser()


def address(value: object) -> str:
    """A host and a port to listen on."""
    found = matching(r"\S+:\d{1,5}")(value)
    if int(found.rpartition(":")[2]) > LAST_PORT:
        raise ValueError("no port")
    return found


def choice(*options: str) -> Callable[[object], str]:
    """One of several words."""
    return matching("|".join(options))


def switch(value: object) -> bool:
    """On or off."""
    if isinstance(value, bool):
        return value
    try:
        return SWITCHES[text(value).lower()]
    except KeyError as exc:
        raise ValueError("neither on nor off") from exc


def number(value: object) -> float:
    """A number."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError("no number")  # noqa: TRY004 - as above
    found = float(value)
    if not math.isfinite(found):
        raise ValueError("no number")
    return found


def whole(value: object) -> int:
    """A whole number."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError("no whole number")  # noqa: TRY004 - as above
    return int(value)


def within(kind: Callable[[object], Number], accepts: Callable[[Number], bool]) -> Callable[[object], Number]:
    """A number in a range."""

    def read(value: object) -> Number:
        found = kind(value)
        if not accepts(found):
            raise ValueError("out of range")
        return found

    return read


def ids(value: object) -> frozenset[int]:
    """Numeric ids: a list, or a text with commas."""
    if isinstance(value, str):
        return frozenset(int(part) for part in value.split(",") if part.strip())
    if not isinstance(value, (list, frozenset)):
        raise ValueError("no list")  # noqa: TRY004 - as above
    return frozenset(whole(part) for part in value)
