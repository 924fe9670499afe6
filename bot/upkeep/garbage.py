"""Python's garbage collector, kept from going through all that a large corpus keeps at hand while it answers."""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 500, 1, 100_000  # objects, and rounds of the younger ones, before the next ones are gone through


def leave_alone() -> None:
    """Hardly ever go through what stays: what is remembered of articles and questions is without cycles.

    There are hundreds of thousands of such objects over a large corpus, and going through them took up to half a
    second, in the middle of an answer. Those that are new are gone through often, some at a time.
    """
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def collect() -> None:
    """Go through everything now, since a collection of articles was given up."""
    gc.collect()
