"""Whom a question says that something was done to: whoever urged Lind to resign, it was not Lind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import fold
from retrieval.people.naming import by_name
from retrieval.questions.predicate import HELPING, tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.predicate import Word
    from retrieval.questions.question import Reading

NO_VERB = r"(?:is|was|are|were|be|been|of|from|in|at|to|about|for|with)"
DONE_TO = re.compile(
    rf"(?:(?:has|have|had|did|also|first|once|just) )*(?!{NO_VERB}\b)"
    r"(?:\w+ed|\w+s|told|met|shot|beat|hit|led|taught|fought|sold|gave) (?P<whom>\S+(?: \S+)?)\b"
)
BESIDE_NAME = ("N", "P", "J", "R", "D")  # with what the tags of words begin that stand with a name, or an adverb
FINITE = ("VBD", "VBZ", "VBP", "MD")


def others_than_done_to(reading: Reading, collection: Collection) -> Callable[[Candidate], bool] | None:
    """Tells the words of others than the one to whom it was done; None where the question names nobody so."""
    done = DONE_TO.match(reading.topic) if reading.asks == "who_said" else None
    named = by_name(done["whom"], collection.people) if done else None
    if done is None or named is None:
        return None
    names = {word for figure in named.figures for word in fold(figure.person.name or "").split()}
    if _has_clause([each for each in tagged(reading.topic[done.start("whom") :]) if each.word not in names]):
        return None
    people = {person for figure in named.figures for _, person in figure.persons}
    return lambda candidate: candidate.utterance.speaker not in people


def _has_clause(behind: Sequence[Word]) -> bool:
    """Whether somebody behind a verb is the subject of another, by the words behind them: "said Lind *was* late"."""
    clause = behind[1:] if behind and behind[0].word == "that" else behind
    verb = next((each for each in clause if not each.tag.startswith(BESIDE_NAME)), None)
    return verb is not None and (verb.tag in FINITE or verb.word in HELPING)
