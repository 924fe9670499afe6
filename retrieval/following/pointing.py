"""What the question before meant, and whom and what the fragments and pronouns of one mean that follows it up."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.answer import Answer, Choice, nothing
from retrieval.answers.meant import meant
from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import HAN, fold, stop_words, word_list
from retrieval.people.called import calls
from retrieval.people.descriptions import is_description
from retrieval.people.gender import PRONOUNS, gender_of, not_told_otherwise, of_gender
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name, fitting
from retrieval.postings.remembered import remembered
from retrieval.questions.ellipsis import backward, forms, in_simplified, ordinal_in, ordinal_place
from retrieval.questions.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.following.previous import Previous
    from retrieval.people.gender import Gender
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks, Reading

    Alone = Callable[[Question, Collection], Answer]

MOST_CHOICES = 8
MOST_TOGETHER = 8  # people whom "they" means one by one
BODIES = ("body", "document")  # which are no "he"
OBJECTS = {"him": "he", "his": "he", "her": "she", "hers": "she"}
CAPITALISED = re.compile(r"(?<=[\w,;:] )[A-Z][\w’'-]*(?: (?:of |the )?[A-Z][\w’'-]*)*")
REGION = re.compile(r"[\u4e00-\u9fff]{1,3}?(?:省|市|县|区|州|镇|乡|村)")
LEADING = re.compile(r"^(?:in|at|on|for|from|about|of|with|to|by)\s+", re.IGNORECASE)
REMEMBERED = 64  # questions
OF_ONE = ("said", "who_is", "topic")  # what may be asked of one person, speaking or not
OF_SOMEBODY = ("said", "agree")  # what a question asks for that can only be for somebody's words


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
        named = self.sense.figures or self.surnamed
        meant_before = tuple(figure for figure in found if figure in named)
        return meant_before or found or named or self._told_of or self.earlier[:1]

    @property
    def _told_of(self) -> tuple[Figure, ...]:
        """The only one who speaks in the article and whom the passage calls that answered before, in its own words."""
        shown = self.previous.shown[0] if self.previous.shown else None
        if shown is None or shown.speaker or shown.article not in self.collection.records:
            return ()
        record = self.collection.records[shown.article]
        text, people = record.article.text[slice(*shown.span)], self.collection.people
        speaking = {people.figure_of(shown.article, person) for person in record.people if person.name}
        called = tuple(figure for figure in speaking if figure and calls(text, figure))
        return called if len(called) == 1 else ()

    @property
    def earlier(self) -> tuple[Figure, ...]:
        """Those answered with some questions before, the last first, where they speak in the article at hand."""
        people, article = self.collection.people, self.previous.article
        found = people.get(key for key in self.previous.earlier if key in people.figures)
        return tuple(figure for figure in found if article is None or article in dict(figure.persons))

    @property
    def surnamed(self) -> tuple[Figure, ...]:
        """Those whom the question before named by a surname among other words."""
        named = by_name(self.previous.question, self.collection.people)
        return fitting(named) or named.figures if named else ()


def resolved(context: Context) -> Question | Answer:
    """The question with names for its pronouns; asked back where several people fit one."""
    question = context.question
    pronouns = forms(question.language).pronouns
    is_whole = pronouns.nobody.search(question.plain) or by_name(
        question.plain, context.collection.people, surnames=False
    )
    several = _plural(context)
    match = None if is_whole else backward(question) or several
    if match is None:
        return _with_thing(context)
    if several is not match and (stranger := _stranger(match[0], context)):
        return _with_thing(context._replace(question=_replaced(question, match, stranger)))
    if several is match and len(context.figures) > MOST_TOGETHER and any(r.topic for r in question.readings() if r.who):
        return _with_thing(context)  # everybody: whoever speaks of it
    figures = context.figures if several is match else _meant_by(match[0], context)
    if not figures:
        return nothing(question, lack="incomplete")
    names = [figure.person.label for figure in figures]
    if len(figures) == 1 or several is match:
        joined = ("、" if question.language == "zh" else " and ").join(names)
        return _with_thing(context._replace(question=_replaced(question, match, joined)))
    choices = (
        Choice(_replaced(question, match, figure.person.label).text, figure.person) for figure in figures[:MOST_CHOICES]
    )
    return nothing(question, lack="person", choices=choices)


def _meant_by(pronoun: str, context: Context) -> Sequence[Figure]:
    """Those answered with before whom it fits; else whoever did before. 他 and 她 are easily mistaken."""
    figures, earlier, collection = context.figures, context.earlier, context.collection
    found = _fitting(pronoun, figures, collection) or _fitting(pronoun, earlier, collection)[:1]
    found = found or _fitting(pronoun, context.surnamed, collection)
    found = found or not_told_otherwise(figures, collection) or not_told_otherwise(earlier, collection)[:1]
    return found or (figures if context.question.language == "zh" else ())


def _stranger(pronoun: str, context: Context) -> str | None:
    """The only name of an English question before, of somebody who does not speak and whom a pronoun may mean."""
    before, collection = context.previous.question, context.collection
    if context.question.language == "zh" or context.sense.figures or by_name(before, collection.people):
        return None
    first, found = next(Question.of(before).readings()), [match[0] for match in names_in(before)]
    if len(found) != 1 or not (first.who or first.topic).endswith(fold(found[0])):
        return None
    own = vocabulary().genders.get(fold(found[0]).split()[0], "-")
    return found[0] if own in ("-", _gender(pronoun)) and first.asks in OF_ONE else None


def _fitting(pronoun: str, figures: Sequence[Figure], collection: Collection) -> Sequence[Figure]:
    """Those whom a pronoun fits, which are no bodies beside somebody."""
    gender = _gender(pronoun)
    figures = [figure for figure in figures if figure.person.kind not in BODIES] or figures
    return figures if gender == "-" else of_gender(gender, figures, collection)


def _gender(pronoun: str) -> Gender:
    word = pronoun.casefold()
    return PRONOUNS.get(OBJECTS.get(word, word), "-")


def of_the_title(question: Question, collection: Collection) -> Question | None:
    """The question with a name for its pronoun where there is but one article, whose title names one whom it fits."""
    match = backward(question)
    if match is None or len(collection.records) != 1:
        return None
    title = next(iter(collection.records.values())).article.title or ""
    named = [figure for figure in collection.people.figures.values() if calls(title, figure)]
    figures = [figure for figure in named if gender_of(figure, collection) in (_gender(match[0]), "-")]
    return _replaced(question, match, figures[0].person.label) if len(figures) == 1 else None


def of_the_list(context: Context) -> Context:
    """With a name for whoever is "the second one" of several people answered with before."""
    match = ordinal_in(context.question)
    figures = context.figures if match else ()
    place = ordinal_place(match, context.question.language, len(figures)) if match and len(figures) > 1 else None
    if match is None or place is None:
        return context
    return context._replace(question=_replaced(context.question, match, figures[place].person.label))


def _plural(context: Context) -> re.Match[str] | None:
    """Where "they" stands for people: only in the place of whoever is asked about, since they may be anybody."""
    pattern = forms(context.question.language).pronouns.several
    who = next((reading.who for reading in context.question.readings() if reading.who), None)
    return pattern.search(in_simplified(context.question.text)) if who and pattern.fullmatch(who) else None


def _replaced(question: Question, match: re.Match[str], name: str) -> Question:
    """The question with a name in the place of a pronoun, in the genitive where the pronoun is."""
    text, word = question.text, match[0].casefold()
    genitive = word in forms(question.language).pronouns.possessive
    genitive = genitive or (word == "her" and re.match(r"\s+\w", text[match.end() :]) is not None)
    return replace(question, text=text[: match.start()] + name + ("'s" if genitive else "") + text[match.end() :])


def _with_thing(context: Context) -> Question:
    """The question with the topic before in the place of "it"."""
    question = context.question
    match = forms(question.language).pronouns.thing.search(in_simplified(question.text).rstrip(" ?？。.!！"))
    topic = context.sense.topic if match else ""
    if match is None or not topic:
        return question
    return replace(question, text=question.text[: match.start()] + topic + question.text[match.end() :])


def substituted(question: str, other: str, collection: Collection) -> str | None:
    """The question with ``other`` for its only name that is nobody's; None where there is no such name or several."""
    name = LEADING.sub("", other)
    if not is_name(name):
        return None
    found = [match for match in names_in(question) if by_name(match[0], collection.people) is None]
    if len(found) != 1 or fold(found[0][0]) == fold(name):
        return None
    return question[: found[0].start()] + name + question[found[0].end() :]


def is_name(text: str) -> bool:
    """Whether a fragment is written as a name, or is a known place in Chinese."""
    return any(match[0] == text for match in names_in(f"x {text}" if not HAN.search(text) else text))


def names_in(text: str) -> Iterator[re.Match[str]]:
    """The names of a text that may be places: capitalised within it, or known ones in Chinese."""
    yield from CAPITALISED.finditer(text)
    if HAN.search(text):
        places = sorted(word_list("places.zh.txt"), key=len, reverse=True)
        yield from re.finditer(rf"(?:{'|'.join(places)})(?:省|市|区)?|{REGION.pattern}", text)


class Sense(NamedTuple):
    """``topic`` is in words that can stand in another question; empty where the question was about nothing special."""

    asks: Asks
    figures: tuple[Figure, ...] = ()
    topic: str = ""


def sense_of(question: Question, collection: Collection) -> Sense:
    """The sense of a complete question: that of the first reading which names nobody, or somebody who is there."""
    return remembered(collection.senses_by_question, question, REMEMBERED, lambda: _found(question, collection))


def _found(question: Question, collection: Collection) -> Sense:
    for reading in question.readings():
        figures = those_named(reading.who, collection) if reading.who else ()
        is_of_somebody = reading.asks in OF_SOMEBODY and not reading.named  # be it somebody who does not speak
        if reading.asks != "chat" and (figures or is_of_somebody or not (reading.named or reading.who)):
            return _sense(question, reading, figures, collection)
    return Sense("topic")


def _sense(question: Question, reading: Reading, figures: tuple[Figure, ...], collection: Collection) -> Sense:
    text = reading.topic
    if reading.asks not in ("said", "agree", "about", "who_is", "list"):
        text = text or question.plain
        named = by_name(text, collection.people, surnames=False) if reading.asks != "who_said" else None
        if named:
            figures, text = named.figures, named.rest
    return Sense(reading.asks, figures, bare(text, question, collection))


def those_named(who: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom a stretch names, in full or by surname, as somebody's relative or lawyer, or by their office."""
    named = by_name(who, collection.people)
    if named is not None and named.rest.strip():
        return tuple(meant(who, named, collection)) or (named.figures if named.full else fitting(named))
    if named is not None:
        return named.figures if named.full else fitting(named)
    held = by_office(who, collection)
    return held if is_description(who) else tuple(figure for figure in held if fold(figure.person.label) == fold(who))


def bare(text: str, question: Question, collection: Collection) -> str:
    """A topic without the words of speech and the prepositions before it; a Chinese one in its words that mean."""
    if HAN.search(text):
        return "".join(facet.word for facet in spoken_topic(text, collection, question).facets)
    words: Sequence[str] = text.split()
    skipped = stop_words("en") | word_list("reporting.en.txt")
    first = next((n for n, word in enumerate(words) if fold(word) not in skipped), len(words))
    return " ".join(words[first:])
