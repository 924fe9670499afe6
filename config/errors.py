"""What can be wrong with a configuration, as one sentence for the person who wrote it."""

from __future__ import annotations

import re


class SettingsError(Exception):
    """A setting is unknown or has a value that it cannot have. The sentence names the place and what is allowed."""


class WordingError(Exception):
    """The wording cannot be used: a message is missing, unknown or broken."""


class QuestionsError(Exception):
    """The questions of an evaluation cannot be used. The sentence names file, line and field."""


def fault_of(error: Exception) -> str:
    """Why a file cannot be used, or its text not understood, as the end of a sentence."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)


def line_of(text: str, key: str, number: int = 0) -> int:
    """The line of a TOML file, from 1, on which a key or the table of this number begins; 1 where it is not found."""
    found = list(re.finditer(rf"^[ \t\[]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE))
    heads = [match for match in found if "[" in match[0]] or found
    return text.count("\n", 0, heads[number].start()) + 1 if number < len(heads) else 1
