"""Who somebody is, and who speaks: answers that are people."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer, Choice, Statement
from retrieval.answers.introduction import introduction
from retrieval.answers.weighing import SHOWN
from retrieval.language.forms import key_of
from retrieval.language.tokens import HAN, fold
from retrieval.passages.cue import is_cued_by, verbs_in
from retrieval.passages.ranking import FEW
from retrieval.people.chinese_naming import holds, is_stranger
from retrieval.people.descriptions import is_description
from retrieval.people.foremost import foremost
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_office_of
from retrieval.people.introduced import introduced
from retrieval.people.naming import by_name, fitting, told_apart
from retrieval.people.naming_in_part import by_part
from retrieval.questions.ellipsis import completed
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterator, Mapping, Sequence

    from corpus.article import Language
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion
    from retrieval.questions.question import Question, Reading
    from retrieval.topics.topic import Topic

MOST_SPOKEN = 40  # paragraphs in which somebody speaks that are looked at for their words
NEAREST = 3  # paragraphs among whose words those nearest to a topic are
BESIDE = 0.5  # of what the paragraph above or below tells of a topic, for words to be near it
LEAST_DIRECT = 25  # characters of direct words that are shown before reported ones
OF_PERSON = 0.97  # confidence in who somebody is, and in their words where no topic is asked for
OF_ANOTHER_KIND = 0.5  # the same where a verb asks for words of a kind that is not told of them: "what did she promise"
LISTED_SURELY, ON_TOPIC = 0.9, 0.6  # confidence in a list of people, and in one of those who speak of a topic
LISTED = 100  # people in one list
QUOTED_OF_MANY = 8  # of those listed from a large corpus, whose articles have to be read for their words
MOST_BUTTONS = 8  # buttons that can still be read


def who_is(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer who somebody is, by their titles, or who holds an office; None where neither is known."""
    who = reading.who or ""
    named = by_name(who, collection.people) or by_part(who, collection)
    holders = by_office_of(who, named, collection)
    if holders:
        return _one_or_which(question, holders, collection)
    heads = reading.heading and named is not None and not any(figure.titles for figure in named.figures)
    if named and named.figures and not heads:  # who heads a body that speaks: somebody whose title names it
        meant = fitting(named)
        office = named.rest.strip()
        is_titled = bool(HAN.search(office)) and all(holds(figure, office) for figure in named.figures)  # 林涛书记
        if not meant and not (named.full and (is_titled or not topic_of(named.rest, collection).facets)):
            return None
        return _one_or_which(question, foremost(meant or named.figures, collection), collection)
    if reading.named:  # "tell me about the mayor", and not about the harbour
        is_office = question.language == "en" and is_description(who)
        plainly = by_office(who, collection, least=PLAIN_OFFICE, most=LISTED) if is_office else ()
        is_somebody = bool(plainly) and all(figure.person.kind == "person" for figure in plainly)
        return _one_or_which(question, plainly, collection) if is_somebody else None
    most = None if reading.heading else LISTED
    found = by_office(who, collection, most=most) if reading.heading or is_description(who) else ()
    found = tuple(figure for figure in found if not _only_speaks_for(who, figure))
    if reading.heading:
        found = tuple(figure for figure in found if figure.person.name) or found
    found = found or introduced(who, collection)
    if any(figure.person.kind in ("person", "body") for figure in found):
        return _one_or_which(question, found, collection)
    return Answer(question.text, question.language, "nothing", 0.0) if is_stranger(who, collection) else None


def _only_speaks_for(who: str, figure: Figure) -> bool:
    """Whether somebody is but the spokeswoman of whoever holds the office: their words may be, and they are not."""
    return "spokes" not in fold(who) and bool(figure.titles) and all("spokes" in fold(t) for t in figure.titles)


def _one_or_which(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """Who the only one is; of several, which of them is meant, whoever has a name before descriptions."""
    figures = told_apart(figures)
    figures = tuple(figure for figure in figures if figure.person.name) or figures
    if len(figures) > 1:
        return one_of(question, figures, collection)
    return profile(question, figures[0], collection, OF_PERSON)


def one_of(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """The answer that several people fit equally, who are its ``choices``."""
    return replace(speakers(question, figures, collection), choices=of_people(question, "who_is", figures))


def profile(question: Question, figure: Figure, collection: Collection, confidence: float) -> Answer:
    """Who a figure is: the sentence of the article that introduces them, and their titles."""
    shown = introduction(figure, collection) or first_statement(figure, collection)
    return Answer(question.text, question.language, "profile", confidence, (shown,) if shown else (), (figure.person,))


def words_of(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """What people said, the longest direct words first; what they promised before that, if the question asks so.

    Of several who are called the same, as "the council" of several articles, each has a turn.
    """
    called = {word for figure in figures for word in fold(figure.person.label).split()}
    verbs = verbs_in(" ".join(word for word in question.plain.split() if word not in called))
    each = [statements_of(figure, collection, verbs) for figure in figures[:SHOWN]]
    found = [said for turn in zip_longest(*each) for said in turn if said is not None][:SHOWN]
    kind = KIND_OF[found[0].form] if found else "nothing"
    if not found:
        sure = 0.0
    elif verbs and not any(is_cued_by(verbs, u) for figure in figures[:SHOWN] for u in _spoken_by(figure, collection)):
        sure = OF_ANOTHER_KIND
    else:
        sure = OF_PERSON
    return Answer(question.text, question.language, kind, sure, tuple(found), (figures[0].person,))


def statements_of(figure: Figure, collection: Collection, verbs: frozenset[str] = frozenset()) -> list[Statement]:
    """A figure's words, the first ones of many: those reported with one of the verbs, direct ones, then by place."""
    kept: list[Utterance] = []
    words: set[str] = set()  # which a reprint holds once more
    for utterance in sorted(_spoken_by(figure, collection), key=lambda u: (not is_cued_by(verbs, u), *_showing(u))):
        again = any(k.article.id == utterance.article.id and k.span.overlap(utterance.span) for k in kept)
        if not again and utterance.text not in words:
            kept.append(utterance)
            words.add(utterance.text)
    return [whole(utterance) for utterance in kept]


def first_statement(figure: Figure, collection: Collection) -> Statement | None:
    """The first of ``statements_of``, found with as few articles read as possible; None where they say nothing."""
    best: Utterance | None = None
    for utterance in _spoken_by(figure, collection):
        if best is None or _showing(utterance) < _showing(best):
            best = utterance
        if not any(_showing(best)):
            break
    return whole(best) if best else None


def statement_near(figure: Figure, topic: Topic, articles: Set[str], collection: Collection) -> Statement | None:
    """Of a figure's words those nearest to a topic: where a paragraph names it, beside one, or in these articles.

    The first of them where all are as near, or the article only tells of the nearest. Of very many paragraphs those of
    these articles are looked at first.
    """
    places = ((number, collection.layout.place_of(number)[0]) for number in collection.spoken_in(figure.key))
    own = sorted(((n, at) for n, at in places if at not in figure.others), key=lambda place: place[1] not in articles)
    near = _nearness([number for number, _ in own[:MOST_SPOKEN]], topic, collection)
    every = (((most, article in articles), number) for (number, article), most in zip(own, near, strict=False))
    ranked = sorted((place for place in every if any(place[0])), key=itemgetter(0), reverse=True)
    said = (_shown_first(figure, number, collection) for _, number in ranked[:NEAREST])
    near_it = next((utterance for utterance in said if utterance and not utterance.is_told), None)
    return whole(near_it) if near_it else first_statement(figure, collection)


def _shown_first(figure: Figure, number: int, collection: Collection) -> Utterance | None:
    """What of a figure's words in a paragraph is shown before others."""
    is_theirs = partial(_is_of, figure.key, collection.layout.place_of(number)[0])
    return min(collection.paragraphs.utterances(number).of(is_theirs), key=_showing, default=None)


def _nearness(numbers: Sequence[int], topic: Topic, collection: Collection) -> Sequence[float]:
    """How much of a topic paragraphs have in the asker's words, and half of what one beside each has."""
    beside = [[n for n in (number - 1, number + 1) if _is_beside(number, n, collection)] for number in numbers]
    every = sorted({*numbers, *chain.from_iterable(beside)})
    gains = dict(zip(every, collection.ranking.literal_gains(topic, every), strict=True))
    around = (max((gains[n] for n in each), default=0.0) for each in beside)
    return [gains[number] + BESIDE * most for number, most in zip(numbers, around, strict=True)]


def _is_beside(number: int, other: int, collection: Collection) -> bool:
    """Whether another number is that of a paragraph of the same article."""
    held = 0 <= other < collection.layout.size
    return held and collection.layout.place_of(number)[0] == collection.layout.place_of(other)[0]


def _spoken_by(figure: Figure, collection: Collection) -> Iterator[Utterance]:
    """What a figure says, in the order of the corpus."""
    for number in collection.spoken_in(figure.key)[:MOST_SPOKEN]:
        article, _ = collection.layout.place_of(number)
        if article not in figure.others:
            is_theirs = partial(_is_of, figure.key, article)
            yield from collection.paragraphs.utterances(number).of(is_theirs)


def _is_of(key: str, article: str, speaker: Person | None) -> bool:
    """Whether a speaker in an article is the figure with a key."""
    return speaker is not None and key_of(article, speaker) == key


def _showing(utterance: Utterance) -> tuple[bool, bool, bool]:
    """What orders somebody's words: their own before those they pass on, direct ones of some length first.

    Last come sentences of the article that only tell what they said or thought.
    """
    is_short = utterance.form != "direct" or len(utterance.text) < LEAST_DIRECT
    return utterance.nested, is_short, utterance.is_told


def whole(utterance: Utterance) -> Statement:
    """The statement of a whole utterance."""
    return utterance.statement(range(len(utterance.sentences)))


def speakers(
    question: Question,
    figures: Sequence[Figure],
    collection: Collection,
    said: Mapping[Figure, Statement] | None = None,
) -> Answer:
    """The answer that lists people, with one statement each if they are few; "nothing" without anybody.

    ``said`` is what some of them say on what was asked; for the others it is the first thing that they say.
    """
    if not figures:
        return Answer(question.text, question.language, "nothing", 0.0)
    quoted = LISTED if collection.layout.size <= FEW else QUOTED_OF_MANY
    known = said or {}
    each = [known.get(figure) or first_statement(figure, collection) for figure in figures[:quoted]]
    shown = filter(None, each)
    people = tuple(figure.person for figure in figures[:LISTED])
    sure = ON_TOPIC if said else LISTED_SURELY
    return Answer(question.text, question.language, "speakers", sure, tuple(shown), people, total=len(figures))


def of_people(question: Question, key: Completion, figures: Sequence[Figure], topic: str = "") -> tuple[Choice, ...]:
    """One choice for each of several people; none where one is meant, or so many that nobody would choose."""
    if not 1 < len(figures) <= MOST_BUTTONS:
        return ()
    return tuple(
        Choice(completed(key, question.language, who=called(figure, question.language), topic=topic), figure.person)
        for figure in figures
    )


def called(figure: Figure, language: Language) -> str:
    """A name that means this person alone: with the title where others bear it."""
    person = figure.person
    if not figure.others or not person.title:
        return person.label
    return f"{person.title}{person.label}" if language == "zh" else f"{person.label}, {person.title}"
