"""What somebody told another, in the words of the one who was told: "I met Ann, who told me to wait".

They are the words of whoever was told, and are given as theirs.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from retrieval.answer import Answer
from retrieval.answers.sayings import MOST_SPOKEN
from retrieval.language.forms import key_of
from retrieval.language.patterns import CAPITAL
from retrieval.people.called import is_of_another
from retrieval.people.naming import by_name
from retrieval.people.subject_of import is_subject, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

SURE = 0.7  # confidence that the one named last before the pronoun is meant
SHOWN = 2
TOLD_ME = re.compile(r"\b(?P<verb>[a-z]+) (?P<to>to )?(?:me|us)\b")
PRONOUN = re.compile(r"\b(?:she|he)\b", re.IGNORECASE)


def told_another(question: Question, who: str, to: str, collection: Collection) -> Answer | None:
    """What those who were told something say that they were told by somebody whom a stretch of the question names."""
    told = by_name(to, collection.people)
    name = _name(who, collection)
    if told is None or not name:
        return None
    found = tuple(islice(_telling(name, told.figures, collection), SHOWN))
    people = tuple(dict.fromkeys(s.speaker for s in found if s.speaker))
    return Answer(question.text, question.language, "quotation", SURE, found, people) if found else None


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
    """Whether a sentence says that somebody told it, by any part of the name, or "she" right behind that.

    But by no part that is another one's: "Tom Moe told me" is nothing that Karl Moe told.
    """
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
