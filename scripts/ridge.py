"""Logistic regression by Newton's method with a ridge penalty: few signals, and each case with a weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PENALTY = 10.0  # on the squares of the weights of standardised signals
STEPS = 30  # of Newton's method
LEAST_SPREAD = 1e-6  # of a signal that is the same everywhere


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
