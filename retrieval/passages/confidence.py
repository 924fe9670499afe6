"""Confidence: the probability, 0 to 1, that the first statement answers the question.

A logistic regression over the signals of ``signals.py``; ``scripts/fit_confidence.py`` fits the weights in
``words/confidence.json``. How many words of the question the corpus lacks is what tells most (docs/retrieval.md).
Thresholds below are such probabilities, from which on a passage is shown.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from retrieval.index.layout import FEW
from retrieval.passages.bounds import UNMET, most_own
from retrieval.passages.evidence import QUOTED
from retrieval.passages.occasion import with_occasion
from retrieval.passages.search import DEPTH, ROUNDING
from retrieval.passages.signals import LONE_MARGIN, Signals, signals_of, signals_of_topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search
    from retrieval.questions.question import Asks
    from retrieval.topics.topic import Topic

LEAST_OWN, BY_CONTEXT = 0.12, 0.3  # what is left of it when the words themselves hardly touch the topic
SAID = 0.38  # probability from which somebody spoke of a topic, where the question asks what they said
SAID_IN_PASSING = 0.53  # the same where a topic stands beside a name and nothing asks
SAID_AS_ASSUMED = 0.76  # the same where it takes that for granted: why, when, how many
TAKEN_FOR_GRANTED = 3.0  # how much greater the odds are where the question itself says that they spoke of it
COUNTED_SLOPE, COUNTED_MORE = 0.6, 0.9  # of the logarithm of the odds where the number asked for is there
NEVER_SURE = 0.0005  # how far from certain a probability stays
# From these on the best passage is shown; below it is more likely to mislead than to help. Where one person, place or
# date is asked for it has to be surer: every news sentence has some date, and a wrong name is the worst of answers.
LEAST: Mapping[str, Mapping[Asks | Literal["any"], float]] = {
    "news_en": {"any": 0.3, "who_said": 0.45, "which": 0.45, "when": 0.45, "where": 0.45},
    "news_zh": {"any": 0.25, "who_said": 0.45, "when": 0.4},
    "told_en": {"any": 0.16, "who_said": 0.4, "when": 0.4},
    "told_zh": {"any": 0.25, "who_said": 0.6, "when": 0.6, "where": 0.6},
    "across": {"any": 0.25, "who_said": 0.4, "when": 0.4},
    "agencies": {"any": 0.3},  # of the probability that ``alike`` makes of it
}
# A particular thing of which the corpus has hardly a word: "Which team won the final?" is met by chance in other words.
PARTICULAR: frozenset[Asks] = frozenset({"which", "number", "when", "where"})
HARDLY_KNOWN, IN_OTHER_WORDS = 0.35, 0.2  # the most of a topic that the corpus knows then, and that a passage has
BY_CHANCE = 0.6  # probability from which it is shown nevertheless
COUNTED_BY_CHANCE = 0.2  # the same of a number: few passages have one of the kind asked for, and of the things counted
COUNTED_IN_CHINESE = 0.4  # the same where single characters are met by chance as well
TRANSLATED = 0.6  # how much of one word of the other language a passage has to hold
AS_NEAR = 0.5  # probability at least of what is shown for either reason
NEAREST, AHEAD = 0.4, 0.15  # of one word that the corpus lacks, how near something is, and how far before anything else


class Setting(NamedTuple):
    """What a candidate's weights depend on: is it in another language than the question, is it Chinese, is it news.

    ``reporting`` is the collection's share of news, 0 to 1; ``agencies`` says that its articles are Chinese reports
    of news agencies, which tell much alike of many events.
    """

    foreign: bool = False
    chinese: bool = False
    reporting: float = 1.0
    agencies: bool = False


def setting_of(best: Candidate, search: Search) -> Setting:
    """The setting of ``best`` for a question on ``topic``."""
    chinese = best.utterance.article.language == "zh"
    foreign = search.topic.is_english == chinese
    agencies = chinese and not foreign and search.collection.is_of_agencies
    return Setting(foreign, chinese, search.collection.news_share, agencies)


def of_evidence(signals: Signals, setting: Setting | None = None, *, verbatim: float = 0.0) -> float:
    """The probability that a candidate with these signals answers, of which so much is ``verbatim``."""
    return most_of_evidence(signals, signals, setting or Setting(), verbatim=verbatim)


def most_of_evidence(low: Signals, high: Signals, setting: Setting, *, verbatim: float = 0.0) -> float:
    """The highest that ``of_evidence`` can be for signals between ``low`` and ``high``, whose ``own`` are equal."""
    z = _evidence(low, high, setting)
    likely = probability(z) * (1.0 if low.own >= LEAST_OWN else BY_CONTEXT)
    return likely + (1 - likely) * (verbatim if verbatim >= QUOTED else 0.0)


def of_number(likely: float) -> float:
    """The probability ``likely``, raised because the passage holds a number of the things that are counted.

    Few passages do, so that one is less in doubt.

    Fitted on 206 questions for numbers to eighteen articles and the bundled one, none of them of the measured sets.
    """
    return probability(COUNTED_SLOPE * log_odds(likely) + COUNTED_MORE)


def log_odds(likely: float) -> float:
    """The logarithm of the odds of a probability, which is never quite certain."""
    bounded = min(max(likely, NEVER_SURE), 1 - NEVER_SURE)
    return math.log(bounded / (1 - bounded))


def probability(odds: float) -> float:
    """The probability that has these log odds."""
    return 1 / (1 + math.exp(-odds))


def _evidence(low: Signals, high: Signals, setting: Setting) -> float:
    """The log odds by the weights for news and those for an encyclopedia, mixed by the share of news."""
    if setting.foreign:
        return _sum("across", low, high)
    language, news = "zh" if setting.chinese else "en", setting.reporting
    shares = {"news": news, "told": 1 - news}
    return sum(share * _sum(f"{name}_{language}", low, high) for name, share in shares.items() if share)


def _sum(name: str, low: Signals, high: Signals) -> float:
    of, every = weights()[name], zip(Signals._fields, low, high, strict=True)
    return of["intercept"] + sum(of[signal] * (most if of[signal] > 0 else least) for signal, least, most in every)


def stands_out(best: Candidate, margin: float, asks: Asks, topic: Topic, *, foreign: bool = False) -> bool:
    """Whether a passage alone is near the single word asked about, where the corpus lacks the word ("walruses").

    Where the passage is ``foreign`` to the question's language, no word stands itself: there the dictionary has to be
    sure of it, and the passage to have what means most of it ("elders" of "to provide for one's elders").
    ``margin`` is how far its score is ahead of the next paragraph's, at most 1.
    """
    if asks != "topic" or len(topic.facets) != 1 or not best.fit:
        return False
    if foreign:
        return topic.facets[0].known and best.own >= TRANSLATED
    return not topic.facets[0].known and best.own >= NEAREST and margin >= AHEAD


def is_answer(best: Candidate, sure: float, asks: Asks, *, setting: Setting | None = None, known: float = 1.0) -> bool:
    """Whether to show the candidate: it is likely enough, and has the date or number that is asked for.

    ``sure`` is its probability, ``known`` the share of the topic, 0 to 1, whose words stand in the corpus.
    """
    foreign, chinese, reporting, agencies = setting or Setting()
    kind = "across" if foreign else "agencies" if agencies else "told" if reporting < 1.0 else "news"
    shown_from = LEAST.get(kind) or LEAST[f"{kind}_{'zh' if chinese else 'en'}"]
    least = shown_from.get(asks, shown_from["any"])
    if asks in PARTICULAR and known < HARDLY_KNOWN and best.literal < IN_OTHER_WORDS and not foreign:
        counted = COUNTED_IN_CHINESE if chinese else COUNTED_BY_CHANCE
        least = counted if asks == "number" else BY_CHANCE
    return sure >= least and best.fit and not (asks == "number" and best.unmet > UNMET)


def of_speech(best: Candidate, search: Search, others: float = 0.0) -> float:
    """The probability that somebody's words speak of the topic.

    ``others`` is the share of the topic, 0 to 1, that other paragraphs tell (``elsewhere``). A topic of one word that
    the corpus lacks is near something in any words; so the nearest word, the number of facets and what the paragraph
    says of it, above all in the asker's own words, count beside how much of the topic the words cover.
    """
    led, found = with_occasion(best.utterance, best.number, search, ()), search.terms(best.utterance)
    nearest = max((*led, *(facet.strength(found) for facet in search.topic.facets)))
    seen = {"own": best.own, "context": best.context, "literal": best.literal, "nearest": nearest, "elsewhere": others}
    return _speech(search.topic, seen, seen)


def by_themselves(best: Candidate, search: Search, others: float = 0.0) -> float:
    """``of_speech`` by the words alone, without what their paragraph says around them."""
    literal = search.topic.literal_gain(search.terms(best.utterance)) / search.topic.weight
    return of_speech(best._replace(context=best.own, literal=literal), search, others)


def most_of_speech(topic: Topic, *, others: float = 0.0, **most: float) -> float:
    """The highest that ``of_speech`` can be, given the ``most`` of all but what is told elsewhere, ``others`` at least.

    That is ``own`` and ``nearest`` of the words, and ``context`` and ``literal`` of their paragraph, shares of 0 to 1.
    """
    return _speech(topic, dict.fromkeys(most, 0.0) | {"elsewhere": others}, most | {"elsewhere": 1.0})


def _speech(topic: Topic, low: Mapping[str, float], high: Mapping[str, float]) -> float:
    """The highest probability that somebody's words speak of a topic, for signals between two bounds."""
    speech, told = weights()["speech"], signals_of_topic(topic)
    z = speech["intercept"] + sum(speech[name] * told[name] for name in ("facets", "unknown"))
    return probability(z + sum(max(speech[name] * low[name], speech[name] * high[name]) for name in low))


def may_be_spoken_of(search: Search, promises: Iterable[Promise], least: float, others: float = 0.0) -> bool:
    """Whether words in any of some paragraphs, by what these promise, can be on the topic, so likely at least.

    ``others`` is the share of it that is told elsewhere, at the least. Where somebody is asked about who did not speak
    of a topic, mostly nothing can come to it, and little has to be read to know that.
    """
    return search.topic.is_spelled or any(
        most_of_speech(
            search.topic,
            others=others,
            own=most_own(search, each),
            nearest=each.quotable.nearest,
            context=each.context,
            literal=each.literal,
        )
        >= least - ROUNDING
        for each in promises
    )


def most_sure(best: Candidate, behind: float, search: Search, question: str) -> float:
    """The most that the confidence can be; ``behind`` is the least that the next paragraph will score."""
    known, setting = signals_of([best], search, question), setting_of(best, search)
    margin = min(1.0, best.score - behind) if behind else max(LONE_MARGIN, min(1.0, best.score))
    low, high = known._replace(margin=0.0, lead=-1.0), known._replace(margin=margin, lead=best.rank)
    likely = most_of_evidence(low, high, setting, verbatim=best.verbatim)
    return max(likely, of_number(likely)) if search.asks == "number" else likely


def as_asked(likely: float) -> float:
    """The probability ``likely`` that somebody spoke of a topic, raised since the question takes it that they did.

    ``of_speech`` is fitted on as many topics of which they did not speak, and whoever asks mostly knows that they did
    (a shift of the prior: Saerens, Latinne & Decaestecker 2002, section 2.2).
    """
    odds = TAKEN_FOR_GRANTED * likely
    return odds / (odds + 1 - likely)


def speaks_of(candidate: Candidate, search: Search) -> bool:
    """Whether somebody's words are on the topic, whatever other paragraphs tell of it."""
    return of_speech(candidate, search) >= SAID


def elsewhere(own: Sequence[Candidate], search: Search) -> float:
    """The largest share of a topic, 0 to 1, that a paragraph away from somebody's words (``own``) holds.

    Only the asker's own words count, so paragraphs in another language do not. The paragraph directly before somebody's
    words is not away from them: what they were asked often stands there.
    """
    topic, is_large = search.topic, search.collection.layout.size > FEW  # then not all of their words were read
    spoken = (*(candidate.number for candidate in own), *(search.spoken if is_large else ()))
    near = {number for each in spoken for number in (each, each - 1)}
    best = (number for number, _ in search.collection.ranking.best(topic.query, DEPTH) if number not in near)
    numbers = np.fromiter(best, np.int64)
    found = numbers[search.collection.layout.is_chinese(numbers) != topic.is_english].tolist()
    return max(search.collection.ranking.literal_gains(topic, found), default=0.0) / topic.weight


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weights of ``confidence.json``, by set and signal."""
    loaded: dict[str, dict[str, float]] = json.loads(
        files("retrieval.words").joinpath("confidence.json").read_text(encoding="utf-8")
    )
    return loaded
