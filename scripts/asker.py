"""Questions put to a desk, with what was seen of the best candidate: what confidence is fitted to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.desk import Desk
from bot.evaluation.expectation import read
from bot.evaluation.verdict import is_called
from retrieval.answers import weighing
from retrieval.passages.alike import Likeness, among_like, likeness_of
from retrieval.passages.confidence import Setting, of_evidence, setting_of
from retrieval.passages.signals import Signals, signals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.evaluation.expectation import Expectation
    from retrieval.answer import Answer
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.topics.topic import Thesaurus

MIDDLE = 0.5  # of the way from an encyclopedia to news


class Best(NamedTuple):
    """What was seen of the best candidate of a search; ``likeness`` only in reports of news agencies."""

    signals: Signals
    candidate: Candidate
    setting: Setting
    likeness: Likeness | None = None

    @property
    def seen(self) -> Signals | Likeness:
        """What its weights are for."""
        return self.likeness or self.signals

    @property
    def sure(self) -> float:
        """The probability that it answers."""
        if self.likeness is not None:
            return among_like(self.likeness)
        return of_evidence(self.signals, self.setting, verbatim=self.candidate.verbatim)

    @property
    def weights(self) -> str:
        """The weights that what was seen has most to do with."""
        if self.setting.foreign:
            return "across"
        if self.likeness is not None:
            return "alike_zh"
        return f"{'told' if self.setting.reporting < MIDDLE else 'news'}_{'zh' if self.setting.chinese else 'en'}"


class Case(NamedTuple):
    """A question with the signals of its best candidate and whether that answers it; ``part`` is what it came from."""

    group: str
    part: str
    article: str
    answerable: bool
    right: bool
    best: Best


@dataclass
class Asker:
    """Asks and remembers the best candidates whose signals were asked for."""

    thesaurus: Thesaurus

    def __post_init__(self) -> None:
        """Listen to the searches."""
        self.seen: list[Best] = []
        weighing.signals_of = self._heard
        weighing.likeness_of = self._likened

    def _heard(self, found: Sequence[Candidate], search: Search, question: str) -> Signals:
        signals = signals_of(found, search, question)
        self.seen.append(Best(signals, found[0], setting_of(found[0], search)))
        return signals

    def _likened(self, best: Candidate, likely: float, search: Search) -> Likeness:
        likeness = likeness_of(best, likely, search)
        self.seen[-1] = self.seen[-1]._replace(likeness=likeness)
        return likeness

    def open(self, folder: Path) -> Desk:
        """A folder of articles."""
        return Desk.open(folder, thesaurus=self.thesaurus)

    def ask(self, desk: Desk, question: str) -> Best | None:
        """The best candidate of the search from which the answer comes; None where it comes from none."""
        self.seen.clear()
        answer = desk.ask(question)
        return next((best for best in reversed(self.seen) if _gave(best, answer)), None)


def _gave(best: Best, answer: Answer) -> bool:
    shown = (*answer.statements, *answer.nearest)
    place = best.candidate.utterance.article.id, best.candidate.utterance.paragraph.number
    return bool(shown) and (shown[0].article, shown[0].paragraph) == place and answer.confidence <= round(best.sure, 4)


def of_questions(asker: Asker, group: str, file: Path, folder: Path) -> Iterator[Case]:
    """The cases of a file of expectations."""
    desk = asker.open(folder)
    for expectation in read(file):
        best = asker.ask(desk, expectation.question)
        if best is not None and expectation.answerable is not None:
            right = expectation.answerable and _is_right(expectation, best.candidate)
            article = expectation.article or f"{file}:{expectation.line}"
            yield Case(group, group, article, expectation.answerable, right, best)


def _is_right(expectation: Expectation, candidate: Candidate) -> bool:
    """Whether the paragraph is one that was expected, and whoever is named with it the one expected."""
    utterance, speaker = candidate.utterance, candidate.utterance.speaker
    text = utterance.article.text[slice(*utterance.paragraph.span)]
    return (
        expectation.article in (None, utterance.article.id)
        and (not expectation.paragraph or utterance.paragraph.number in expectation.paragraph)
        and all(words in text for words in expectation.quotes)
        and (not expectation.speaker or not speaker or any(is_called(speaker, name) for name in expectation.speaker))
    )
