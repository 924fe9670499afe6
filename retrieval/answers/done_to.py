"""Whom a question says that something was done to: whoever urged Lind to resign, it was not Lind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.question import Reading

# verbs of which somebody may be the subject in a clause that follows: "who said Lind was late"
CLAUSAL = (
    r"(?:said|says?|thinks?|thought|believes?d?|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|suggest(?:s|ed)?|feels?|felt"
    r"|knows?|knew|hope[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|predict(?:s|ed)?|announce[sd]?|report(?:s|ed)?"
    r"|den(?:y|ies|ied)|admit(?:s|ted)?|mention(?:s|ed)?|want(?:s|ed)?)"
)
NO_VERB = r"(?:is|was|are|were|be|been|of|from|in|at|to|about|for|with)"
DONE_TO = re.compile(
    rf"(?:(?:has|have|had|did|also|first|once|just) )*(?!(?:{CLAUSAL}|{NO_VERB})\b)"
    r"(?:\w+ed|\w+s|told|met|shot|beat|hit|led|taught|fought|sold|gave) (?P<whom>\S+(?: \S+)?)\b"
)


def others_than_done_to(reading: Reading, collection: Collection) -> Callable[[Candidate], bool] | None:
    """Tells the words of others than the one to whom it was done; None where the question names nobody so."""
    done = DONE_TO.match(reading.topic) if reading.asks == "who_said" else None
    named = by_name(done["whom"], collection.people) if done else None
    if named is None:
        return None
    people = {person for figure in named.figures for _, person in figure.persons}
    return lambda candidate: candidate.utterance.speaker not in people
