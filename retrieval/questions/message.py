"""What a message asks: several questions, "What did Ida say? And who is Per?", or one among what it tells."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.language.tokens import HAN, word_list, words_listed
from retrieval.questions.ellipsis import forms, in_simplified
from retrieval.questions.question import language_of

if TYPE_CHECKING:
    from retrieval.questions.question import Question

QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|『[^『』]*』|《[^《》]*》|\([^()]*\)|（[^（）]*）")
MARKS = re.compile(r"[?？!！]+\s*")  # what ends a question, and what "Stop!" and "?id=3" have
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
ASKS_CHINESE = re.compile("[谁誰什甚哪何几幾怎吗嗎呢]|多[少大久长長]|有没有|有沒有|是不是|是否|为啥|為啥")
SHORTEST = 3  # words, or Chinese characters, of what comes first: not "Really?"


def questions_in(text: str) -> list[str]:
    """The questions of a message in its order, all of its words in one of them; the text whole when it is one."""
    return [one for found in _marked(text) for one in _apart(found)]


def asked_in(text: str) -> str:
    """The only sentence of a message that asks, where others tell something; empty where there is none."""
    hidden = _hidden(text)
    spans = sentences(hidden, Span(0, len(hidden)))
    asking = [span for span in spans if MARKS.search(hidden, *span) and asks(hidden[slice(*span)])]
    return text[slice(*asking[0])] if len(asking) == 1 < len(spans) else ""


def tells_what_about(message: str) -> bool:
    """Whether a message has a sentence that only tells what the next asks about: "It is about the ferries"."""
    return forms(language_of(message)).on.search(in_simplified(message)) is not None


def _apart(question: str) -> list[str]:
    """Whole questions that "and" or a comma puts into one, about different people or things."""
    way = forms(language_of(question))
    places = [match.start() for match in way.joined.finditer(in_simplified(_hidden(question)))]
    pieces = [question[start:end].strip(" ,，;；、") for start, end in pairwise((0, *places, len(question)))]
    are_whole = way.opens.search(question.strip()) and all(size(piece) >= SHORTEST for piece in pieces)
    return pieces if places and are_whole else [question]


def parted(question: Question) -> tuple[str, str] | None:
    """Two questions about one person that are put as one, as they were written; None where it is but one."""
    text = question.text.strip(" ?？。.!！")
    match = forms(question.language).twofold.search(in_simplified(text))
    return (text[slice(*match.span("first"))], text[slice(*match.span("second"))]) if match else None


def _hidden(text: str) -> str:
    """A text with dots in place of what stands between marks."""
    return QUOTED.sub(lambda quoted: "." * len(quoted[0]), text)


def _marked(text: str) -> list[str]:
    """The questions of a message that end with a mark each."""
    hidden = _hidden(text)
    found: list[str] = []
    start = 0
    for end in filter(ends_question, MARKS.finditer(hidden)):
        piece = text[start : end.end()]
        if asks(piece) and (found or size(piece) >= SHORTEST):
            found.append(piece.strip())
            start = end.end()
        elif found and not asks(piece):
            found[-1] = f"{found[-1]} {piece.strip()}"
            start = end.end()
    rest = text[start:].strip()
    if len(found) < 2:  # noqa: PLR2004 - several
        return [text]
    if rest:
        found[-1] = f"{found[-1]} {rest}"
    return found


def ends_question(marks: re.Match[str]) -> bool:
    """Whether a question ends with some marks: an ASCII question mark in front of a letter is one of an address."""
    after = marks.string[marks.end() : marks.end() + 1]
    stands_free = marks[0][-1:].isspace() or not after.isascii() or not after
    return "？" in marks[0] or ("?" in marks[0] and stands_free)


def asks(piece: str) -> bool:
    """Whether it has a word that asks, or begins as questions do."""
    words = WORD.findall(piece.casefold().replace("’", "'"))
    asking = not word_list("question.en.txt").isdisjoint(words) or (
        words[:1] and words[0] in words_listed("opening.en.txt")
    )
    return bool(asking or ASKS_CHINESE.search(piece))


def is_question(text: str) -> bool:
    """Whether it asks, by its words or by the mark at its end."""
    return asks(text) or text.rstrip().endswith(("?", "？"))


def size(piece: str) -> int:
    """How many words, a Chinese character counted as one."""
    return len(WORD.findall(piece.casefold())) + len(HAN.findall(piece))
