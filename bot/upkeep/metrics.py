"""What is counted and measured while the bot runs, as Prometheus reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

if TYPE_CHECKING:
    from collections.abc import Callable

# An answer takes milliseconds; seconds pass while a dictionary is made or threads are busy.
BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0)


class Metrics:
    """The numbers of one bot. Names follow https://prometheus.io/docs/practices/naming/."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._questions = Counter("pullquote_questions", "Questions put to the articles.", registry=self._registry)
        self._answers = Counter("pullquote_answers", "Answers by kind.", ["kind"], registry=self._registry)
        self._seconds = Histogram(
            "pullquote_answer_seconds",
            "From taking up a question to knowing its answer.",
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._sends = Counter(
            "pullquote_sends", "Messages and edits by what became of them.", ["outcome"], registry=self._registry
        )
        self._failures = Counter(
            "pullquote_failures", "Updates whose handling failed or hung.", registry=self._registry
        )
        ProcessCollector(registry=self._registry)

    def asked(self) -> None:
        """Count a question."""
        self._questions.inc()

    def answered(self, kind: str, seconds: float) -> None:
        """Count an answer and the time it took."""
        self._answers.labels(kind).inc()
        self._seconds.observe(seconds)

    def sent(self, outcome: str) -> None:
        """Count an attempt to send: accepted, refused, delayed (429) or failed (on the way)."""
        self._sends.labels(outcome).inc()

    def failed(self) -> None:
        """Count an update that ended in an apology."""
        self._failures.inc()

    def gauge(self, name: str, meaning: str, value: Callable[[], float]) -> None:
        """Show a value as it is whenever somebody looks."""
        Gauge(name, meaning, registry=self._registry).set_function(value)

    def exposition(self) -> bytes:
        """Everything in Prometheus's text format, version 0.0.4."""
        return generate_latest(self._registry)
