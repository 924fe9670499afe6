"""What an article tells in its own words, as statements."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.sentences import sentences
from retrieval.answer import Statement
from retrieval.language.tokens import HAN
from retrieval.passages.cue import SPEECH, verbs_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Article, Span

WORD = re.compile(r"[^\W\d_]+")
# what makes a verb of a word behind it
VERBAL = frozenset(("to", "will", "would", "did", "does", "do", "not", "can", "could", "should", "must", "they", "we"))


def narrated(article: Article, paragraph: int, start: int, end: int) -> Statement:
    """A stretch of a paragraph, by its number, as the article's own."""
    return Statement(article.id, paragraph, (article.excerpt(start, end),), "narration", None, article.date)


def body_sentences(article: Article, only: int | None = None) -> Iterator[tuple[int, Span]]:
    """The sentences below the headings, each with its paragraph's number; of one paragraph if its number is given."""
    for paragraph in article.paragraphs:
        if paragraph.kind == "body" and only in (None, paragraph.number):
            for sentence in sentences(article.text, paragraph.span):
                yield paragraph.number, sentence


def tells_of_words(text: str) -> bool:
    """Whether a sentence tells that somebody spoke, or what they think: "Lee defended the plan", 他反对.

    "Fire" and "state" are nouns where nothing in front makes verbs of them.
    """
    if HAN.search(text):
        return SPEECH.search(text) is not None or bool(verbs_in(text))
    cues, words = default_lexicon().cues, WORD.findall(text.casefold())
    return any(
        word in cues and (word != cues[word].lemma or before in VERBAL) for before, word in pairwise(["", *words])
    )
