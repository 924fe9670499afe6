"""What happened to somebody, and where they were: told of them in whoever's words, and not what they said themselves.

"What happened to Lind?" is answered by the sentences whose verb is said of Lind, or of the "he" who is Lind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import nothing, stating
from retrieval.answers.life import told_of_life
from retrieval.answers.not_said import not_said
from retrieval.answers.topical import is_rather_told
from retrieval.answers.weighing import SHOWN, spoken_topic
from retrieval.language.expressions import EXPRESSIONS
from retrieval.language.patterns import late
from retrieval.language.tokens import words_listed
from retrieval.passages.showing import repeats
from retrieval.people.descriptions import is_role
from retrieval.people.holders import PLAIN_OFFICE, by_office
from retrieval.people.naming import by_name
from retrieval.people.predicates import BEING, predicates
from retrieval.people.unheard import in_full

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.people.predicates import Predicate
    from retrieval.questions.question import Question, Reading

SURE = 0.8  # confidence in a sentence of which somebody is the subject
BESIDE = 6  # words from "was" on among which a place stands: "was also seen in the crowd"
# "Lind's boat": whose, and what
OWNED = late(r"['’]s?\s+(?P<thing>[\w-]+)$")
AFTER = late(
    r"\b(?:since (?:he|she|\d)|now\b(?! [A-Z])|no longer|any ?more|eventually|afterwards?|later|for good|passed away"
    r"|dead)\b"
)


def what_happened(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What befell somebody; in news, where nothing is told of it but they speak, ``not_said``."""
    who = reading.who or ""
    figure = _meant(who, question, collection)
    found = [each for each in _told(figure, who, collection) if _is_fate(each)]
    if found:
        return stating(question, SURE, _shown(found))
    if figure is None or OWNED().search(who) or figure.key not in collection.people.figures:
        return None
    unsaid = not_said(question, [figure], spoken_topic(question.plain, collection, question), collection)
    return None if is_rather_told(unsaid, collection) else unsaid


def whereabouts(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Where somebody was, or was born; None where it may be told otherwise, as no news does."""
    who = reading.who or ""
    figure = _meant(who, question, collection)
    born = told_of_life(question, [figure], "where", collection, is_age=False) if figure else None
    if figure is None or born is not None:
        return None if is_rather_told(born, collection) else born
    found = [each for each in _told(figure, who, collection) if _is_placed(each)]
    if found:
        return stating(question, SURE, _shown(found))
    none = nothing(question)
    return None if is_rather_told(none, collection) else none


def _told(figure: Figure | None, who: str, collection: Collection) -> Iterator[Predicate]:
    """What is said of whom, or of whose thing, a question names."""
    owned = OWNED().search(who)
    return predicates(figure, owned["thing"] if owned else None, collection) if figure else iter(())


def _is_fate(told: Predicate) -> bool:
    """Whether it tells what befell somebody, or with a word for what came of it what they did."""
    came_of_it = not told.is_own and AFTER().search(told.behind) is not None
    return told.is_passive or came_of_it or not words_listed("fates.en.txt").isdisjoint(told.verbs)


def _is_placed(told: Predicate) -> bool:
    """Whether it tells where somebody is; with "was" right behind that."""
    if told.verbs and words_listed("whereabouts.en.txt").isdisjoint(told.verbs):
        near = " ".join(told.behind.split()[:BESIDE])
        return told.verbs[0] in BEING and any(not met["motion"] for met in EXPRESSIONS["stay"].finditer(near))
    return EXPRESSIONS["stay"].search(told.behind) is not None


def _shown(found: Sequence[Predicate]) -> Sequence[Statement]:
    """The first sentences, each once."""
    shown: list[Statement] = []
    for told in found:
        if len(shown) < SHOWN and not repeats(told.utterance, shown):
            shown.append(told.utterance.statement([told.place]))
    return shown


def _meant(who: str, question: Question, collection: Collection) -> Figure | None:
    """The only one of a name or office, or the owner of a thing; be it somebody who does not speak."""
    owner = OWNED().sub("", who)
    named = by_name(owner, collection.people)
    if named is None:
        holders = by_office(owner, collection, least=PLAIN_OFFICE) if is_role(owner) else ()
        absent = None if holders else in_full(owner, question, collection)
        return holders[0] if len(holders) == 1 and holders[0].has_name else absent
    is_it = len(named.figures) == 1 and not named.rest.strip() and not named.near
    return named.figures[0] if is_it else None
