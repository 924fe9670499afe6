"""Who has a role that no article gives a speaker: told in its own words, or in somebody's that speak of the role.

What Tom Lind says, whose mother is a nurse, does not tell who the nurse is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answers.weighing import nothing
from retrieval.language.tokens import HAN, stem, terms
from retrieval.people.descriptions import described, is_description, is_general
from retrieval.people.offices import general_roles, strength_of

if TYPE_CHECKING:
    from retrieval.answer import Answer, Statement
    from retrieval.questions.question import Question


def of_role(who: str, question: Question, found: Answer) -> Answer:
    """The same, or nothing where it is somebody's words in which the role of an English description is not."""
    words = described(who).split()
    if not words or HAN.search(who) or is_general(who) or not is_description(who) or not found.statements:
        return found
    role = stem(words[-1])
    if role in general_roles() or found.statements[0].speaker is None or _tells(role, found.statements[0]):
        return found
    return nothing(question, nearest=found.statements[:1])


def _tells(role: str, statement: Statement) -> bool:
    """Whether a statement, or a title of whoever makes it, has a role."""
    speaker = statement.speaker
    called = (speaker.label, *speaker.described) if speaker else ()
    return strength_of(role, terms(" ".join((*called, *(part.text for part in statement.parts)))).word_set) > 0
