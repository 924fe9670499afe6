"""Whom "his wife" and "its director" mean: whoever, or whatever, the text has named last before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.patterns import CAPITAL
from retrieval.language.tokens import fold, stop_words

if TYPE_CHECKING:
    from corpus.article import Article, Paragraph

NEAR = 60  # characters before and behind a name among which the word for the office or relation stands
OWNING = r"\b(?:his|her|their|its|whose) (?:[\w-]+ ){{0,3}}{}\b"
NAME = re.compile(rf"\b{CAPITAL}")
CONTRACTED = re.compile(r"(?P<word>.+?)(?P<verb>n[’']t|[’'](?:m|re|ve|ll|d|s))")  # "I'm", "Don't"
PLACED = re.compile(rf"\b(?:from|in|at|near|outside|on|of) (?:the )?(?:{CAPITAL} ?)+")


def is_called_before(owner: str, office: str, start: int, end: int, article: Article) -> bool:
    """Whether "his" or "its" beside a name, which begins and ends so, means an owner, in small letters.

    ``office`` is a pattern. Where the paragraph names nobody before, the one before it has to have its last name so.
    """
    owned = owning(office, start, end, article)
    if owned is None:
        return False
    last = re.escape(owner.rpartition(" ")[2])
    paragraph = article.paragraph_at(start)
    number = paragraph.number if paragraph else 0
    before = article.text[paragraph.span.start : owned] if paragraph else ""
    if not names_in(before) and number > 1:
        before = _text(article, article.paragraphs[number - 2])
    return is_last_named(rf"\b{last}\b", before)


def owning(office: str, start: int, end: int, article: Article) -> int | None:
    """Where "his wife" begins beside a name; None where it does not stand there."""
    first = max(0, start - NEAR)
    around = article.text[first : end + NEAR]
    found = [m for m in re.finditer(OWNING.format(office), around, re.IGNORECASE) if first + m.start() <= end]
    return first + found[-1].start() if found else None


def is_last_named(whose: str, text: str) -> bool:
    """Whether a pattern meets a text, and behind it no other name does but that of a place."""
    met = list(re.finditer(whose, text, re.IGNORECASE))
    return bool(met) and not names_in(text[met[-1].end() :])


def names_in(text: str) -> list[str]:
    """The words of a text that may be names of people or bodies: with a capital that no beginning explains."""
    return [word for word in NAME.findall(PLACED.sub(" ", text)) if is_name(word)]


def is_name(word: str) -> bool:
    """Whether a word with a capital is none that may only open a sentence."""
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - only where "his wife" has to be told

    contracted = CONTRACTED.fullmatch(word)
    if contracted is not None and contracted["verb"].startswith("n"):
        return False
    folded = fold(contracted["word"] if contracted else word)
    common = folded in default_tagger().words or folded in stop_words("en")
    return not common and folded not in default_vocabulary().places


def _text(article: Article, paragraph: Paragraph) -> str:
    return article.text[slice(*paragraph.span)]
