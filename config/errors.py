"""What can be wrong with a configuration, as one sentence for the person who wrote it."""

from __future__ import annotations


class SettingsError(Exception):
    """A setting is unknown or has a value that it cannot have. The sentence names the place and what is allowed."""


class WordingError(Exception):
    """The wording cannot be used: a message is missing, unknown or broken."""


class QuestionsError(Exception):
    """The questions of an evaluation cannot be used. The sentence names file, line and field."""


def fault_of(error: OSError | ValueError) -> str:
    """Why a file cannot be read, or its text not understood, as the end of a sentence."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
