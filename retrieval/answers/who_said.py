"""Who said a thing: the words given between marks, no words of whom it was done to, all who name it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers.weighing import answered
from retrieval.language.tokens import HAN, fold
from retrieval.passages.evidence import evidence
from retrieval.passages.ranking import FEW
from retrieval.passages.search import shares
from retrieval.passages.showing import statement
from retrieval.people.naming import by_name
from retrieval.questions.predicate import HELPING, tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpus.quotation import Person
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.questions.predicate import Word
    from retrieval.questions.question import Question, Reading

MARKED = re.compile(r"[“\"「『]([^“”\"「」『』]+)[”\"」』]")
NO_WORD = re.compile(r"[\W_]+")
FEWEST_WORDS, FEWEST_CHARACTERS = 2, 3  # fewer stand somewhere by chance
NO_VERB = r"(?:is|was|are|were|be|been|of|from|in|at|to|about|for|with)"
DONE_TO = re.compile(
    rf"(?:(?:has|have|had|did|also|first|once|just) )*(?!{NO_VERB}\b)"
    r"(?:\w+ed|\w+s|told|met|shot|beat|hit|led|taught|fought|sold|gave) (?P<whom>\S+(?: \S+)?)\b"
)
BESIDE_NAME = ("N", "P", "J", "R", "D")  # with what the tags of words begin that stand with a name, or an adverb
FINITE = ("VBD", "VBZ", "VBP", "MD")
# what asks for whoever speaks of a thing, rather than for one who said something of it
NAMING = re.compile(
    r"(?:all )?(?:mention(?:s|ed)?|discuss(?:es|ed)?|(?:(?:talk|speak|comment)(?:s|ed)?|spoke) (?:about|of|on))"
    r" (?!that\b|how\b|why\b|what\b)"
    r"|[谁人位](?:都|还|也|曾)*(?:提|谈|说|讲)[到及起]"
)
MOST_WORDS = 2  # of a thing: what has more is a claim, of which one speaker is looked for
MOST_NAMED = 8  # people
IN_OTHER_WORDS = 0.9  # of a thing in another language, from which it is named
LISTED_FROM, LISTED_FROM_MANY = 200, 40  # paragraphs looked at, in a corpus of few and of many


def of_cited(question: Question, search: Search) -> Answer | None:
    """The words given, with whoever says them, be it nobody who is named; None where they stand nowhere."""
    given = max(map(_plain, MARKED.findall(question.text)), key=len, default="")
    fewest = FEWEST_CHARACTERS if HAN.search(given) else FEWEST_WORDS
    if (len(given) if HAN.search(given) else len(given.split())) < fewest:
        return None
    every = search._replace(speaking=False, is_for_best=False, counts=None)
    holding = [c for c in evidence(every) if _holds(_plain(c.utterance.text), given)]
    spoken = [c for c in holding if c.utterance.speaker] or holding
    return answered(question, spoken, every) if spoken else None


def _holds(text: str, given: str) -> bool:
    """Whether words stand in a text, whole ones where there are blanks between them."""
    return given in text if HAN.search(given) else f" {given} " in f" {text} "


def _plain(text: str) -> str:
    """Words with single blanks between them, Chinese ones without."""
    words = NO_WORD.sub(" ", fold(text)).strip()
    return words.replace(" ", "") if HAN.search(words) else words


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


def with_all_who_name_it(found: Answer, text: str, search: Search) -> Answer:
    """An answer to ``text``, behind "who", with the words of everybody who names the thing, where it asks for that."""
    if not (found.people and NAMING.search(text) and len(search.topic.facets) <= MOST_WORDS):
        return found
    depth = LISTED_FROM if search.collection.layout.size <= FEW else LISTED_FROM_MANY
    every = search._replace(is_for_best=False, speaking=True, literal=0.0, depth=depth, speakers=MOST_NAMED)
    if not HAN.search(text):
        every = every._replace(literal=1.0)
    shown: dict[Person, Statement] = {}
    for told in found.statements:
        if told.speaker is not None and not _is_silent(told, every):
            shown.setdefault(told.speaker, told)
    for candidate in evidence(every):
        speaker = candidate.utterance.speaker
        if speaker and speaker not in shown and len(shown) < MOST_NAMED and _names_it(candidate, every):
            shown[speaker] = statement(candidate, every)
    if not shown or found.people == tuple(shown) or found.statements[0].speaker is None:
        return found
    return replace(found, statements=tuple(shown.values()), people=tuple(shown))


def _is_silent(told: Statement, search: Search) -> bool:
    """Whether a statement tells nothing of the thing, which was asked for in the language of its article."""
    if not search.literal or search.collection.records[told.article].article.language != "en":
        return False
    parts = (search.collection.paragraphs.terms_in(told.article, part.span, english=False) for part in told.parts)
    return not any(search.topic.coverage(terms) for terms in parts)


def _names_it(candidate: Candidate, search: Search) -> bool:
    """Whether the own words of somebody, be it no document, name the whole thing, as it was asked for."""
    speaker = candidate.utterance.speaker
    if speaker is None or speaker.kind == "document":
        return False
    return shares(candidate, search) if search.literal else candidate.own >= IN_OTHER_WORDS
