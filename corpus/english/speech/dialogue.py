"""Two who speak in turn, a paragraph each: ““Is it full?” Ann Lee asked Webb.”, ““Nearly.””, ““Of what?””."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import Phrase, phrases_of
from corpus.english.speech.cues import Cue
from corpus.english.speech.direct import Voice, last_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.direct import Stretch

ANSWER = CueWord("?", ("answer",))
ASKING = frozenset({"ask", "inquire", "wonder", "demand"})
LOGIT = 1.5


class Turn(NamedTuple):
    """Who says a paragraph that is one turn of an exchange; nobody who is told where ``voice`` is None."""

    voice: Voice | None


class Exchange:
    """Follows an article's stretches in order: whose turn it is after a question that somebody asked."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._order = {id(passage): number for number, passage in enumerate(passages)}
        self._last = -2  # the passage of the last turn
        self._asker: Voice | None = None
        self._asked: Voice | None = None
        self._answers = False  # whether the next turn answers

    def turn(self, stretch: Stretch) -> Turn | None:
        """The turn that the stretch is, its paragraph being nothing else; None where nobody was asked before."""
        number = self._order[id(stretch.passage)]
        if number != self._last + 1 or not _is_alone(stretch):
            return None
        asks = last_mark(stretch) == "?"
        found = Turn(self._asked if self._answers else self._asker if asks else None)
        self._last = number if self._answers or asks else -2
        self._answers = not self._answers
        return found

    def hear(self, stretch: Stretch, voice: Voice | None) -> None:
        """Note who asks, where the stretch is a question and ends its paragraph but for the verb."""
        self._last = -2
        if voice is None or voice.passage is not stretch.passage or not _asks(stretch, voice):
            return
        self._last, self._answers = self._order[id(stretch.passage)], True
        self._asker, self._asked = voice, _asked(stretch, voice)


def _is_alone(stretch: Stretch) -> bool:
    """Whether the stretch is its whole paragraph, and closed: an open mark tells that its speaker goes on."""
    passage = stretch.passage
    return not stretch.first and stretch.end >= len(passage.tokens) and passage.marked[stretch.number].closed


def _asks(stretch: Stretch, voice: Voice) -> bool:
    passage, at = stretch.passage, voice.cue.index
    last = passage.sentence_at(stretch.end - 1)[1] >= len(passage.tokens)
    rest = any(number != -1 for number in passage.quoted[stretch.end :])
    return last and not rest and last_mark(stretch) == "?" and at >= stretch.end and voice.cue.word.lemma in ASKING


def _asked(stretch: Stretch, voice: Voice) -> Voice | None:
    """Webb of “Ann Lee asked Webb” and of “Is it full, Mr Webb?”."""
    passage, first = stretch.passage, voice.cue.index + 1
    near = phrases_of(passage, first).after(first, len(passage.tokens), 1)
    behind = next((p for p in near if p.first == first and p.kind == "name" and not p.possessor), None)
    found = behind if behind and behind != voice.source else _addressed(stretch)
    return Voice(passage, Cue(stretch.end - 1, 0, stretch.end, ANSWER), found, 1, LOGIT, LOGIT) if found else None


def _addressed(stretch: Stretch) -> Phrase | None:
    """The name with which the question ends, a comma in front of it."""
    passage = stretch.passage
    end = stretch.end - 1
    while end > stretch.first and not passage.tokens[end - 1].text[0].isalnum():
        end -= 1
    first = end
    while first > stretch.first and passage.tags[first - 1] == "P":
        first -= 1
    named = first < end and passage.tags[first - 1] == ","
    return Phrase(first, end, end - 1, "name") if named else None
