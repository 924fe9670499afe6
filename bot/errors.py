"""What can be wrong with what the program says, as one sentence for the person who edits it."""

from __future__ import annotations


class WordingError(Exception):
    """The wording cannot be used: a message is missing, unknown or broken."""


class QuestionsError(Exception):
    """The questions of an evaluation cannot be used. The sentence names file, line and field."""
