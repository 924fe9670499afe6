"""Candidates for an answer: what can be quoted from a paragraph, each with how well it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.index.layout import FEW
from retrieval.language.tokens import HAN, bare_words, terms
from retrieval.passages.cue import is_cued_by
from retrieval.passages.occasion import with_occasion
from retrieval.passages.phrase import containment, may_hold
from retrieval.passages.search import TYPED, has_by_title
from retrieval.questions.answer_type import fits, locates, may_locate, tells_a_day
from retrieval.questions.workers import counted_in, counts_workers

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterator

    from corpus.quotation import Person
    from retrieval.index.utterance import Utterance
    from retrieval.language.tokens import Terms
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search
    from retrieval.questions.question import Asks
    from retrieval.topics.topic import Scene

CONTEXT = 0.05  # of a candidate's score: the coverage by its paragraph; the rest is shared by its own and BM25's rank
OCCASION = 0.3  # the same where the speaker is named: the topic may be what they were asked, told before their words
LEAST_RANK, MORE_RANK = 0.1, 0.5  # BM25's share: the better the corpus knows the question's words, the more it counts
OTHER_UNIT = 0.6  # what is left of the coverage of a sentence whose numbers count something else
VAGUELY_DATED = 0.8  # the same of one that tells when only by "after", "recently" or "years"
OF_WHOLE, OF_FITTING = 0.3, 0.7  # of the coverage by an utterance, and by the sentence with what is asked for
UNFIT = 0.5  # what is left of the score of an utterance without the number or date that was asked for
TYPED_REACH = 0.2  # how much more of the topic may stand around the sentence that has the number
SPOKEN = 0.05  # in favour of somebody's words where "who" is asked
CUED = 0.2  # the same, times their coverage, where the verb that reports them is the one asked for: "who warned"
THEIRS = 0.15  # in favour of somebody whose title names what the question calls their own: "who said that his county"
VERBATIM = 0.5  # for words that stand in the question as they stand in the source
LOCATED = 0.1  # in favour of words that tell where something is
ALL_OF_IT = 0.99  # of a topic, which a headline that has it may well tell
HEADLINE_ASKED = 0.55  # the same where a question word asks for more than a mention
HEADLINE = 0.8  # of the score of a title, heading or byline: it names a thing and answers nothing
REFERS = re.compile(r"\b(?:its?|they|them|their|this|these|those)\b", re.IGNORECASE)
REFERRED = 0.7  # of the coverage by a sentence with what it refers back to
LEADS_IN = 0.9  # of the score of a sentence that only says what its paragraph is about
LEADING_WORDS, LEADING_CHARACTERS = 8, 14  # the most of one, in English and in Chinese
TELLS = re.compile('\\d|[“”"「」『』]|[一二三四五六七八九十百千万两][个個名位人年月天]')  # what tells more
RIGHT_BEHIND = 0.95  # of what is like the thing counted, right behind a number
# told by their unit alone
MEASURED = frozenset(("money", "change", "share", "speed", "length", "duration", "weight", "area", "rank", "frequency"))
COUNTED = ("times",)  # units for which other words may stand than those that a list can hold
AROUND = {"en": 800, "zh": 200}  # characters around an utterance that are its context in a very long paragraph
NAMED = 0.05  # in favour of a sentence of the article's own that names the one asked about itself
NESTED = 0.02  # in favour of the words themselves over the quotation around them


class Candidate(NamedTuple):
    """An utterance with how well it answers.

    Attributes:
        score: by which candidates are ordered; ``rank`` is the paragraph's BM25 score over that of the best, 0 to 1.
        own, context: the share of the topic, 0 to 1, that its words cover, and that they cover with their paragraph.
        literal: the share that its paragraph holds in the asker's own words; ``verbatim`` the share of the question
            that stands in it word for word.
        fit: whether it holds the number or date that is asked for; ``unmet`` is the share of the things counted that
            it does not speak of.
        number: the document number of its paragraph.
        likelihood: the paragraph's BM25 score over the topic's specificity.
    """

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
    """What a paragraph as a whole holds of a topic.

    ``coverage`` is the share that it speaks of, ``literal`` the share in the asker's own words, both 0 to 1; ``scene``
    is what the article's title says of each facet. ``may_repeat`` is whether it has all words of a stretch of the
    question.
    """

    number: int
    coverage: float
    literal: float
    scene: Scene
    may_repeat: bool


def passage_of(search: Search, number: int) -> Passage:
    """Read what the paragraph with this document number as a whole holds of the topic."""
    topic = search.topic
    found, scene = search.collection.paragraphs.terms_of(number, english=topic.is_english), _scene(search, number)
    if search.figures:
        before = search.collection.paragraphs.terms_before(number, english=topic.is_english)
        coverage, literal = topic.coverage(found, before, scene=scene), topic.literal_gain(found) / topic.weight
    else:
        if found not in topic.held:
            topic.held[found] = topic.coverage(found, scene=scene), topic.literal_gain(found) / topic.weight
        coverage, literal = topic.held[found]
    return Passage(number, coverage, literal, scene, bool(search.shingles) and may_hold(search.shingles, found))


def promised(search: Search, number: int, promise: Promise) -> Passage:
    """What a paragraph as a whole holds, taken from its promise where the index told it exactly, else read."""
    if promise.told is None or not search.collection.paragraphs.begins_with_title(number):
        return passage_of(search, number)
    scene, coverage = promise.told
    return Passage(number, coverage, promise.literal, scene, promise.verbatim > 0)


def candidates(search: Search, passage: Passage, points: float, top: float) -> Iterator[Candidate]:
    """The candidates of one paragraph; ``points`` is its BM25 score, ``top`` that of the best paragraph."""
    topic, asks, asked, number = search.topic, search.asks, search.shingles, passage.number
    scene, literal = passage.scene, passage.literal
    rank, likelihood = points / top, points / topic.weight
    weighed = topic.weighed[asks, search.unit and search.unit.name]
    trust, share = LEAST_RANK + MORE_RANK * topic.known, OCCASION if search.figures else CONTEXT
    names_one, asks_more = search.speaking and topic.names, search.unit or search.focus
    for utterance, words in _worded(search, number):
        if names_one and _is_named_only_by_title(search, words, number):
            continue
        led = with_occasion(utterance, number, search, scene) if search.figures else scene
        if led is not scene:
            own, fit = _weighed(search, utterance, words, led)
        else:
            if words not in weighed:
                weighed[words] = _weighed(search, utterance, words, scene)
            own, fit = weighed[words]
        context = _context(search, utterance, passage)
        near = min(context, own + TYPED_REACH) if asks in TYPED else context
        base = (1 - share - trust) * own + share * near + trust * rank
        spoken = asks == "who_said" and utterance.speaker is not None
        verbatim = containment(asked, utterance.text, words) if passage.may_repeat else 0.0
        base += LOCATED * (asks == "where" and locates(utterance.text))
        base += THEIRS * has_by_title(utterance, search.theirs, topic) if search.theirs else 0.0
        base += NAMED * _names(utterance, search.naming) if search.naming else 0.0
        base += CUED * own * (bool(search.cues) and is_cued_by(search.cues, utterance))
        base *= _telling(utterance, asks, own)
        score = base * (1.0 if fit else UNFIT) + NESTED * utterance.nested + SPOKEN * spoken + VERBATIM * verbatim
        unmet = _unmet(search, utterance, words) if asks_more else 0.0
        yield Candidate(utterance, score, own, near, rank, fit, number, literal, likelihood, unmet, verbatim)


def _context(search: Search, utterance: Utterance, passage: Passage) -> float:
    """What its paragraph has of the topic, of one as long as an article what stands around somebody's words in it."""
    start, end = utterance.paragraph.span
    reach = AROUND[utterance.article.language]
    if not search.figures or end - start <= 4 * reach:
        return passage.coverage
    around = Span(max(start, utterance.span.start - reach), min(end, utterance.span.end + reach))
    return min(passage.coverage, search.topic.coverage(search.terms(utterance, around), scene=passage.scene))


def _telling(utterance: Utterance, asks: Asks, own: float) -> float:
    """What is left of the score of a headline, or of a sentence that only says what follows it."""
    if utterance.paragraph.kind != "body":
        return HEADLINE if asks == "topic" or own >= ALL_OF_IT else HEADLINE_ASKED
    return LEADS_IN if _leads_in(utterance) else 1.0


def _leads_in(utterance: Utterance) -> bool:
    """Whether the article's own sentence opens a paragraph, is short, tells no figures, and more follows."""
    (start, end), text = utterance.paragraph.span, utterance.text
    if utterance.form != "narration" or utterance.span.start != start or utterance.span.end + 1 >= end:
        return False
    is_short = len(text) <= LEADING_CHARACTERS if HAN.search(text) else len(text.split()) <= LEADING_WORDS
    return is_short and TELLS.search(text) is None


def _names(utterance: Utterance, names: Set[str]) -> bool:
    """Whether it has one of these folded words, a Chinese one also amid others."""
    words = bare_words(utterance.text)
    return any(name in words for name in names) or any(HAN.match(name) and name in utterance.text for name in names)


def _worded(search: Search, number: int) -> Iterator[tuple[Utterance, Terms]]:
    """What is wanted of a paragraph, with its terms; of a large corpus those of the others are not looked at."""
    collection = search.collection
    english, (article, _) = search.topic.is_english, collection.layout.place_of(number)
    if collection.layout.size <= FEW:
        every = collection.paragraphs.worded(number, english=english)
        return (pair for pair in every if _wanted(search, article, pair[0].speaker))
    wanted = collection.paragraphs.utterances(number).of(lambda speaker: _wanted(search, article, speaker))
    return ((utterance, search.terms(utterance)) for utterance in wanted)


def _scene(search: Search, number: int) -> Scene:
    """What the title above a paragraph says of the topic."""
    article, _ = search.collection.layout.place_of(number)
    scenes = search.topic.scenes
    if article not in scenes:
        scenes[article] = search.topic.scene(search.collection.paragraphs.title_of(article))
    return scenes[article]


def _wanted(search: Search, article: str, speaker: Person | None) -> bool:
    """Whether what somebody says in an article is searched for, or what nobody says who is named."""
    if search.narrated and speaker is not None:
        return False
    if search.figures:
        figure = search.collection.people.figure_of(article, speaker) if speaker else None
        if figure is None or (figure.key, article) in search.others:
            return False
        return figure.key in search.figures
    return speaker is not None or not search.speaking


def _is_named_only_by_title(search: Search, found: Terms, number: int) -> bool:
    """Whether a name that the question gives stands in a speaker's title and not in the words spoken."""
    absent = [facet for facet in search.topic.names if not facet.is_in(found)]
    uttered = search.collection.paragraphs.utterances(number) if absent else ()
    titles = {title for u in uttered if u.speaker for title in u.speaker.titles}
    return any(facet.is_in(terms(title)) for facet in absent for title in titles)


def _unmet(search: Search, utterance: Utterance, found: Terms) -> float:
    """How little the utterance speaks of the thing asked for: 0 when it names it, 1 when it does not at all.

    A number "of them" counts what the paragraph has named before.
    """
    counted = search.unit if search.asks == "number" else None
    if counted is not None and counted.name not in COUNTED and not counted.is_in(utterance.text):
        return 1.0
    wanted = [facet for facet in search.topic.facets if facet.word in search.focus] if search.focus else []
    if not wanted:
        return 0.0
    named = max(facet.is_named(found) for facet in wanted)
    if named < REFERRED and search.asks == "number":
        behind = (facet.strength(thing) for thing in counted_in(utterance.text) for facet in wanted)
        named = max(named, RIGHT_BEHIND * max(behind, default=0.0))
    if (
        named < REFERRED
        and counted is not None
        and counted.name == "people"
        and counts_workers(search.focus, utterance)
    ):
        named = REFERRED
    start = utterance.paragraph.span.start
    if named < REFERRED and utterance.span.start > start:
        before = search.terms(utterance, Span(start, utterance.span.start))
        named = max(named, REFERRED * max(facet.is_named(before) for facet in wanted))
    return 1.0 - named


def _weighed(search: Search, utterance: Utterance, words: Terms, scene: Scene) -> tuple[float, bool]:
    """Coverage by the utterance's own words, and whether it holds an answer of the kind asked for."""
    whole = search.topic.coverage(words, scene=scene)
    if search.asks not in TYPED:
        fits_unit = search.unit is None or search.unit.is_in(utterance.text)
        return whole, fits_unit and (search.asks != "where" or may_locate(utterance.text))
    fitting = [
        _covered(search, utterance, span, scene) * _in_unit(search, utterance, span)
        for span in utterance.sentences
        if _fits(search, utterance.article.text[slice(*span)])
    ]
    return (OF_WHOLE * whole + OF_FITTING * max(fitting), True) if fitting else (whole, False)


def _covered(search: Search, utterance: Utterance, span: Span, scene: Scene) -> float:
    """Coverage by a sentence; where "it" stands in it, partly also by what its paragraph says before."""
    own = search.terms(utterance, span)
    alone, start = search.topic.coverage(own, scene=scene), utterance.paragraph.span.start
    if span.start == start or not _refers(search, utterance.article.text[slice(*span)]):
        return alone
    before = search.terms(utterance, Span(start, span.start))
    return max(alone, REFERRED * search.topic.coverage(own, before, scene=scene))


def _refers(search: Search, sentence: str) -> bool:
    """Whether a sentence gives a quantity of the kind asked for, of something that it calls "it"."""
    return search.unit is not None and search.unit.is_in(sentence) and REFERS.search(sentence) is not None


def _fits(search: Search, sentence: str) -> bool:
    """Whether a sentence has a number, or a date as it is asked for: a year where one is."""
    unit = search.unit
    if search.asks == "number" and unit is not None and unit.name in MEASURED and unit.is_in(sentence):
        return True
    is_dated = search.asks != "when" or unit is None or unit.is_in(sentence)
    return is_dated and fits(search.asks, sentence, search.topic)


def _in_unit(search: Search, utterance: Utterance, span: Span) -> float:
    """What a sentence is worth for the unit of its numbers, or for a date that tells no day."""
    if search.asks == "when" and not tells_a_day(utterance.article.text[slice(*span)]):
        return VAGUELY_DATED
    if search.unit is None or search.unit.is_in(utterance.article.text[slice(*span)]):
        return 1.0
    return OTHER_UNIT
