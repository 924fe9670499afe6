"""Interviews without labels: questions in bold, in italics or as headings, and below each what is answered.

Whoever answers says “I”, and the interviewer “you”; in lists of frequent questions it is the other way round, or “we”.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.emphasis import HEADING_MARK, unemphasised
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.vocabulary import function_words
from corpus.english.stretches.turns import CERTAIN
from corpus.english.voices.cues import Cue
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage

QUESTION, REPLY = CueWord("?", ("turn", "question")), CueWord("", ("turn", "reply"))
FEWEST = 3  # questions of an interview
HALF, THIRD = 0.5, 1 / 3  # of the answers that are in the first person, and in its singular
YOU = frozenset({"you", "your", "yours", "yourself"})
TALKING = function_words("interviewing")
ME = frozenset({"i", "me", "my", "mine", "myself"})
WE = ME | {"we", "us", "our", "ours", "ourselves"}


def exchange_of(passages: Sequence[Passage]) -> dict[Passage, Voice]:
    """The voice of each passage that is a question or answers one; empty where it is no interview.

    A line that is set apart like the questions between two of them is one as well: “Tell us of the storm.” So is one
    before or after them with “you”. Any other that is set apart behind the last of them ends its answer: “About the
    author”.
    """
    styles = [_style(passage) for passage in passages]
    asking = [style for passage, style in zip(passages, styles, strict=True) if style and _asks(passage)]
    style = max(asking, key=asking.count, default="")
    if asking.count(style) < FEWEST - 1:
        return {}
    asked = [n for n, each in enumerate(styles) if each == style and _asks(passages[n])]
    alike = (n for n, each in enumerate(styles) if each == style)
    starts = [n for n in alike if asked[0] <= n <= asked[-1] or _has(passages[n], YOU)]
    end = next((n for n, each in enumerate(styles) if each and n > starts[-1]), len(passages))
    parts = list(pairwise([*starts, end]))
    if not _is_interview([passages[a : b + 1] for a, b in parts if b - a > 1], passages[: starts[0]]):
        return {}
    found: dict[Passage, Voice] = {}
    for a, b in parts:
        found[passages[a]] = _voice(passages[a], QUESTION)
        answer = [p for n, p in enumerate(passages[a + 1 : b]) if n == 0 or (b < len(passages) and _has(p, WE))]
        found |= {passage: _voice(passage, REPLY) for passage in answer if not _style(passage)}
    return found


def _is_interview(parts: Sequence[Sequence[Passage]], before: Sequence[Passage]) -> bool:
    """Whether a question addresses somebody who answers in the first person, each with what follows it.

    Where none says “you”, what stands ``before`` them has to tell of an interview, and half of the answers say “I”.
    """
    addressed = any(_has(question, YOU) for question, *_ in parts)
    wondering = sum(_has(question, ME) for question, *_ in parts)
    ours, mine = (sum(any(_has(passage, words) for passage in told) for _, *told in parts) for words in (WE, ME))
    told = addressed or any(_has(passage, TALKING) for passage in before)
    told_so = ours >= HALF * len(parts) and mine >= (THIRD if addressed else HALF) * len(parts)
    return len(parts) >= FEWEST and told and told_so and wondering < HALF * len(parts)


def _style(passage: Passage) -> str:
    """How a passage is set apart as a whole: the mark of its emphasis, or a heading's; empty where it is not."""
    heading = HEADING_MARK.match(passage.text, *passage.span)
    if heading:
        return heading[0].strip()
    inner = unemphasised(passage.text, passage.span)
    return passage.text[passage.span.start : inner.start]


def _asks(passage: Passage) -> bool:
    return bool(passage.tokens) and passage.tokens[-1].text == "?"


def _has(passage: Passage, words: frozenset[str]) -> bool:
    return any(token.lower in words for token in passage.tokens)


def _voice(passage: Passage, word: CueWord) -> Voice:
    """A voice that nothing in the passage names; where its cue would stand is in front of the words."""
    heading = HEADING_MARK.match(passage.text, *passage.span)
    first = passage.token_at(heading.end()) if heading else 0
    return Voice(Cue(passage, first - 1, 0, len(passage.tokens), word), None, 0, CERTAIN, CERTAIN)


def is_unlabelled(voice: Voice) -> bool:
    """Whether nothing in its passage tells that somebody says it."""
    return voice.cue.word in (QUESTION, REPLY)
