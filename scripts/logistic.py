"""Logistic regression by Adagrad, in plain Python: a hundred thousand candidates take half a minute."""

from __future__ import annotations

import math
import random
from array import array
from collections import Counter
from dataclasses import dataclass, field

from corpus.english.grammar.model import BIAS, Model, sigmoid


@dataclass
class Examples:
    """Candidates as lists of features, and whether each is a real one."""

    features: list[list[str]] = field(default_factory=list)
    real: list[bool] = field(default_factory=list)

    def add(self, features: list[str], *, real: bool) -> None:
        """One more candidate."""
        self.features.append(features)
        self.real.append(real)

    def join(self, others: Examples) -> None:
        """All of another set's candidates."""
        self.features += others.features
        self.real += others.real


@dataclass(frozen=True)
class Schedule:
    """How long, how fast, and how hard weights are held down; rare features and small weights are left out."""

    epochs: int = 8
    rate: float = 0.08
    decay: float = 4e-3
    rarest: int = 8
    smallest: float = 0.04
    seed: int = 1
    averaged: int = 4  # epochs at the end whose weights are averaged


def fit(examples: Examples, schedule: Schedule = Schedule()) -> Model:
    """The weights that tell real candidates from others."""
    counts = Counter(feature for candidate in examples.features for feature in candidate)
    kept = [feature for feature, count in counts.items() if count >= schedule.rarest]
    numbers = {feature: number for number, feature in enumerate(kept)}
    rows = [array("i", [numbers[f] for f in candidate if f in numbers]) for candidate in examples.features]
    weights, bias = _descend(rows, examples.real, len(kept), schedule)
    found = {f: round(w, 2) for f, w in zip(kept, weights, strict=True) if abs(w) >= schedule.smallest}
    return Model({BIAS: round(bias, 3), **dict(sorted(found.items()))})


def _descend(rows: list[array[int]], real: list[bool], size: int, schedule: Schedule) -> tuple[list[float], float]:
    weights, squares = [0.0] * size, [0.1] * size
    bias, bias_square = 0.0, 0.1
    order = list(range(len(rows)))
    shuffle = random.Random(schedule.seed).shuffle
    means = [0.0] * size
    for epoch in range(schedule.epochs):
        shuffle(order)
        for number in order:
            row = rows[number]
            error = sigmoid(bias + sum([weights[f] for f in row])) - real[number]
            bias_square += error * error
            bias -= schedule.rate * error / math.sqrt(bias_square)
            for f in row:
                slope = error + schedule.decay * weights[f]
                squares[f] += slope * slope
                weights[f] -= schedule.rate * slope / math.sqrt(squares[f])
        if epoch >= schedule.epochs - schedule.averaged:
            means = [mean + weight / schedule.averaged for mean, weight in zip(means, weights, strict=True)]
    return means, bias
