"""Logistic regression over named features, in plain Python, with weights in a readable file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Model:
    """A weight a feature; a feature without one counts nothing."""

    weights: Mapping[str, float]

    def logit(self, features: Iterable[str]) -> float:
        """Log odds that a candidate with these features is a real one."""
        get = self.weights.get
        return sum(filter(None, map(get, features)), get(BIAS, 0.0))

    def probability(self, features: Iterable[str]) -> float:
        """Probability that a candidate with these features is a real one."""
        return sigmoid(self.logit(features))


def sigmoid(logit: float) -> float:
    """The logistic function, safe for large values of either sign."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True, slots=True)
class Models:
    """One model a question: is this a cue, its source, where its content starts and ends, and so on."""

    cue: Model
    source: Model
    start: Model
    end: Model
    report: Model
    link: Model
    quotation: Model


@cache
def default_models() -> Models:
    """The bundled weights, as trained by ``scripts/train_english.py``; equal ones are one object."""
    folder = files("corpus").joinpath("lexicon", "en", "weights.json")
    weights = json.loads(folder.read_text(encoding="utf-8"), parse_float=cache(float))
    return Models(**{name: Model(weights[name]) for name in Models.__dataclass_fields__})
