"""Confidence: the probability that the first statement answers the question."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retrieval.evidence import Candidate
    from retrieval.topic import Topic

ANSWERED = 0.5  # from here on an answer is given
NOT_SAID = 0.2  # coverage below which a person did not speak of a topic


def of_evidence(best: Candidate, runner_up: Candidate | None, topic: Topic) -> float:
    """From idf coverage with the question's unknown words counted, by the words themselves and by their paragraph."""
    known = sum(f.specificity for f in topic.facets if f.known) / topic.weight if topic.facets else 0.0
    margin = best.score - runner_up.score if runner_up else best.score
    z = -3.0 + 4.0 * best.context + 2.5 * best.own + 1.0 * known + 1.0 * margin - (0.0 if best.fit else 2.5)
    return 1 / (1 + math.exp(-z))
