"""What else there is beside what was shown: other people and words, the reason, the date, the speaker, the context."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.answer import KIND_OF, Answer, nothing, stating
from retrieval.answers.about import about_article
from retrieval.answers.narration import narrated
from retrieval.answers.sayings import statements_of
from retrieval.answers.several import LISTED, everybody, speakers
from retrieval.answers.weighing import SHOWN, answered, spoken_topic, words_on
from retrieval.language.forms import key_of
from retrieval.language.tokens import HAN, word_list
from retrieval.passages.confidence import speaks_of
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.showing import TELLING
from retrieval.questions.answer_type import fits, locates
from retrieval.topics.topic import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.article import Article, Excerpt, Paragraph
    from retrieval.answer import Lack
    from retrieval.collection import Collection
    from retrieval.following.previous import Previous, Shown
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Form
    from retrieval.questions.question import Question

NEAR = 0.5  # confidence of what stands beside a passage: it is near, and whether it belongs to it is the reader's call
WITHIN = 0.6  # the same of what stands in the passage itself
SAYS = 0.9  # confidence of who speaks, of which the passage itself tells
LONGEST = 1000  # characters of one statement
SIDES = ((-1, 0), (0, 1))  # a sentence more before, and one more behind
SURE = 0.9  # confidence of what is only shown
ALL_WORDS = 0.9  # confidence of somebody's words where no topic was asked for


class Sentence(NamedTuple):
    """A sentence of an utterance in the paragraph of the passage, with its distance in characters; 0 is within."""

    distance: int
    utterance: Utterance
    place: int


def beside(question: Question, form: Form, shown: Shown, collection: Collection) -> Answer:
    """The sentence nearest to the passage shown last that tells what is asked; of "when", else the article's date."""
    text = collection.records[shown.article].article.text
    every = _sentences(shown, collection)
    found = [s for s in every if _tells(form, text[slice(*s.utterance.sentences[s.place])])]
    if found:
        best = min(found, key=lambda s: (s.distance, s.utterance.sentences[s.place]))
        return _answer(question, best.utterance, [best.place], WITHIN if best.distance == 0 else NEAR)
    article = collection.records[shown.article].article
    return about_article(question, "date", article) if form == "when" and article.date else nothing(question)


def spoken_by(question: Question, shown: Shown, collection: Collection) -> Answer:
    """The passage again, with who speaks in it."""
    around = [u for u in _utterances(shown, collection) if u.span.overlap(shown.span)]
    if not around:
        return nothing(question)
    whose = [u for u in around if u.speaker is not None and key_of(shown.article, u.speaker) == shown.speaker]
    best = max(whose or around, key=lambda u: (u.speaker is not None, u.span.overlap(shown.span), -u.span.start))
    chosen = [n for n, span in enumerate(best.sentences) if span.overlap(shown.span)]
    return _answer(question, best, chosen or list(range(len(best.sentences))), SAYS)


def _utterances(shown: Shown, collection: Collection) -> Sequence[Utterance]:
    paragraph = collection.records[shown.article].article.paragraph_at(shown.span.start)
    if paragraph is None:
        return ()
    return collection.paragraphs.utterances(collection.layout.number_of(shown.article, paragraph.number))


def _sentences(shown: Shown, collection: Collection) -> Iterator[Sentence]:
    for utterance in _utterances(shown, collection):
        for index, span in enumerate(utterance.sentences):
            yield Sentence(_distance(span, shown.span), utterance, index)


def _distance(one: Span, other: Span) -> int:
    return 0 if one.overlap(other) else max(one.start - other.end, other.start - one.end, 1)


def _tells(form: Form, text: str) -> bool:
    """Whether a sentence tells what is asked for."""
    if form == "why":
        words = word_list("reasons.zh.txt" if HAN.search(text) else "reasons.en.txt")
        padded = f" {text.casefold()} "
        return any(word in padded if HAN.match(word) else f" {word} " in padded for word in words)
    if form == "where":
        return locates(text)
    return fits("when" if form == "when" else "number", text, NO_TOPIC)


def _answer(question: Question, utterance: Utterance, chosen: list[int], confidence: float) -> Answer:
    return stating(question, confidence, [utterance.statement(chosen)])


def around(question: Question, shown: Shown, collection: Collection, side: str = "") -> Answer:
    """The passage as its paragraph goes on around it, between the paragraphs before and behind it.

    ``side`` leaves out what stands behind ("before"), or before ("after"). Of a long paragraph whole sentences are
    shown, as many as stand nearest to the passage.
    """
    article = collection.records[shown.article].article
    body = [p for p in article.paragraphs if p.kind == "body" or p.span.overlap(shown.span)]
    place = next((n for n, p in enumerate(body) if p.span.overlap(shown.span)), None)
    if place is None:
        return nothing(question)
    here = body[place]
    near = [
        *((p, _end_of(article, p)) for p in body[max(0, place - 1) : place] if side != "after"),
        (here, _beside(sentences(article.text, here.span), shown.span)),
        *((p, _start_of(article, p)) for p in body[place + 1 : place + 2] if side != "before"),
    ]
    found = [narrated(article, paragraph.number, *span) for paragraph, span in near]
    return replace(stating(question, SURE, found), at_once=True)


def _start_of(article: Article, paragraph: Paragraph) -> Span:
    """The first sentences of a paragraph; of one that is too long its beginning."""
    start, longest = paragraph.span.start, paragraph.span.start + LONGEST
    ends = [s.end for s in takewhile(lambda s: s.end <= longest, sentences(article.text, paragraph.span))]
    return Span(start, ends[-1] if ends else min(longest, paragraph.span.end))


def _end_of(article: Article, paragraph: Paragraph) -> Span:
    """The last sentences of a paragraph; of one that is too long its end."""
    end, longest = paragraph.span.end, paragraph.span.end - LONGEST
    spans = reversed(sentences(article.text, paragraph.span))
    starts = [s.start for s in takewhile(lambda s: s.start >= longest, spans)]
    return Span(starts[-1] if starts else max(longest, paragraph.span.start), end)


def _beside(spans: Sequence[Span], passage: Span) -> Span:
    """The sentences that hold a passage with as many before and behind them as a statement may have, by turns."""
    held = [n for n, span in enumerate(spans) if span.overlap(passage)]
    first, last = held[0], held[-1]
    stopped = 0
    for step in cycle(SIDES):
        one, other = first + step[0], last + step[1]
        fits = one >= 0 and other < len(spans) and spans[other].end - spans[one].start <= LONGEST
        first, last = (one, other) if fits else (first, last)
        stopped = 0 if fits else stopped + 1
        if stopped == len(SIDES):
            break
    return Span(spans[first].start, spans[last].end)


def who_else(question: Question, text: str, previous: Previous, collection: Collection) -> Answer:
    """Who speaks of a topic besides those shown; without one, who else in the articles shown or at hand, or at all."""
    topic = spoken_topic(text, collection, question)
    if not topic.facets:
        at_hand = tuple(name for name in (previous.article,) if name and name in collection.records)
        articles = tuple(dict.fromkeys(shown.article for shown in previous.shown)) or at_hand
        held = collection.within(articles) if articles else collection
        before = {*previous.speakers, *previous.earlier}
        others = islice((f for f in everybody(held) if f.key not in before), LISTED + 1)
        found = speakers(question, tuple(others), collection)
        return found if found.answered else replace(found, lack="nobody_else")
    search = Search(topic, "who_said", collection, speaking=True)
    is_shown = _showing(previous, collection)
    others_words = [
        c
        for c in evidence(search)
        if c.utterance.speaker is not None
        and key_of(c.utterance.article.id, c.utterance.speaker) not in previous.speakers
        and not is_shown(_words(c))
        and speaks_of(c, search)
    ]
    return _or_lack(answered(question, others_words, search), "nobody_else")


def what_else(
    question: Question, figures: Sequence[Figure], text: str, previous: Previous, collection: Collection
) -> Answer:
    """What these people say besides what was shown, on a topic or at all; of nobody, what else is on the topic."""
    topic = spoken_topic(text, collection, question)
    if figures and not topic.facets:
        return _other_words(question, figures[0], previous, collection)
    if not topic.facets:
        return nothing(question, lack="nothing_else")
    is_shown = _showing(previous, collection)
    search = Search.by(figures, topic, collection)._replace(is_for_best=True, counts=lambda c: not is_shown(_words(c)))
    on_topic = words_on(search)[0] if figures else evidence(search)
    found = [c for c in on_topic if not is_shown(_words(c))]
    return _or_lack(answered(question, found, search), "nothing_else")


def _other_words(question: Question, figure: Figure, previous: Previous, collection: Collection) -> Answer:
    """The words of a figure that were not shown yet."""
    is_shown = _showing(previous, collection)
    found = [words for words in statements_of(figure, collection) if not any(map(is_shown, words.parts))][:SHOWN]
    if not found:
        return nothing(question, lack="nothing_else")
    kind = KIND_OF[found[0].form]
    return Answer(question.text, question.language, kind, ALL_WORDS, tuple(found), (figure.person,))


def _showing(previous: Previous, collection: Collection) -> Callable[[Excerpt], bool]:
    """Tells whether words were shown, if only in part, or stand in what was, since another article prints them too."""
    places = [shown for shown in previous.shown if shown.article in collection.records]
    texts = [collection.records[shown.article].article.text[slice(*shown.span)] for shown in places]

    def is_shown(words: Excerpt) -> bool:
        again = words.text in texts or (len(words.text) >= TELLING and any(words.text in text for text in texts))
        return again or any(shown.covers(words.article, words.span) for shown in places)

    return is_shown


def _words(candidate: Candidate) -> Excerpt:
    """All that a candidate says."""
    return candidate.utterance.article.excerpt(*candidate.utterance.span)


def _or_lack(answer: Answer, lack: Lack) -> Answer:
    return answer if answer.answered else replace(answer, lack=lack, nearest=())
