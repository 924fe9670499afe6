"""What is counted and measured while the bot runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

if TYPE_CHECKING:
    from collections.abc import Callable

# An answer takes milliseconds; seconds pass while a dictionary is made or threads are busy.
BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0)


class Metrics:
    """The numbers of one bot. Names follow https://prometheus.io/docs/practices/naming/."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter = partial(Counter, registry=self.registry)
        self.questions = counter("pullquote_questions", "Questions put to the articles.")
        self.answers = counter("pullquote_answers", "Answers by kind.", ["kind"])
        self.sends = counter("pullquote_sends", "Messages and edits by what became of them.", ["outcome"])
        self.failures = counter("pullquote_failures", "Updates whose handling failed or hung.")
        meaning = "From taking up a question to knowing its answer."
        self.seconds = Histogram("pullquote_answer_seconds", meaning, buckets=BUCKETS, registry=self.registry)
        ProcessCollector(registry=self.registry)

    def sent(self, outcome: str) -> None:
        """Count an attempt to send: accepted, refused, delayed (429) or failed (on the way)."""
        self.sends.labels(outcome).inc()

    def gauge(self, name: str, meaning: str, value: Callable[[], float]) -> None:
        """Show a value as it is whenever somebody looks."""
        Gauge(name, meaning, registry=self.registry).set_function(value)
