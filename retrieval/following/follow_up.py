"""Follow-ups: a question that is not complete in itself is completed from the one before, or asked back about."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from retrieval.answer import Answer, Choice
from retrieval.answers.profile import speakers
from retrieval.answers.weighing import spoken_topic
from retrieval.following.beside import beside, spoken_by
from retrieval.following.further import what_else, who_else
from retrieval.following.previous import Previous
from retrieval.following.sense import Sense, meant, sense_of
from retrieval.following.substitution import LEADING, is_name, substituted
from retrieval.language.tokens import HAN
from retrieval.people.naming import by_name, fitting
from retrieval.questions.ellipsis import Elliptic, backward, completed, ellipses_of, forms, listed, listed_at
from retrieval.questions.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion

    Alone = Callable[[Question, Collection], Answer]

MOST_CHOICES = 8
ALL_THE_SAME = 0.7  # confidence from which a question with a pronoun is answered though nothing came before it
OFFICE_BEGINS = ("the ", "that ", "mayor ", "governor ", "president ", "minister ", "secretary ", "director ")


class Context(NamedTuple):
    """A question on its way to being complete, with what came before."""

    question: Question
    asked: Question
    previous: Previous
    collection: Collection
    alone: Alone

    @property
    def sense(self) -> Sense:
        """What the question before was taken to mean."""
        return sense_of(Question.of(self.previous.question), self.collection)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Those answered with before, of several the one whom the question before named; else whomever it named."""
        people = self.collection.people
        found = people.get(key for key in self.previous.people if key in people.figures)
        if len(found) == 1:
            return found
        named = self.sense.figures or self._surnamed
        meant_before = tuple(figure for figure in found if figure in named)
        return meant_before or found or named or self._earlier

    @property
    def _earlier(self) -> tuple[Figure, ...]:
        """Whoever was last answered with some questions before, of several one of the article at hand."""
        people, article = self.collection.people, self.previous.article
        found = people.get(key for key in self.previous.earlier if key in people.figures)
        there = (figure for figure in found if article is None or article in dict(figure.persons))
        return tuple(islice(there, 1))

    @property
    def _surnamed(self) -> tuple[Figure, ...]:
        """Those whom the question before named by a surname among other words."""
        named = by_name(self.previous.question, self.collection.people)
        return fitting(named) or named.figures if named else ()


def followed(question: Question, collection: Collection, previous: Previous | None, alone: Alone) -> Answer | None:
    """The answer to a question that is not complete in itself; None for one that is."""
    if previous is None:
        return _without_previous(question, collection, alone)
    previous = held(previous, collection)
    context = _of_the_list(Context(question, question, previous, collection, alone))
    resolved = _resolved(context)
    if isinstance(resolved, Answer):
        return resolved
    context = context._replace(question=resolved)
    for elliptic in ellipses_of(resolved):
        found = HANDLERS[elliptic.form](context, elliptic)
        if found is not None:
            return replace(found, question=question.text)
    return _as(context, resolved.text) if resolved is not question else None


def held(previous: Previous, collection: Collection) -> Previous:
    """The same without passages that the articles no longer hold."""
    records = collection.records
    kept = (s for s in previous.shown if s.article in records and s.span.end <= len(records[s.article].article.text))
    return replace(previous, shown=tuple(kept))


def incomplete(question: Question) -> Answer:
    """Something has to come before this question."""
    return Answer(question.text, question.language, "nothing", 0.0, lack="incomplete")


def _without_previous(question: Question, collection: Collection, alone: Alone) -> Answer | None:
    """A question that nothing came before: somebody's name is enough, other fragments and pronouns are not."""
    elliptic = next(ellipses_of(question), None)
    if elliptic is not None and elliptic.form == "also" and is_somebody(elliptic.other, question, collection):
        return also(Context(question, question, Previous(""), collection, alone), elliptic)
    if elliptic is not None and not elliptic.stands:
        return incomplete(question)
    points_back = backward(question) and not by_name(question.plain, collection.people, surnames=False)
    if not points_back or alone(question, collection).confidence >= ALL_THE_SAME:
        return None
    return incomplete(question)


def is_somebody(text: str, question: Question, collection: Collection) -> bool:
    """Whether a fragment is somebody's name or plainly their office, and nothing more."""
    if not meant(text, collection):
        return False
    named = by_name(text, collection.people)
    if named is None:
        return HAN.search(text) is not None or text.startswith(OFFICE_BEGINS)
    return not spoken_topic(named.rest, collection, question).facets


def _resolved(context: Context) -> Question | Answer:
    """The question with names for its pronouns; asked back where several people fit one."""
    question = context.question
    pronouns = forms(question.language).pronouns
    if pronouns.nobody.search(question.plain) or by_name(question.plain, context.collection.people, surnames=False):
        return _with_thing(context)
    several = _plural(context)
    match = backward(question) or several
    if match is None:
        return _with_thing(context)
    figures = context.figures
    if not figures:
        return incomplete(question)
    names = [figure.person.label for figure in figures]
    if len(figures) == 1 or several is match:
        joined = ("、" if question.language == "zh" else " and ").join(names)
        return _with_thing(context._replace(question=_replaced(question, match, joined)))
    choices = (
        Choice(_replaced(question, match, figure.person.label).text, figure.person) for figure in figures[:MOST_CHOICES]
    )
    return Answer(question.text, question.language, "nothing", 0.0, lack="person", choices=tuple(choices))


def _of_the_list(context: Context) -> Context:
    """With a name for whoever is "the second one" of several people answered with before."""
    match = listed(context.question)
    figures = context.figures if match else ()
    place = listed_at(match, context.question.language, len(figures)) if match and len(figures) > 1 else None
    if match is None or place is None:
        return context
    return context._replace(question=_replaced(context.question, match, figures[place].person.label))


def _plural(context: Context) -> re.Match[str] | None:
    """Where "they" stands for people: only in the place of whoever is asked about, since they may be anybody."""
    pattern = forms(context.question.language).pronouns.several
    who = next((reading.who for reading in context.question.readings() if reading.who), None)
    return pattern.search(context.question.text) if who and pattern.fullmatch(who) else None


def _replaced(question: Question, match: re.Match[str], name: str) -> Question:
    """The question with a name in the place of a pronoun, in the genitive where the pronoun is."""
    text, word = question.text, match[0].casefold()
    genitive = word in forms(question.language).pronouns.possessive
    genitive = genitive or (word == "her" and re.match(r"\s+\w", text[match.end() :]) is not None)
    return replace(question, text=text[: match.start()] + name + ("'s" if genitive else "") + text[match.end() :])


def _with_thing(context: Context) -> Question:
    """The question with the topic before in the place of "it"."""
    question = context.question
    match = forms(question.language).pronouns.thing.search(question.text.rstrip(" ?？。.!！"))
    topic = context.sense.topic if match else ""
    if match is None or not topic:
        return question
    return replace(question, text=question.text[: match.start()] + topic + question.text[match.end() :])


def _as(context: Context, text: str) -> Answer:
    """The answer to the completed question, as one to the question that was asked."""
    found = context.alone(replace(context.question, text=text), context.collection)
    return replace(found, question=context.asked.text, understood=text)


def also(context: Context, elliptic: Elliptic) -> Answer | None:
    """The question before once more, with somebody or something else in it."""
    texts = list(dict.fromkeys(_alternatives(context, elliptic)))
    if not texts:
        return None if elliptic.stands else incomplete(context.asked)
    found = [_as(context, texts[0])]
    while not found[-1].answered and len(found) < len(texts) and found[0].kind != "not_said":
        found.append(_as(context, texts[len(found)]))
    return found[-1] if found[-1].answered else found[0]


def _alternatives(context: Context, elliptic: Elliptic) -> Iterator[str]:
    """The ways to complete "and X?", the likeliest first."""
    sense, language = context.sense, context.question.language
    other = LEADING.sub("", as_written(elliptic.other, context.question.text))
    if is_somebody(elliptic.other, context.question, context.collection):
        key: Completion = "who_is" if sense.asks == "who_is" else "said_of" if sense.topic else "said"
        yield completed(key, language, who=other, topic=sense.topic)
        return
    if other_place := substituted(context.previous.question, other, context.collection):
        yield other_place
    if sense.asks == "said" and sense.figures:
        yield completed("said_of", language, who=sense.figures[0].person.label, topic=other)
    elif sense.asks in ("who_said", "list"):
        if is_name(other):
            yield completed("who_said", language, topic=f"{sense.topic} {other}".strip())
        yield completed("who_said", language, topic=other)
    elif sense.topic:
        yield f"{context.previous.question.rstrip(' ?？')} {other}"
    yield other


def as_written(words: str, text: str) -> str:
    """Words that were folded to lower case as the asker wrote them."""
    start = text.casefold().find(words.casefold())
    return text[start : start + len(words)] if start >= 0 and len(text.casefold()) == len(text) else words


def others_said(context: Context, elliptic: Elliptic) -> Answer | None:
    """Who else speaks of it."""
    topic = elliptic.topic or context.sense.topic
    understood = completed("who_said", context.question.language, topic=topic) if topic else context.previous.question
    found = who_else(context.question, topic, context.previous, context.collection)
    return replace(found, understood=understood)


def among(context: Context, elliptic: Elliptic) -> Answer | None:
    """Those of the people answered with before whom a description fits."""
    people = context.collection.people
    figures = people.get(key for key in context.previous.speakers if key in people.figures)
    if not figures:
        return incomplete(context.asked)
    understood = completed("among", context.question.language, topic=elliptic.other)
    fitting = context.alone(replace(context.question, text=understood), context.collection).people
    kept = [figure for figure in figures if figure.person in fitting]
    found = speakers(context.question, kept, context.collection)
    return replace(found, understood=context.previous.question, lack=None if kept else "none_of_them")


def said_else(context: Context, elliptic: Elliptic) -> Answer | None:
    """What else somebody says, or what else is said of it."""
    figures = meant(elliptic.who, context.collection) if elliptic.who else context.figures
    if elliptic.who and not figures:
        return None
    if not elliptic.who and len(figures) > 1:
        figures = ()
    topic = elliptic.topic or ("" if elliptic.who else context.sense.topic)
    found = what_else(context.question, figures, topic, context.previous, context.collection)
    language, who = context.question.language, figures[0].person.label if figures else ""
    key: Completion = ("said_of" if topic else "said") if who else "who_said"
    understood = completed(key, language, who=who, topic=topic) if who or topic else context.previous.question
    return replace(found, understood=understood)


def near(context: Context, elliptic: Elliptic) -> Answer | None:
    """Why, when, where or how many: what stands beside the passage shown."""
    if not context.previous.shown:
        return incomplete(context.asked)
    found = beside(context.question, elliptic.form, context.previous, context.collection)
    return replace(found, understood=context.previous.question)


def speaker(context: Context, _: Elliptic) -> Answer | None:
    """Who said what was shown."""
    if not context.previous.shown:
        return incomplete(context.asked)
    found = spoken_by(context.question, context.previous.shown[0], context.collection)
    return replace(found, understood=context.previous.question)


HANDLERS: dict[str, Callable[[Context, Elliptic], Answer | None]] = {
    "also": also,
    "among": among,
    "who_else": others_said,
    "what_else": said_else,
    "why": near,
    "when": near,
    "where": near,
    "number": near,
    "who_said": speaker,
}
