"""Fit the confidence of answers: ``python -m scripts.fit_confidence MANIFEST.toml [WEIGHTS.json]``.

The manifest names groups of questions, each with its ``weight`` in the whole and, where the share of questions that
are answered right is not to be as it comes, that share (``right``)::

    [[group]]
    name = "encyclopedia"
    weight = 1.0
    squad = ["en.json", "zh.json"]
    cut = 5

    [[group]]
    name = "news"
    weight = 0.7
    right = 0.65
    questions = [["news.jsonl", "news/"], ["gaps.jsonl", "news-without-some-paragraphs/"]]

Of a SQuAD file, every second paragraph is left out, then every other one, so that each question is asked with its
paragraph and without it; where several files hold the same questions in different languages, also across. With ``cut``,
articles are cut into pieces of so many paragraphs, of which corpora of 240 paragraphs are made, no two pieces of an
article in one; a piece of a single paragraph is left out. ``questions`` are pairs of a file of expectations
(docs/evaluation.md) and a folder of articles. Paths are relative to the manifest.

Fits six sets of weights: for what an encyclopedia tells, ``told_en`` and ``told_zh``, and for Chinese reports of news
agencies ``alike_zh``, by the confidence that ``told_zh`` gave before, all written as they are found; for news,
``news_en`` and ``news_zh``, and ``across`` two languages, moved some way to the new fit. A set for which the manifest
has questions on fewer than two articles stays as it is, so that a manifest of SQuAD files alone leaves the answers
about news untouched. Prints what the fits are worth on articles that they were not made on. Some minutes for ten
thousand questions.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.evaluation.calibration import Pair, area, expected_error, kept
from bot.lexicons import open_thesaurus
from scripts.asker import Asker, Case, of_questions
from scripts.squad import of_squad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WEIGHTS = Path("retrieval/words/confidence.json")
FOLDS = 8
FEWEST_ARTICLES = 2  # one to fit on and one to try the fit on
# of the weights that were there: two fits err less together than each alone
KEPT = dict.fromkeys(("news_en", "news_zh", "across"), 0.7)
PENALTY = 10.0  # on the squares of the weights of standardised signals
STEPS = 30  # of Newton's method
LEAST_SPREAD = 1e-6  # of a signal that is the same everywhere


@dataclass(frozen=True)
class Group:
    """Questions that weigh together as much as ``weight``, of which the share ``right`` counts as answered right."""

    name: str
    weight: float
    right: float | None


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
                cases += of_squad(asker, group["name"], [root / file for file in group["squad"]], group.get("cut"))
            for file, folder in group.get("questions", ()):
                cases += of_questions(asker, group["name"], root / file, root / folder)
    return groups, cases


def main(manifest: Path, weights_file: Path = WEIGHTS) -> None:
    """Fit and write."""
    groups, gathered_cases = gathered(manifest)
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    for name in ("told_en", "told_zh", "alike_zh", *KEPT):
        cases = [case for case in gathered_cases if case.best.weights == name]
        if len({case.article for case in cases}) < FEWEST_ARTICLES:
            continue
        fields = ("intercept", *cases[0].best.seen._fields)
        signals = np.array([case.best.seen for case in cases])
        right, balanced = np.array([case.right for case in cases]), balance(cases, groups)
        report(name, cases, crossed(cases, signals, right, balanced))
        found, kept_share = fit(signals, right, balanced).tolist(), KEPT.get(name, 0.0)
        weights[name] = {
            field: round(kept_share * weights[name].get(field, 0.0) + (1 - kept_share) * value, 4)
            for field, value in zip(fields, found, strict=True)
        }
    weights_file.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


def fit(signals: NDArray[np.float64], right: NDArray[np.bool_], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Intercept and weights of a logistic regression by Newton's method, ridge penalty on standardised signals."""
    middle, spread = signals.mean(0), np.maximum(signals.std(0), LEAST_SPREAD)
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


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
