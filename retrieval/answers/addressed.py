"""What people say of and to each other, where a pronoun is who is meant: "I met Ann, who told me to wait".

They are the words of whoever says them, and are given as theirs.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from retrieval.answer import Answer, stating
from retrieval.answers.sayings import MOST_SPOKEN, statements_of
from retrieval.answers.weighing import SHOWN
from retrieval.language.forms import key_of
from retrieval.language.names import surname_of
from retrieval.language.patterns import CAPITAL
from retrieval.language.tokens import HAN, fold
from retrieval.people.called import calls, is_of_another
from retrieval.people.naming import by_name
from retrieval.people.subject_of import is_subject, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

SURE = 0.7  # confidence that the one named last before the pronoun is meant
MOST_TELLING = 2
TOLD_ME = re.compile(r"\b(?P<verb>[a-z]+) (?P<to>to )?(?:me|us)\b")
PRONOUN = re.compile(r"\b(?:she|he)\b", re.IGNORECASE)
REFERRING = re.compile(r"\b(?:he|him|his|she|her|hers|this (?:man|woman|guy))\b|[他她]", re.IGNORECASE)
CAPITALISED = re.compile(r"(?<![.!?”\"’'] )(?<!^)\b[A-Z][\w’-]+")


def told_another(question: Question, who: str, to: str, collection: Collection) -> Answer | None:
    """What those who were told something say that they were told by somebody whom a stretch of the question names."""
    told = by_name(to, collection.people)
    name = _name(who, collection)
    if told is None or not name:
        return None
    found = tuple(islice(_telling(name, told.figures, collection), MOST_TELLING))
    return stating(question, SURE, found) if found else None


def _name(who: str, collection: Collection) -> str | None:
    """The whole name of the only one whom a stretch names."""
    named = by_name(who, collection.people)
    if named is None or len(named.figures) != 1 or named.rest.strip():
        return None
    return named.figures[0].person.name


def _telling(name: str, told: Sequence[Figure], collection: Collection) -> Iterator[Statement]:
    """What these people say in which the one named may be addressed, each with the sentence before."""
    for figure in told:
        for number in collection.spoken_in(figure.key)[:MOST_SPOKEN]:
            article, _ = collection.layout.place_of(number)
            for utterance in collection.paragraphs.utterances(number):
                if utterance.speaker is None or utterance.form != "direct" or utterance.nested:
                    continue
                if key_of(article, utterance.speaker) != figure.key:
                    continue
                for place, span in enumerate(utterance.sentences):
                    if _is_by(name, utterance.article.text[slice(*span)]):
                        yield utterance.statement(range(max(0, place - 1), place + 1))


def _is_by(name: str, sentence: str) -> bool:
    """Whether a sentence says that somebody told it: by a part of the name that is only theirs, or "she" behind it."""
    parts = name.split()
    for verb in filter(_tells, TOLD_ME.finditer(sentence)):
        before = sentence[: verb.start()]
        met = [match for part in parts for match in re.finditer(rf"\b{re.escape(part)}\b", before)]
        if not met:
            continue
        last = max(met, key=lambda match: match.end())
        behind = before[last.end() :]
        if is_of_another(before[: last.start()], name) or _goes_on(last[0], behind, parts):
            continue
        if is_subject(before[: last.start()], behind):
            return True
        pronouns = list(PRONOUN.finditer(behind))
        if pronouns and not names_in(behind) and not behind[pronouns[-1].end() :].strip(" "):
            return True
    return False


def _tells(verb: re.Match[str]) -> bool:
    """Whether somebody "told me", or "said to me"."""
    lexicon = default_lexicon()
    return lexicon.tells(verb["verb"]) if verb["to"] else lexicon.addresses(verb["verb"])


def _goes_on(part: str, behind: str, parts: Sequence[str]) -> bool:
    """Whether a given name goes on with a surname that is not theirs: "Ann Lee" for Ann Moe."""
    following = re.match(rf" ({CAPITAL})", behind)
    return part != parts[-1] and following is not None and following[1] not in parts


def of_another(text: str, figures: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those whom a topic names and nothing else, if they are not the ones who are asked about."""
    named = by_name(text, collection.people)
    if named is None or named.rest.strip() or any(figure in named.figures for figure in figures):
        return ()
    return named.figures


def referring(
    question: Question, figures: Sequence[Figure], others: Sequence[Figure], collection: Collection
) -> Answer | None:
    """What these people say of another person whom the paragraph names last before; None where they say no such."""
    if not others:
        return None  # nobody's words are read in vain
    found = [
        statement
        for figure in figures
        for statement in statements_of(figure, collection)
        if any(_means(statement, other, figure, collection) for other in others)
    ][:SHOWN]
    return stating(question, SURE, found) if found else None


def _means(statement: Statement, other: Figure, speaker: Figure, collection: Collection) -> bool:
    """Whether a pronoun in somebody's words can only be the other one, whom the paragraph named last."""
    article = collection.records[statement.article].article
    start = statement.parts[0].span.start
    paragraph = article.paragraph_at(start)
    before = article.text[paragraph.span.start if paragraph else 0 : start]
    if not any(REFERRING.search(part.text) for part in statement.parts) or not calls(before, other):
        return False
    behind = before[max(before.rfind(end) + len(end) for end in _ends(other)) :]
    known = set(fold(speaker.person.label).split())
    return not any(fold(match[0]) not in known for match in CAPITALISED.finditer(behind)) and not HAN.search(behind)


def _ends(figure: Figure) -> tuple[str, ...]:
    """What stands in a text last of somebody's name."""
    name = figure.person.name or figure.person.label
    return (name,) if HAN.search(name) else (name.split()[-1], *(part.title() for part in surname_of(name)))
