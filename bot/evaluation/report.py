"""A report: all verdicts of an evaluation with what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.evaluation.calibration import Pair
from bot.evaluation.verdict import judge
from retrieval.following.previous import Previous

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.desk import Desk
    from bot.display.wording import Wording
    from bot.evaluation.expectation import Expectation
    from bot.evaluation.verdict import Fault, Verdict
    from config.settings import LanguageSetting
    from corpus.quotation import Record


class Score(NamedTuple):
    """How many of how many were right."""

    right: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1; all of nothing counts as all."""
        return self.right / self.total if self.total else 1.0


class Threshold(NamedTuple):
    """What would be, were only answers of at least this confidence given.

    ``right`` counts the questions judged right, ``false`` the answers that are wrong or not due, ``withheld`` the
    answers that are right but not given.
    """

    least: float
    right: int
    false: int
    withheld: int


@dataclass(frozen=True)
class Report:
    """The verdicts, in the order of the questions, told in one language; ``least`` are thresholds to compare."""

    verdicts: tuple[Verdict, ...]
    records: Mapping[str, Record]
    wording: Wording
    least: tuple[float, ...] = ()

    @property
    def score(self) -> Score:
        """The score of all questions."""
        return score_of(self.verdicts)

    @cached_property
    def kinds(self) -> dict[str, Score]:
        """By the kind of answer that was expected."""
        return grouped(self.verdicts, lambda verdict: verdict.expectation.group)

    @cached_property
    def languages(self) -> dict[str, Score]:
        """By the language in which the answer was given."""
        return grouped(self.verdicts, lambda verdict: verdict.answer.language)

    @property
    def wrong(self) -> tuple[Verdict, ...]:
        """The verdicts of the questions that were not answered as expected."""
        return tuple(verdict for verdict in self.verdicts if not verdict.right)

    @property
    def not_verbatim(self) -> int:
        """Answers that quote what nobody wrote."""
        return sum(not verdict.verbatim for verdict in self.verdicts)

    @property
    def wrong_names(self) -> int:
        """Answers that name somebody whom they must not."""
        return sum(verdict.wrong_name for verdict in self.verdicts)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Confidence and rightness of the answers; an answer where none was due is wrong. What may be either is out."""
        return tuple(
            Pair(v.answer.confidence, v.right and v.expectation.answerable is True)
            for v in self.verdicts
            if v.expectation.answerable is not None
        )

    @cached_property
    def thresholds(self) -> tuple[Threshold, ...]:
        """What would be with each of the thresholds."""
        return tuple(map(self.at, self.least))

    def at(self, least: float) -> Threshold:
        """What would be with this threshold."""
        held = [self._held(verdict, least) for verdict in self.verdicts]
        return Threshold(
            least,
            sum(verdict.right for verdict in held),
            sum(verdict.answer.answered and not verdict.right for verdict in held),
            sum(a.right and a.answer.answered > b.answer.answered for a, b in zip(self.verdicts, held, strict=True)),
        )

    def say(self, key: str, **values: object) -> str:
        """A message in the language of the report."""
        return self.wording.message(key, **values)

    def kind_name(self, kind: str) -> str:
        """A kind of answer, or of expectation, as people call it."""
        return self.say(f"eval_kind_{kind}")

    def reasons(self, verdict: Verdict) -> list[str]:
        """One sentence for each way in which an answer is not as expected."""
        return list(map(self._reason, verdict.faults))

    def _reason(self, fault: Fault) -> str:
        values = dict(fault.values)
        if fault.key == "kind":
            kinds = self.wording.all_of(map(self.kind_name, values["kinds"]))
            values = {"kind": self.kind_name(values["kind"]), "kinds": kinds}
        elif isinstance(values.get("wanted"), tuple):
            values["wanted"] = self.wording.all_of(map(str, values["wanted"]))
        return self.say(f"fault_{fault.key}", **values)

    def _held(self, verdict: Verdict, least: float) -> Verdict:
        """The verdict on the answer that would be given with this threshold."""
        answer = verdict.answer.held_to(least)
        if answer is verdict.answer:
            return verdict
        return judge(verdict.expectation, answer, self.wording.plain(answer, self.records), self.records)


def evaluated(
    expectations: Iterable[Expectation],
    desk: Desk,
    wording: Wording,
    language: LanguageSetting = "auto",
    least: tuple[float, ...] = (),
) -> Report:
    """Put the questions to a desk and judge its answers; "auto" tells it in the language of the first of them."""
    verdicts = tuple(_verdict(expectation, desk, wording) for expectation in expectations)
    told = wording.told_in(verdicts[0].answer.language if language == "auto" else language)
    return Report(verdicts, desk.records, told, least)


def _verdict(expectation: Expectation, desk: Desk, wording: Wording) -> Verdict:
    before = expectation.after and desk.ask(expectation.after, expectation.language)
    previous = Previous.of(before) if before else None
    answer = desk.ask(expectation.question, expectation.language, previous)
    return judge(expectation, answer, wording.plain(answer, desk.records), desk.records)


def score_of(verdicts: Sequence[Verdict]) -> Score:
    """How many of some verdicts are right, and of how many."""
    return Score(sum(verdict.right for verdict in verdicts), len(verdicts))


def grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, Score]:
    """Scores by a key, in the order of the keys."""
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(key(verdict), []).append(verdict)
    return {name: score_of(found[name]) for name in sorted(found)}


def percent(share: float) -> str:
    """A share as a percentage with one decimal place."""
    return f"{100 * share:.1f}"
