"""What people say on a topic, or what the articles tell of them where they do not speak of it themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer, nothing
from retrieval.answers.life import told_of_life
from retrieval.answers.not_said import OF_SUBJECT, not_said
from retrieval.answers.plainly import LEAST_TOLD, told_by_name, told_plainly
from retrieval.answers.sayings import statements_of, words_of
from retrieval.answers.several import are_called_alike, which_of, with_shorter_labels, without_descriptions
from retrieval.answers.subject import is_their_subject
from retrieval.answers.weighing import SHOWN, shown_with, spoken_topic, words_on
from retrieval.passages.asked import lacks_the_claim
from retrieval.passages.confidence import SAID_AS_ASSUMED, as_asked, by_themselves, elsewhere
from retrieval.passages.cue import asks_for_words
from retrieval.passages.deed import lacks_what_is_explained
from retrieval.passages.phrase import shingles
from retrieval.passages.search import TYPED, Search
from retrieval.people.namesakes import foremost
from retrieval.people.naming import by_name
from retrieval.questions.thing import focus_of
from retrieval.questions.units import unit_of
from retrieval.topics.retold import measured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks, Question

FEWEST_BESIDE_AGE = 2  # facets of "how old is Lee's son": of Lee alone only what stands beside the name tells it
SURE_OF_WORDS = 0.92  # confidence from which somebody's own words answer, whatever else is told of them
FACTS = ("number", "when", "where")  # which nobody has to have spoken of


def of_named(
    question: Question,
    figures: Sequence[Figure],
    text: str,
    asks: Asks,
    collection: Collection,
    *,
    least: float = SAID_AS_ASSUMED,
) -> Answer | None:
    """Answer a question that names people: by their own words on the topic, or by what the articles tell of them.

    ``least`` is the probability from which their words are taken to be on the topic.
    """
    unit, number = unit_of(question.plain, asks), unit_of(question.plain, "number")
    is_age = number is not None and number.name == "age"
    of_life = told_of_life(question, figures, asks, collection, is_age=is_age)
    if of_life is not None:
        return of_life
    topic = measured(spoken_topic(text, collection, question), unit, collection)
    if is_age and len(topic.facets) < FEWEST_BESIDE_AGE:
        return nothing(question)
    if not topic.facets:
        return _all_they_said(question, figures, collection)
    theirs = Search.by(figures, topic, collection, asks if asks in TYPED or asks == "where" or unit else "topic", unit)
    own, is_plain = _on_topic(question, theirs._replace(is_for_best=True), least)
    focus = focus_of(question, abroad=not collection.has_chinese)
    search = Search(topic, asks, collection, focus=focus, unit=unit, shingles=shingles(question.plain))
    search = search._replace(narrated=asks == "said")  # nobody else's words tell what somebody said
    if own is not None and is_plain:
        return _or_what_is_told(own, question, figures, search)
    told = _unsaid(
        question, figures, search, is_of_another=asks == "said" and _is_of_another(text, figures, collection)
    )
    return own if told is not None and told.kind == "not_said" and own is not None else told


def _all_they_said(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """What somebody said on whatever; of several who are not called alike, which of them is meant."""
    every = foremost(figures, collection)
    figures = without_descriptions(every)
    if not are_called_alike(figures):
        return which_of(question, figures, collection)
    return words_of(question, with_shorter_labels(figures, every), collection)


def _on_topic(question: Question, search: Search, least: float) -> tuple[Answer | None, bool]:
    """The words searched for; None where they are hardly on the topic. And whether these alone tell that they are."""
    found, likely = words_on(search, least)
    if not found or lacks_the_claim(found[0], search, question) or lacks_what_is_explained(found[0], search, question):
        return None, False
    shown = shown_with(likely, question, _their_own_first(found), search)
    others = elsewhere(found, search)
    return shown, by_themselves(found[0], search, others) >= least


def _their_own_first(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Candidates, somebody's own words before the article's sentence about them, where these tell the topic as well."""
    best = found[0]
    if not best.utterance.is_told and best.utterance.paragraph.kind == "body":
        return found
    own = [c for c in found if not c.utterance.is_told and c.own >= best.own and c.utterance.paragraph.kind == "body"]
    return [*own, *(c for c in found if c not in own)]


def _or_what_is_told(own: Answer, question: Question, figures: Sequence[Figure], search: Search) -> Answer:
    """Their words on a topic; where it is not asked for these, what is told of it if that is surer."""
    if search.asks == "said":
        return replace(own, confidence=round(as_asked(own.confidence), 4))
    told = told_by_name(question, figures, search) if own.confidence <= SURE_OF_WORDS else None
    return told if told is not None and told.confidence > own.confidence else own


def _is_of_another(text: str, figures: Sequence[Figure], collection: Collection) -> bool:
    """Whether a topic is somebody's name and nothing else, and not of those who are asked about."""
    named = by_name(text, collection.people)
    return named is not None and not named.rest.strip() and not any(figure in named.figures for figure in figures)


def _unsaid(question: Question, figures: Sequence[Figure], search: Search, *, is_of_another: bool) -> Answer | None:
    """What the articles tell where those asked about hardly spoke of the topic; ``not_said`` where they do not.

    Nobody is told not to have spoken of their own age, or of where they were born. What is told of another person is
    not told where both are named. Of several bodies that are called alike nothing is told.
    """
    collection = search.collection
    if not any(figure.person.kind == "person" and figure.person.name for figure in figures):
        if search.asks != "said":
            return None
        told = told_by_name(question, figures, search, on_topic=LEAST_TOLD)
        speaks = len(figures) == 1 and figures[0].person.kind == "body"
        return told or (
            not_said(question, without_descriptions(figures), search.topic, collection) if speaks else nothing(question)
        )
    named = without_descriptions(figures)
    if search.asks == "said" and len(named) == 1 and is_their_subject(search.topic, named[0], collection):
        return replace(words_of(question, named, collection), confidence=OF_SUBJECT)
    told = None if is_of_another else told_plainly(question, figures, search, collection)
    if told is None and not is_of_another:
        told = told_by_name(question, figures, search, on_topic=LEAST_TOLD)
    if told is None and search.asks in FACTS and not asks_for_words(question):
        return nothing(question)
    if told is None:
        return not_said(question, without_descriptions(figures), search.topic, collection)
    return _with_their_words(told, figures, collection) if search.asks == "said" else told


def _with_their_words(told: Answer, figures: Sequence[Figure], collection: Collection) -> Answer:
    """What is told of a topic, behind what one of these people says in the same paragraph, if they do."""
    first = told.statements[0]
    place = collection.records[first.article].article.paragraph_at
    spoken = (s for figure in figures for s in statements_of(figure, collection) if s.article == first.article)
    here = next((said for said in spoken if place(said.start) == place(first.start)), None)
    if here is None:
        return told
    people = (here.speaker,) if here.speaker else ()
    return replace(told, kind=KIND_OF[here.form], statements=(here, *told.statements)[:SHOWN], people=people)
