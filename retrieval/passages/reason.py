"""Reasons: "why" is answered by a sentence that gives one, or leads up to one, and by no other.

Of news: "Moore had moved to the ridges. He could no longer bear the noise." What people say in answer gives reasons in
all manner of words, so that only the article's own are held to it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.language.tokens import HAN, simplified, word_list, words_listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question

WORD = re.compile(r"[a-z]+")
PURPOSE = (
    r"\bto (?!(?:the|an?|his|her|its|their|our|your|my|this|that|these|those|be|him|them|us|me)\b)[a-z]{2,}"
    r"|\bfor (?:fear|lack|want|[a-z]+ing)\b"
)
ASKS_WHY = (
    r"\b(?:why|for what reason|how come)\b|为[什甚]么|为啥|为何|何以|怎么会|什么(?:原因|目的)|何故"
    "|(?:原因|目的|理由)(?:是|为|在于|有)?(?:什么|啥|哪些|何)?$"
)
PREFERRED = 0.1  # in favour of Chinese words that give a reason, where one is asked for


def asks_why(question: str) -> bool:
    """Whether a folded question asks for a reason."""
    return re.search(ASKS_WHY, question) is not None


def gives_reason(text: str) -> bool:
    """Whether a sentence may give a cause or a purpose."""
    folded = text.casefold()
    if HAN.search(folded):
        return _chinese().search(simplified(folded)) is not None
    return not words_listed("causes.en.txt").isdisjoint(WORD.findall(folded)) or re.search(PURPOSE, folded) is not None


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("|".join(sorted(word_list("causes.zh.txt"))))


def with_reasons_first(found: Sequence[Candidate], question: Question) -> Sequence[Candidate]:
    """Candidates for a Chinese "why", of like ones those first that give a reason, and no headings that give none."""
    if question.language != "zh" or not asks_why(question.plain):
        return found
    told = [c for c in found if c.utterance.paragraph.kind == "body" or gives_reason(c.utterance.text)] or found
    preferred = [c._replace(score=c.score + PREFERRED * gives_reason(c.utterance.text)) for c in told]
    return sorted(preferred, key=lambda candidate: -candidate.score)


def lacks_a_reason(candidate: Candidate, search: Search, question: Question) -> bool:
    """Whether it is asked why, and neither the article's own words nor what stands behind them may tell it."""
    is_english = search.topic.is_english and candidate.utterance.article.language == "en"
    if not (is_english and _is_held_to_it(candidate, question, search.collection)):
        return False
    behind = _behind(candidate, search.collection)
    return behind is None or not (behind.speaker is not None or gives_reason(behind.text))


def with_reason(candidate: Candidate, question: Question, collection: Collection) -> tuple[Candidate, ...]:
    """The candidate, or where only what stands behind it gives the reason, that sentence or those words as well."""
    own = candidate.utterance
    behind = _behind(candidate, collection) if _is_held_to_it(candidate, question, collection) else None
    if behind is None or (own.article.language == "zh" and not gives_reason(behind.text)):
        return (candidate,)
    if behind.form != "narration":
        return candidate, candidate._replace(utterance=behind)
    both = replace(own, span=Span(own.span.start, behind.span.end), sentences=(*own.sentences, *behind.sentences))
    return (candidate._replace(utterance=both),)


def _is_held_to_it(candidate: Candidate, question: Question, collection: Collection) -> bool:
    """Whether it is asked why, and the article's own words, of news or in Chinese, give no reason."""
    own = candidate.utterance
    if own.speaker is not None or (own.article.language == "en" and not collection.is_news):
        return False
    return asks_why(question.plain) and not (own.paragraph.kind == "body" and gives_reason(own.text))


def _behind(candidate: Candidate, collection: Collection) -> Utterance | None:
    """What is told or said next in the paragraph."""
    end = candidate.utterance.span.end
    later = [u for u in collection.paragraphs.utterances(candidate.number) if u.span.start >= end and not u.nested]
    return min(later, key=lambda u: u.span, default=None)
