"""What is counted and measured while the bot runs, and one local port for whoever watches it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.aiohttp import make_aiohttp_handler

from bot.listening import listening

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

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


def monitor(listen: str, metrics: Metrics, lacking: Callable[[], str | None]) -> AbstractAsyncContextManager[None]:
    """A small server on ``listen`` (``host:port``). ``lacking`` says in one sentence why nothing is answered.

    /healthz says that the loop runs, and is for restarts; /readyz says that questions arrive and are answered.
    """

    async def health(_: web.Request) -> web.Response:
        return web.Response(text="the loop runs\n")

    async def readiness(_: web.Request) -> web.Response:
        reason = lacking()
        return web.Response(status=503 if reason else 200, text=f"{reason or 'ready'}\n")

    application = web.Application()
    application.router.add_get("/metrics", make_aiohttp_handler(metrics.registry))
    application.router.add_get("/healthz", health)
    application.router.add_get("/readyz", readiness)
    return listening(application, listen, patience=1.0)
