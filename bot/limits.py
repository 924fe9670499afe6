"""How often a user or a chat may ask: token buckets, with one notice each time a bucket is empty."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BUCKETS = 10_000


@dataclass(slots=True)
class Bucket:
    """``tokens`` as of the moment ``at``; ``told`` until when its owner knows that there are none."""

    tokens: float
    at: float
    told: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question is taken; if not, in how many seconds the next one is, and whether to say so."""

    allowed: bool
    seconds: int = 0
    notice: bool = False


class Limits:
    """Buckets that hold ``burst`` questions and gain one every ``seconds``."""

    def __init__(self, *, burst: int, seconds: float, clock: Callable[[], float]) -> None:
        self._burst, self._seconds, self._clock = burst, seconds, clock
        self._buckets: dict[int, Bucket] = {}

    def take(self, *owners: int) -> Verdict:
        """Take one token from every owner's bucket, or from none when one of them is empty."""
        buckets = [self._filled(owner) for owner in dict.fromkeys(owners)]
        poorest = min(buckets, key=lambda bucket: bucket.tokens)
        if poorest.tokens >= 1:
            for bucket in buckets:
                bucket.tokens -= 1
            return Verdict(allowed=True)
        wait = max(1, math.ceil((1 - poorest.tokens) * self._seconds))
        notice = poorest.told <= self._clock()
        if notice:
            poorest.told = self._clock() + wait
        return Verdict(allowed=False, seconds=wait, notice=notice)

    def _filled(self, owner: int) -> Bucket:
        now = self._clock()
        if len(self._buckets) > MOST_BUCKETS:
            self._drop_full(now)
        bucket = self._buckets.setdefault(owner, Bucket(self._burst, now))
        bucket.tokens = min(float(self._burst), bucket.tokens + (now - bucket.at) / self._seconds)
        bucket.at = now
        return bucket

    def _drop_full(self, now: float) -> None:
        full = self._burst * self._seconds
        self._buckets = {owner: bucket for owner, bucket in self._buckets.items() if now - bucket.at < full}
