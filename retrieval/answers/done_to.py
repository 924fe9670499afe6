"""Whom a question says that something was done to: whoever urged Lind to resign, it was not Lind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from retrieval.people.naming import by_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.question import Reading

NO_VERB = r"(?:is|was|are|were|be|been|of|from|in|at|to|about|for|with)"
DONE_TO = re.compile(
    rf"(?:(?:has|have|had|did|also|first|once|just) )*(?!{NO_VERB}\b)"
    r"(?P<verb>\w+ed|\w+s|told|met|shot|beat|hit|led|taught|fought|sold|gave) (?P<whom>\S+(?: \S+)?)\b"
)
BEHIND = ("at ", "on ", "to ", "with ")  # what may stand between a verb and somebody: "screamed at Lind"
TO_SOMEBODY = frozenset(("tell", "judge"))  # frames of the verbs of speech that have somebody for an object


def others_than_done_to(reading: Reading, collection: Collection) -> Callable[[Candidate], bool] | None:
    """Tells the words of others than the one to whom it was done; None where the question names nobody so."""
    done = DONE_TO.match(reading.topic) if reading.asks == "who_said" else None
    named = by_name(done["whom"], collection.people) if done and not _has_clause(**done.groupdict()) else None
    if named is None:
        return None
    people = {person for figure in named.figures for _, person in figure.persons}
    return lambda candidate: candidate.utterance.speaker not in people


def _has_clause(verb: str, whom: str) -> bool:
    """Whether somebody behind a verb may be the subject of a clause: "who said Lind was late"."""
    cue = default_lexicon().cues.get(verb)
    return cue is not None and TO_SOMEBODY.isdisjoint(cue.frames) and not whom.startswith(BEHIND)
