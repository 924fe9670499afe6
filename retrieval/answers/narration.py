"""What an article tells in its own words, as statements."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.sentences import sentences
from retrieval.answer import Statement
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, fold
from retrieval.passages.cue import SPEECH, verbs_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from corpus.article import Article, Span
    from retrieval.people.people import Figure

WORD = re.compile(r"[^\W\d_]+")
SUBJECTS = frozenset(("he", "she", "they", "who"))  # which may be whoever is spoken of
REACH = 7  # words from a name to what somebody of that name says or thinks: "Lee, the mayor of Norwick, defended"
BEHIND = 2  # words from a verb to the name behind it: "said Lee", "criticised by Lee"
INVERTED = frozenset(("said", "says", "added", "adds", "wrote", "writes", "according", "argued", "argues"))
# what makes a verb of a word behind it
VERBAL = frozenset(("to", "will", "would", "did", "does", "do", "not", "can", "could", "should", "must", "they", "we"))


def narrated(article: Article, paragraph: int, start: int, end: int) -> Statement:
    """A stretch of a paragraph, by its number, as the article's own."""
    excerpts = (article.excerpt(start, end),)
    return Statement(article.id, article.block_of(paragraph), excerpts, "narration", None, article.date)


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
    return bool(_cues_in(WORD.findall(text)))


def tells_of_their_words(text: str, figures: Sequence[Figure]) -> bool:
    """Whether a sentence tells that one of these people spoke, or what they think, and not only that somebody did."""
    names = {part for figure in figures for part in surname_of(figure.person.name or "")}
    if HAN.search(text) or not names:
        return tells_of_words(text)
    words = WORD.findall(text)
    cues = _cues_in(words)
    subjects = [at for at, word in enumerate(words) if fold(word) in names]
    subjects = subjects or [at for at, word in enumerate(words) if word.casefold() in SUBJECTS]
    return any(_is_theirs(at, cue, words, names) for at in subjects for cue in cues)


def _cues_in(words: Sequence[str]) -> Sequence[int]:
    """The places of words for speaking and thinking."""
    cues, folded = default_lexicon().cues, [word.casefold() for word in words]
    return [
        at
        for at, (before, word) in enumerate(pairwise(["", *folded]))
        if word in cues and (word != cues[word].lemma or before in VERBAL)
    ]


def _is_theirs(at: int, cue: int, words: Sequence[str], names: Collection[str]) -> bool:
    """Whether a verb belongs to the name at a place: near behind it, without another name between, or before it."""
    if not at < cue <= at + REACH:
        return cue < at <= cue + BEHIND and (words[at - 1].casefold() == "by" or words[cue].casefold() in INVERTED)
    return not any(word[0].isupper() and fold(word) not in names for word in words[at + 1 : cue])
