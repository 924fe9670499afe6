"""Python's garbage collector, kept from going through all that a large corpus keeps at hand while it answers."""

from __future__ import annotations

import gc

# objects, and rounds of the younger ones, before the next ones are gone through: more than the slowest answer makes
YOUNG, MIDDLE, OLD = 50_000, 1, 100_000


def leave_alone() -> None:
    """Hardly ever go through what stays: what is remembered of articles and questions is without cycles.

    There are hundreds of thousands of such objects over a large corpus, and going through them took up to half a
    second, in the middle of an answer. Those that are new are gone through between answers (``tidy``).
    """
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def tidy() -> None:
    """Go through what is new, once an answer is given: half a millisecond of a question, which nobody waits for."""
    gc.collect(1)


def collect() -> None:
    """Go through everything now, since a collection of articles was given up."""
    gc.collect()
