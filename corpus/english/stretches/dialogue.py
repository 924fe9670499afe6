"""Two who speak in turn, a paragraph each: ““Is it full?” Ann Lee asked Webb.”, ““Nearly.””, ““Of what?””."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.stretches.address import is_addressed
from corpus.english.stretches.leads import opens
from corpus.english.stretches.stretches import last_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

ASKING = frozenset({"ask", "inquire", "wonder", "demand"})
LOGIT = 1.5


class Turn(NamedTuple):
    """Who says a paragraph that is one turn of an exchange; nobody who is told where ``voice`` is None."""

    voice: Voice | None


class Exchange:
    """Follows an article's stretches in order: whose turn it is after a question that somebody asked."""

    def __init__(self, passages: Sequence[Passage], voices: Sequence[Sequence[Voice]]) -> None:
        self._order = {passage: number for number, passage in enumerate(passages)}
        self._passages, self._voices = passages, voices
        self._last = -2  # the passage of the last turn
        self._asker: Voice | None = None
        self._answerer: Voice | None = None
        self._answers = False  # whether the next turn answers
        self._told = False  # whether a verb beside the last turn told whose it was

    def turn(self, stretch: Stretch) -> Turn | None:
        """The turn that the stretch is, its paragraph being nothing else; None where nobody was asked before."""
        number = self._order[stretch.passage]
        if number != self._last + 1 or not _is_alone(stretch):
            return None
        asks = last_mark(stretch) == "?"
        if self._told and not self._answers and not (asks and is_addressed(stretch.text)):
            return None  # whoever answered goes on
        found = Turn(self._answerer if self._answers else self._asker if asks else None)
        self._last = number if self._answers or asks else -2
        self._answers, self._told = not self._answers, False
        return found

    def hear(self, stretch: Stretch, voice: Voice | None) -> None:
        """Note who asks, where the stretch is a question and ends its paragraph but for the verb; and who answers."""
        number = self._order[stretch.passage]
        own = voice if voice and voice.passage is stretch.passage else None
        if own and _asks(stretch, own):
            self._last, self._answers, self._told = number, True, True
            self._asker, self._answerer = own, None
        elif own and self._is_answer(number):
            self._last, self._answers, self._told = number, False, True
            self._answerer = own
        elif number != self._last or own is not self._answerer:
            self._last = -2

    def _is_answer(self, number: int) -> bool:
        """Whether a passage follows a question, one in marks or what “Ann Lee asked him when it began” tells of."""
        if number != self._last + 1:
            self._asker, self._answers = self._asking(number - 1), True
        return self._answers and self._asker is not None

    def _asking(self, number: int) -> Voice | None:
        """Who asks in a passage without marks, which is about that."""
        near = self._voices[number] if number >= 0 and set(self._passages[number].quoted) == {-1} else ()
        first = near[0] if near else None
        return first if first and first.cue.word.lemma == "ask" and opens(first) else None


def _is_alone(stretch: Stretch) -> bool:
    """Whether the stretch is its whole paragraph, and closed: an open mark tells that its speaker goes on."""
    return not stretch.first and stretch.end >= len(stretch.passage.tokens) and stretch.closed


def _asks(stretch: Stretch, voice: Voice) -> bool:
    passage, at = stretch.passage, voice.cue.index
    last = passage.sentence_at(stretch.end - 1)[1] >= len(passage.tokens)
    rest = any(number != -1 for number in passage.quoted[stretch.end :])
    return last and not rest and last_mark(stretch) == "?" and at >= stretch.end and voice.cue.word.lemma in ASKING
