"""Evidence: the utterances that speak of a topic, best first, and the sentences of them that answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.answer_type import fits, locates
from retrieval.namesakes import others_of
from retrieval.phrase import FEWEST, Shingles, containment, may_hold, repeatable, repeated
from retrieval.promise import promises
from retrieval.ranking import FEW
from retrieval.tokens import stem, stop_words, terms

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterator, Sequence

    from corpus.article import Span
    from retrieval.collection import Collection
    from retrieval.people import Figure
    from retrieval.promise import Promise
    from retrieval.question import Asks
    from retrieval.ranking import Scored
    from retrieval.tokens import Terms
    from retrieval.topic import Scene, Topic
    from retrieval.units import Unit
    from retrieval.utterance import Utterance

DEPTH = 20  # paragraphs whose utterances are looked at
FURTHER = 100  # those down to which words that stand in the question as they stand in the source are looked for
MOST_READ = 10  # paragraphs of a large corpus that are read for the best one
MOST_SPOKEN = 24  # paragraphs of those in which somebody speaks that are looked at
CONTEXT = 0.05  # of a candidate's score: the coverage by its paragraph; the rest is shared by its own and BM25's rank
OCCASION = (
    0.3  # the same where the speaker is named: then the topic may be what they were asked, told before their words
)
LEAST_RANK, MORE_RANK = 0.1, 0.5  # BM25's share: the better the corpus knows the question's words, the more it counts
OTHER_UNIT = 0.6  # what is left of the coverage of a sentence whose numbers count something else
UNFIT = 0.5  # what is left of the score of an utterance without the number or date that was asked for
TYPED = ("number", "when")  # kinds of question that a sentence can fail to answer
TYPED_REACH = 0.2  # how much more of the topic may stand around the sentence that has the number
SPOKEN = 0.05  # in favour of somebody's words where "who" is asked
VERBATIM = 0.5  # for words that stand in the question as they stand in the source
QUOTED = 0.4  # share of a question that stands in the source word for word, from which it is a quotation itself
LOCATED = 0.1  # in favour of words that tell where something is
HEADLINE_ASKED = 0.55  # the same where a question word asks for more than a mention
HEADLINE = 0.8  # of the score of a title, heading or byline: it names a thing and answers nothing
COUNTED = ("people", "times")  # units for which other words may stand than those that a list can hold
UNMET = 0.5  # where "how many WHAT" is asked, the part of WHAT that may be missing
NEARLY_AS_GOOD = 0.9  # share of the best score from which a second passage is shown as well
ROUNDING = 1e-9  # of a score: far more than adding up in another order can change
INFINITY = float("inf")
NESTED = 0.02  # in favour of the words themselves over the quotation around them


class Candidate(NamedTuple):
    """An utterance with how well it answers: ``score`` orders, the shares (0 to 1) feed the confidence."""

    utterance: Utterance
    score: float
    own: float
    context: float
    rank: float
    fit: bool
    number: int
    literal: float
    likelihood: float
    unmet: float
    verbatim: float


class Passage(NamedTuple):
    """A paragraph as a whole: its coverage of the topic, the share in the asker's words, what the title above says.

    ``may_repeat`` says that it has every word of one of the question's stretches.
    """

    number: int
    coverage: float
    literal: float
    scene: Scene
    may_repeat: bool


class Search(NamedTuple):
    """What evidence is looked for.

    ``focus`` names the things asked for ("how many WHAT"), as terms; ``unit`` is the kind of number; ``others`` are
    articles in which a figure's name is somebody else's; ``depth`` is how many paragraphs are looked at. ``narrated``
    asks for the article's own words only, ``naming`` for paragraphs with one of these folded words.

    In a large corpus not every paragraph is read: ``is_for_best`` says that only the best candidate, that of another
    paragraph, and those nearly as good are needed; ``literal`` is the least share of the topic in the asker's own words
    that a paragraph has to have, ``own`` the least coverage.
    """

    topic: Topic
    asks: Asks
    figures: Set[str] = ()
    speaking: bool = False
    focus: tuple[str, ...] = ()
    unit: Unit | None = None
    shingles: Shingles = frozenset()
    others: Set[tuple[str, str]] = ()
    depth: int = DEPTH
    narrated: bool = False
    naming: Set[str] = ()
    is_for_best: bool = False
    literal: float = 0.0
    own: float = 0.0

    @classmethod
    def by(cls, figures: Sequence[Figure], topic: Topic, asks: Asks = "topic", unit: Unit | None = None) -> Search:
        """For what these people say, and not others of their names."""
        return cls(topic, asks, frozenset(f.key for f in figures), unit=unit, others=others_of(figures))


def evidence(search: Search, collection: Collection) -> list[Candidate]:
    """Candidates, best first; ties by place in the corpus."""
    query = search.topic.query
    best = _nearest(search, collection)
    top = best[0][1] if best else 1.0
    looked_at = collection.ranking.among(query, _spoken(search, collection), MOST_SPOKEN) if search.figures else best
    if collection.layout.size > FEW and search.topic.facets:
        found = _promising(search, collection, looked_at, top)
    else:
        found = _beside_each_other(search, collection, looked_at, top)
    return sorted(found, key=lambda c: (-c.score, c.number, c.utterance.span))


def _nearest(search: Search, collection: Collection) -> Sequence[Scored]:
    """The best paragraphs, and of those after them the ones that hold most of the question word for word.

    Nine common words in a row tell a passage from all others, though none of them alone tells it from many.
    """
    if search.figures or len(search.shingles) < FEWEST:
        return collection.ranking.best(search.topic.query, search.depth)
    best = collection.ranking.best(search.topic.query, max(search.depth, FURTHER))
    near, further = list(best[: search.depth]), best[search.depth :]
    if collection.layout.size > FEW and further:
        may = repeatable(search.shingles, [n for n, _ in further], collection)
        further = [further[place] for place in np.flatnonzero(may).tolist()]
    return near + [(n, points) for n, points in further if repeated(search.shingles, n, collection)]


def is_outdone(found: Sequence[Candidate], search: Search, collection: Collection) -> bool:
    """Whether most of the question stands word for word in a paragraph, and in none of the utterances found."""
    if any(c.verbatim >= QUOTED for c in found):
        return False
    return any(repeated(search.shingles, number, collection) for number, _ in _nearest(search, collection))


def _beside_each_other(
    search: Search, collection: Collection, looked_at: Sequence[Scored], top: float
) -> list[Candidate]:
    """The candidates of a few paragraphs, whose words are at hand.

    Where the best are sought, those of paragraphs that can have neither the best nor the best of another paragraph are
    left out; not those of the first two, whose rank tells how far the best is ahead.
    """
    prunes = search.is_for_best and search.topic.is_english and not search.figures and search.asks not in TYPED
    found: list[Candidate] = []
    edge, best = 0.0, list[float]()
    for number, points in looked_at:
        passage = _passage(search, number, collection)
        if passage.literal < search.literal:
            continue
        if _most_there(search, passage, points / top) < edge:
            continue
        here = list(_named(search, collection, passage, points, top))
        found += here
        if prunes and here:
            best = sorted([*best, max([c.score for c in here])], reverse=True)[:2]
            edge = min(NEARLY_AS_GOOD * best[0], best[1]) - ROUNDING if len(best) > 1 else 0.0
    return found


def _named(search: Search, collection: Collection, passage: Passage, points: float, top: float) -> Iterator[Candidate]:
    """The candidates of a paragraph that has the words it has to have."""
    has_them = not search.naming or _names(search, passage.number, collection)
    return _candidates(search, collection, passage, points, top) if has_them else iter(())


def _promising(search: Search, collection: Collection, looked_at: Sequence[Scored], top: float) -> list[Candidate]:
    """The candidates of paragraphs that promise enough, the most promising first; the others are not read.

    Where the best are sought, those that cannot come near the best any more, nor be the best of another paragraph.
    """
    told = promises(search.topic, [n for n, _ in looked_at], collection, before=bool(search.figures))
    most = {
        number: _most(search, told[number], points / top)
        for number, points in looked_at
        if told[number].literal >= search.literal and _may_name(search, told[number].terms)
    }
    found: list[Candidate] = []
    edge, best, read = 0.0, list[float](), 0
    for number, points in sorted(looked_at, key=lambda scored: -most.get(scored[0], 0.0)):
        if number not in most or told[number].own < search.own or most[number] < edge:
            continue
        if search.is_for_best and read == MOST_READ:
            break
        read += 1
        here = list(_named(search, collection, _passage(search, number, collection), points, top))
        found += here
        good = [c.score for c in here if c.fit and c.unmet <= UNMET]
        best = sorted([*best, *sorted(good)[-1:]], reverse=True)[:2]
        if search.is_for_best and len(best) > 1:
            edge = min(NEARLY_AS_GOOD * best[0], best[1])
    return found


def _may_name(search: Search, found: Terms) -> bool:
    """Whether a paragraph may have one of the words that it has to have."""
    return not search.naming or any(stem(word) in found.word_set or word in stop_words("en") for word in search.naming)


def _most(search: Search, promise: Promise, rank: float) -> float:
    """The most that a candidate of a paragraph can score, as ``_candidates`` has it."""
    trust, share = LEAST_RANK + MORE_RANK * search.topic.known, OCCASION if search.figures else CONTEXT
    beside = NESTED + SPOKEN * (search.asks == "who_said") + LOCATED * (search.asks == "where")
    verbatim = VERBATIM * may_hold(search.shingles, promise.terms)
    return (1 - share - trust) * promise.own + share * promise.context + trust * rank + beside + verbatim


def _most_there(search: Search, passage: Passage, rank: float) -> float:
    """The same of a paragraph whose words are at hand, endless where the question may stand word for word."""
    trust = LEAST_RANK + MORE_RANK * search.topic.known
    beside = NESTED + SPOKEN * (search.asks == "who_said") + LOCATED * (search.asks == "where")
    return INFINITY if passage.may_repeat else (1 - trust) * passage.coverage + trust * rank + beside


def _names(search: Search, number: int, collection: Collection) -> bool:
    """Whether a paragraph has one of the words that it has to have."""
    return not collection.folded_words(number).isdisjoint(search.naming)


def _spoken(search: Search, collection: Collection) -> list[int]:
    """Document numbers in which the people asked about speak."""
    return sorted({number for key in search.figures for number in collection.spoken_in(key)})


def spoken_in_many(search: Search, collection: Collection) -> Sequence[int]:
    """Where the people asked about speak in a large corpus, of which not every such paragraph is looked at."""
    return _spoken(search, collection) if collection.layout.size > FEW else ()


def _passage(search: Search, number: int, collection: Collection) -> Passage:
    """What a paragraph as a whole holds of the question."""
    topic = search.topic
    found, scene = collection.terms_of(number, english=topic.is_english), _scene(search, number, collection)
    if found not in topic.held:
        topic.held[found] = topic.coverage(found, scene=scene), topic.literal_gain(found) / topic.weight
    coverage, literal = topic.held[found]
    return Passage(number, coverage, literal, scene, bool(search.shingles) and may_hold(search.shingles, found))


def _candidates(
    search: Search, collection: Collection, passage: Passage, points: float, top: float
) -> Iterator[Candidate]:
    topic, asks, asked, number = search.topic, search.asks, search.shingles, passage.number
    english, scene, literal = topic.is_english, passage.scene, passage.literal
    context = passage.coverage
    if search.figures:
        found = collection.terms_of(number, english=english)
        context = topic.coverage(found, collection.terms_before(number, english=english), scene=scene)
    rank, likelihood = points / top, points / topic.weight
    weighed = topic.weighed[asks, search.unit and search.unit.name]
    trust, share = LEAST_RANK + MORE_RANK * topic.known, OCCASION if search.figures else CONTEXT
    names_one, asks_more = search.speaking and topic.names, search.unit or search.focus
    for utterance, words in collection.worded(number, english=english):
        if not _wanted(search, collection, utterance):
            continue
        if names_one and _is_named_only_by_title(search, words, number, collection):
            continue
        if words not in weighed:
            weighed[words] = _weighed(search, utterance, words, collection, scene)
        own, fit = weighed[words]
        near = min(context, own + TYPED_REACH) if asks in TYPED else context
        base = (1 - share - trust) * own + share * near + trust * rank
        spoken = asks == "who_said" and utterance.speaker is not None
        verbatim = containment(asked, utterance.text, words) if passage.may_repeat else 0.0
        base += LOCATED * (asks == "where" and locates(utterance.text))
        if utterance.paragraph.kind != "body":
            base *= HEADLINE if asks == "topic" else HEADLINE_ASKED
        score = base * (1.0 if fit else UNFIT) + NESTED * utterance.nested + SPOKEN * spoken + VERBATIM * verbatim
        unmet = _unmet(search, utterance, words) if asks_more else 0.0
        yield Candidate(utterance, score, own, near, rank, fit, number, literal, likelihood, unmet, verbatim)


def _scene(search: Search, number: int, collection: Collection) -> Scene:
    """What the title above a paragraph says of the topic."""
    article, _ = collection.layout.place_of(number)
    scenes = search.topic.scenes
    if article not in scenes:
        scenes[article] = search.topic.scene(collection.title_of(article))
    return scenes[article]


def _wanted(search: Search, collection: Collection, utterance: Utterance) -> bool:
    speaker = utterance.speaker
    if search.narrated and speaker is not None:
        return False
    if search.figures:
        figure = collection.people.figure_of(utterance.article.id, speaker) if speaker else None
        if figure is None or (figure.key, utterance.article.id) in search.others:
            return False
        return figure.key in search.figures
    return speaker is not None or not search.speaking


def _is_named_only_by_title(search: Search, found: Terms, number: int, collection: Collection) -> bool:
    """Whether a name that the question gives stands in a speaker's title and not in the words spoken."""
    absent = [facet for facet in search.topic.names if not facet.is_in(found)]
    titles = {title for u in collection.utterances(number) if u.speaker for title in u.speaker.titles} if absent else ()
    return any(facet.is_in(terms(title)) for facet in absent for title in titles)


def _unmet(search: Search, utterance: Utterance, found: Terms) -> float:
    """How little the utterance speaks of the thing asked for: 0 when it names it, 1 when it does not at all."""
    if search.unit is not None and search.unit.name not in COUNTED and not search.unit.is_in(utterance.text):
        return 1.0
    wanted = [facet for facet in search.topic.facets if facet.word in search.focus] if search.focus else []
    if not wanted:
        return 0.0
    return 1.0 - max(facet.is_named(found) for facet in wanted)


def _terms(search: Search, utterance: Utterance, span: Span, collection: Collection) -> Terms:
    """The terms of a stretch of an utterance, in the languages of the question."""
    return collection.terms_in(utterance.article.id, span, english=search.topic.is_english)


def _weighed(
    search: Search, utterance: Utterance, words: Terms, collection: Collection, scene: Scene
) -> tuple[float, bool]:
    """Coverage by the utterance's own words, and whether it holds an answer of the kind asked for."""
    whole = search.topic.coverage(words, scene=scene)
    if search.asks not in TYPED:
        return whole, True
    fitting = [
        search.topic.coverage(_terms(search, utterance, span, collection), scene=scene)
        * _in_unit(search, utterance, span)
        for span in utterance.sentences
        if fits(search.asks, utterance.article.text[slice(*span)], search.topic)
    ]
    return (0.3 * whole + 0.7 * max(fitting), True) if fitting else (whole, False)


def _in_unit(search: Search, utterance: Utterance, span: Span) -> float:
    """What a sentence is worth for the unit of its numbers."""
    if search.unit is None or search.unit.is_in(utterance.article.text[slice(*span)]):
        return 1.0
    return OTHER_UNIT
