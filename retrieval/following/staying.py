"""Where a conversation is: what questions leave to it is looked for there first, "the judge", "it", "how many?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import nothing
from retrieval.answers.group import group_in
from retrieval.following import follow_up
from retrieval.language.tokens import HAN, fold, simplified
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name
from retrieval.questions.ellipsis import ellipses_of, forms

if TYPE_CHECKING:
    import re

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.following.pointing import Alone
    from retrieval.following.previous import Previous
    from retrieval.questions.question import Question

SURE_HERE, SURELY = 0.75, 0.9  # confidence from which the article at hand answers a short question, and another does
SOMEBODY = ("the ", "his ", "her ", "their ")


def in_same_article(question: Question, previous: Previous, collection: Collection, alone: Alone) -> Answer | None:
    """The answer from the article in which the conversation is, as of "the judge"; None where nothing points there."""
    article = previous.article
    if article is None or article not in collection.records or len(collection.records) == 1:
        return None
    first = next(question.readings(), None)
    if first is not None and first.asks == "articles":  # there are more of them than that one
        return None
    is_of_it, is_brief = _has(forms(question.language).it, question), _is_brief(question, collection)
    who = _somebody(question, collection)
    held = collection.within((article,))
    if not (is_of_it or who) and (is_brief or _is_short(question, collection)):
        return _of_short(question, previous, (held, collection), alone, least=0.0 if is_brief else SURE_HERE)
    elliptic = next(ellipses_of(question), None)
    is_also = bool(elliptic and elliptic.form == "also") and not who
    is_thing = is_also and _names_nobody(question, collection)  # "and fares?"
    is_incomplete = elliptic is not None and not is_thing and not _means_somebody(elliptic.other, question, held)
    if not (is_of_it or who or is_thing) or is_incomplete:
        return None
    found = follow_up.followed(question, held, previous, alone) or alone(question, held)
    is_theirs = bool(found.people) and not is_thing and not _is_rather_another(who, found, collection)
    is_told = found.answered and (is_thing or is_theirs)
    return found if is_of_it or is_told or group_in(who) is not None else None


def _of_short(
    question: Question, previous: Previous, here_and_all: tuple[Collection, Collection], alone: Alone, *, least: float
) -> Answer | None:
    """The answer to a short question (钱谁出) from the article at hand, or nothing; None where others tell it.

    What is so short is met by chance elsewhere: there it has to be answered surely. ``least`` is the confidence from
    which it is answered here.
    """
    held, every = here_and_all
    found = follow_up.followed(question, held, previous, alone) or alone(question, held)
    if found.answered and found.confidence >= least:
        return found
    whole = alone(question, every)
    is_elsewhere = any(s.article not in held.records for s in whole.statements)
    return nothing(question) if is_elsewhere and whole.confidence < SURELY else None


def _means_somebody(other: str, question: Question, collection: Collection) -> bool:
    """Whether a fragment means somebody, or those of a kind: 专家呢."""
    return group_in(other) is not None or follow_up.is_somebody(other, question, collection)


def _is_rather_another(who: str, found: Answer, collection: Collection) -> bool:
    """Whether an office is held by others of the corpus, and only in a wider sense by whoever was found."""
    if any(simplified(title).endswith(who) for p in found.people for title in p.titles if HAN.search(who)):
        return False
    holders = by_office(who, collection) if who and group_in(who) is None else ()
    labels = {person.label for person in found.people}
    return bool(holders) and not any(p.label in labels for figure in holders for _, p in figure.persons)


def _somebody(question: Question, collection: Collection) -> str:
    """Whom a question is about, told by what they are, and by no name; empty where it is about nobody so told."""
    elliptic = next(ellipses_of(question), None)
    if elliptic is not None:
        who = elliptic.other if elliptic.form == "also" else ""
    elif beside := forms(question.language).beside.search(question.plain):
        who = beside["who"]
    else:
        first = next(question.readings(), None)
        who = first.who or "" if first is not None and first.asks in ("said", "who_is") else ""
    return who if _is_told(who, question, collection) else ""


def _is_told(who: str, question: Question, collection: Collection) -> bool:
    """Whether a stretch describes somebody without a name, of a person, a body or a place, that would tell which."""
    if HAN.search(who):
        return (is_description(who) or group_in(who) is not None) and by_name(who, collection.people) is None
    named = any(word in question.names for word in fold(who).split())
    return who.startswith(SOMEBODY) and not named and by_name(who, collection.people) is None


def _is_brief(question: Question, collection: Collection) -> bool:
    """Whether a question tells hardly what it is about, and names nobody: "when does the strike end?"."""
    return _names_nobody(question, collection) and _has(forms(question.language).brief, question)


def _is_short(question: Question, collection: Collection) -> bool:
    """Whether a question has but a few words, and names nobody."""
    return _names_nobody(question, collection) and _has(forms(question.language).short, question)


def _names_nobody(question: Question, collection: Collection) -> bool:
    return not question.names and by_name(question.plain, collection.people) is None


def _has(pattern: re.Pattern[str], question: Question) -> bool:
    """Whether a question has a form, and is none that the words shown complete."""
    return pattern.search(question.plain) is not None and next(ellipses_of(question), None) is None
