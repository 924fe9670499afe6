"""Fit the confidence of answers: ``python -m scripts.fit_confidence MANIFEST.toml [WEIGHTS.json]``.

The manifest names groups of questions, each with its ``weight`` in the whole and, where the share of questions that
are answered right is not to be as it comes, that share (``right``)::

    [[group]]
    name = "encyclopedia"
    weight = 1.0
    squad = ["en.json", "zh.json"]

    [[group]]
    name = "news"
    weight = 0.7
    right = 0.65
    questions = [["news.jsonl", "news/"], ["gaps.jsonl", "news-without-some-paragraphs/"]]

Of a SQuAD file, every second paragraph is left out, then every other one, so that each question is asked with its
paragraph and without it; where several files hold the same questions in different languages, also across. ``questions``
are pairs of a file of expectations (docs/evaluation.md) and a folder of articles. Paths are relative to the manifest.

Moves the weights ``within`` one language and ``across`` two some way to the new fit, writes them, and prints what the
fit is worth on articles that it was not made on. A few minutes.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.desk import Desk
from bot.evaluation.calibration import Pair, area, expected_error, kept
from bot.evaluation.expectation import read
from bot.evaluation.verdict import is_called
from bot.lexicons import open_thesaurus
from retrieval import weighing
from retrieval.confidence import of_evidence, topic_is_foreign
from retrieval.signals import Signals, signals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bot.evaluation.expectation import Expectation
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.evidence import Candidate
    from retrieval.topic import Thesaurus, Topic

WEIGHTS = Path("retrieval/words/confidence.json")
PENALTY = 10.0  # on the squares of the weights of standardised signals
STEPS = 30  # of Newton's method
FOLDS = 8
KEPT = 0.7  # of the weights that were there: two fits on different questions err less together than each alone
MIXED = 1e-6  # weight of a signal that is the same everywhere


class Best(NamedTuple):
    """What was seen of the best candidate of a search."""

    signals: Signals
    candidate: Candidate
    foreign: bool


class Case(NamedTuple):
    """A question with the signals of its best candidate and whether that answers it; ``part`` is what it came from."""

    group: str
    part: str
    article: str
    answerable: bool
    right: bool
    best: Best


@dataclass(frozen=True)
class Group:
    """Questions that weigh together as much as ``weight``, of which the share ``right`` counts as answered right."""

    name: str
    weight: float
    right: float | None


@dataclass
class Asker:
    """Asks and remembers the best candidates whose signals were asked for."""

    thesaurus: Thesaurus

    def __post_init__(self) -> None:
        """Listen to the searches."""
        self.seen: list[Best] = []
        weighing.signals_of = self._heard

    def _heard(self, found: Sequence[Candidate], topic: Topic, question: str, collection: Collection) -> Signals:
        signals = signals_of(found, topic, question, collection)
        self.seen.append(Best(signals, found[0], topic_is_foreign(found[0], topic)))
        return signals

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
    sure = round(of_evidence(best.signals, foreign=best.foreign, verbatim=best.candidate.verbatim), 4)
    return bool(shown) and (shown[0].article, shown[0].paragraph) == place and answer.confidence <= sure + 1e-9


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


class Asked(NamedTuple):
    """A question of SQuAD files: its text in each of them, and where its answer stands."""

    texts: dict[Path, str]
    article: int
    paragraph: int


def of_squad(asker: Asker, group: str, files: Sequence[Path]) -> Iterator[Case]:
    """The cases of SQuAD files, within each and across each two that share questions."""
    questions = _asked(files)
    for file, parity in product(files, (0, 1)):
        with tempfile.TemporaryDirectory() as folder:
            _write(_articles(file), parity, Path(folder))
            desk = asker.open(Path(folder))
            for asking in files:
                part = f"{group} {asking.stem}" if asking == file else f"{group} {asking.stem} to {file.stem}"
                for question in questions:
                    best = asker.ask(desk, question.texts[asking]) if asking in question.texts else None
                    if best is not None:
                        held, right = _found(best, question, parity)
                        yield Case(group, part, f"{group}:{question.article}", held, right, best)


def _articles(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["data"]
    return found


def _asked(files: Sequence[Path]) -> Sequence[Asked]:
    questions: dict[str, Asked] = {}
    for file in files:
        for number, article in enumerate(_articles(file)):
            for place, paragraph in enumerate(article["paragraphs"]):
                for qa in paragraph["qas"]:
                    questions.setdefault(qa["id"], Asked({}, number, place)).texts[file] = qa["question"]
    return tuple(questions.values())


def _write(articles: Sequence[dict[str, Any]], parity: int, folder: Path) -> None:
    """Every second paragraph of each article."""
    for number, article in enumerate(articles):
        held = [" ".join(p["context"].split()) for p in article["paragraphs"][parity::2]]
        (folder / f"{number:04}.txt").write_text("\n\n".join(held) + "\n", encoding="utf-8")


def _found(best: Best, question: Asked, parity: int) -> tuple[bool, bool]:
    """Whether the paragraph of the answer is there, and whether it was found."""
    held, utterance = question.paragraph % 2 == parity, best.candidate.utterance
    wanted = f"{question.article:04}", question.paragraph // 2 + 1
    return held, held and (utterance.article.id, utterance.paragraph.number) == wanted


def balance(cases: Sequence[Case], groups: Sequence[Group]) -> NDArray[np.float64]:
    """A weight for each case, 1 in the mean: each part of a group weighs as much as the group is to."""
    weights = np.zeros(len(cases))
    parts, right = np.array([case.part for case in cases]), np.array([case.right for case in cases])
    for part_name, name in sorted({(case.part, case.group) for case in cases}):
        group = next(g for g in groups if g.name == name)
        here = parts == part_name
        share = group.right or right[here].mean()
        for answer, part in ((True, share), (False, 1 - share)):
            chosen = here & (right == answer)
            weights[chosen] = group.weight * part / max(1, chosen.sum())
    return weights * len(cases) / weights.sum()


def fit(signals: NDArray[np.float64], right: NDArray[np.bool_], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Intercept and weights of a logistic regression by Newton's method, ridge penalty on standardised signals."""
    middle, spread = signals.mean(0), np.maximum(signals.std(0), MIXED)
    design = np.column_stack([np.ones(len(signals)), (signals - middle) / spread])
    ridge = PENALTY * np.diag([0.0, *[1.0] * signals.shape[1]])
    found = np.zeros(design.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(design @ found)))
        slope = design.T @ (weights * (likely - right)) + ridge @ found
        bend = design.T @ (design * (weights * likely * (1 - likely))[:, None]) + ridge
        found -= np.linalg.solve(bend, slope)
    plain = found[1:] / spread
    return np.array([found[0] - plain @ middle, *plain])


def crossed(
    cases: Sequence[Case], signals: NDArray[np.float64], right: NDArray[np.bool_], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The probability for each case by weights fitted on other articles."""
    articles = {name: number % FOLDS for number, name in enumerate(sorted({case.article for case in cases}))}
    fold = np.array([articles[case.article] for case in cases])
    likely = np.zeros(len(cases))
    for number in range(FOLDS):
        out = fold == number
        found = fit(signals[~out], right[~out], weights[~out])
        likely[out] = 1 / (1 + np.exp(-(found[0] + signals[out] @ found[1:])))
    return likely


def report(name: str, cases: Sequence[Case], likely: NDArray[np.float64]) -> None:
    """Print what the fit is worth for each group."""
    for part in sorted({case.part for case in cases}):
        here = [(case, float(p)) for case, p in zip(cases, likely, strict=True) if case.part == part]
        pairs = [Pair(p, case.answerable) for case, p in here if case.right or not case.answerable]
        most, roc = kept(pairs), area(pairs)
        error = expected_error([Pair(p, case.right) for case, p in here])
        told = f"area {roc:.3f}, kept {most.right:.3f}" if roc and most else ""
        print(f"{name:7} {part:32} {len(here):5} questions, calibration error {error:.3f}, {told}")


def gathered(manifest: Path) -> tuple[list[Group], list[Case]]:
    """The groups of a manifest and their cases."""
    data, root = tomllib.loads(manifest.read_text(encoding="utf-8")), manifest.parent
    groups = [Group(g["name"], g["weight"], g.get("right")) for g in data["group"]]
    cases: list[Case] = []
    with tempfile.TemporaryDirectory() as state:
        asker = Asker(open_thesaurus(Path(state)))
        for group in data["group"]:
            if "squad" in group:
                cases += of_squad(asker, group["name"], [root / file for file in group["squad"]])
            for file, folder in group.get("questions", ()):
                cases += of_questions(asker, group["name"], root / file, root / folder)
    return groups, cases


def main(manifest: Path, weights_file: Path = WEIGHTS) -> None:
    """Fit and write."""
    groups, gathered_cases = gathered(manifest)
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    for name, foreign in (("within", False), ("across", True)):
        cases = [case for case in gathered_cases if case.best.foreign == foreign]
        signals = np.array([case.best.signals for case in cases])
        right, balanced = np.array([case.right for case in cases]), balance(cases, groups)
        report(name, cases, crossed(cases, signals, right, balanced))
        fields = ("intercept", *Signals._fields)
        found = dict(zip(fields, fit(signals, right, balanced).tolist(), strict=True))
        weights[name] = {n: round(KEPT * weights[name].get(n, 0.0) + (1 - KEPT) * found[n], 4) for n in fields}
    weights_file.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
