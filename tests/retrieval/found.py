"""What tests look at in an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retrieval.answer import Answer


def labels(found: Answer) -> list[str]:
    """Whom an answer names."""
    return [person.label for person in found.people]


def labels_of_silent(found: Answer) -> list[str]:
    """Whom an answer names as not speaking of it."""
    return [person.label for person in found.silent]


def words(found: Answer) -> str:
    """The words of an answer's first statement."""
    return " ".join(part.text for statement in found.statements[:1] for part in statement.parts)
