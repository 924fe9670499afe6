"""What an article tells in its own words, as statements."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.sentences import sentences
from retrieval.answer import Statement
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, fold, word_class
from retrieval.passages.cue import SPEECH, verbs_in
from retrieval.people.subject_of import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article, Span
    from retrieval.people.people import Figure

WORD = re.compile(r"[^\W\d_]+")
SUBJECTS = frozenset(("he", "she", "they", "who"))  # which may be whoever is spoken of
BEHIND = 2  # words from a verb to the name behind it: "said Lee", "criticised by Lee"
INVERTED = frozenset(("said", "says", "added", "adds", "wrote", "writes", "according", "argued", "argues"))
# what makes a verb of a word behind it
VERBAL = word_class("verbal")


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
    """Whether a sentence tells that somebody spoke, or what they think; "state" by itself is a noun."""
    if HAN.search(text):
        return SPEECH.search(text) is not None or bool(verbs_in(text))
    return bool(_cues_in(WORD.findall(text)))


def tells_of_their_words(text: str, figures: Sequence[Figure]) -> bool:
    """Whether a sentence tells that one of these people spoke, or what they think, and not only that somebody did."""
    names = {part for figure in figures for part in surname_of(figure.person.name or "")}
    if HAN.search(text) or not names:
        return tells_of_words(text)
    words = list(WORD.finditer(text))
    cues = _cues_in([word[0] for word in words])
    subjects = [at for at, word in enumerate(words) if fold(word[0]) in names]
    subjects = subjects or [at for at, word in enumerate(words) if word[0].casefold() in SUBJECTS]
    return any(_is_theirs(at, cue, text, words) for at in subjects for cue in cues)


def _cues_in(words: Sequence[str]) -> Sequence[int]:
    """The places of words for speaking and thinking."""
    cues, folded = default_lexicon().cues, [word.casefold() for word in words]
    return [
        at
        for at, (before, word) in enumerate(pairwise(["", *folded]))
        if word in cues and (word != cues[word].lemma or before in VERBAL)
    ]


def _is_theirs(at: int, cue: int, text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether a verb belongs to the name at a place: as its subject, or right behind the verb."""
    name, verb = words[at], words[cue]
    if at < cue:
        return is_subject(text[: name.start()], text[name.end() : verb.start()])
    return at <= cue + BEHIND and (words[at - 1][0].casefold() == "by" or verb[0].casefold() in INVERTED)
