"""Quotation marks paired within one paragraph, of every kind, mirrored, mixed or left open."""

from __future__ import annotations

from typing import NamedTuple

from corpus.article import Span


class Marked(NamedTuple):
    """A stretch between quotation marks: ``span`` leaves the marks out, ``outer`` holds them.

    ``depth`` is 0 outside any other marks; ``closed`` is False when the paragraph ended first.
    """

    span: Span
    outer: Span
    depth: int
    closed: bool
