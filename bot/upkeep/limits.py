"""How often a user or a chat may ask: token buckets, with one notice each time a bucket is empty."""

from __future__ import annotations

import math
from dataclasses import dataclass

PUT_BACK = 3600.0  # seconds that no update is late: a clock was put back, and no bucket would fill until then
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
    """Buckets that hold ``burst`` questions and gain one every ``seconds``.

    The time is that of the question, not of its turn: an answer may have to wait for Telegram's limits on sending.
    """

    def __init__(self, *, burst: int, seconds: float) -> None:
        self._burst, self._seconds = burst, seconds
        self._buckets: dict[int, Bucket] = {}

    def take(self, *owners: int, at: float, aside: bool = False) -> Verdict:
        """Take one token from every owner's bucket, or from none when one is empty; ``at`` is in seconds.

        ``aside`` is for what is refused in a place of its own, as below a button: the chat has still to be told.
        """
        buckets = [self._filled(owner, at) for owner in dict.fromkeys(owners)]
        poorest = min(buckets, key=lambda bucket: bucket.tokens)
        if poorest.tokens >= 1:
            for bucket in buckets:
                bucket.tokens -= 1
            return Verdict(allowed=True)
        wait = max(1, math.ceil((1 - poorest.tokens) * self._seconds))
        notice = poorest.told <= at
        if notice and not aside:
            poorest.told = at + wait
        return Verdict(allowed=False, seconds=wait, notice=notice)

    def _filled(self, owner: int, now: float) -> Bucket:
        if len(self._buckets) > MOST_BUCKETS:  # those that are full again are as good as none
            full = self._burst * self._seconds
            self._buckets = {other: bucket for other, bucket in self._buckets.items() if now - bucket.at < full}
        bucket = self._buckets.setdefault(owner, Bucket(self._burst, now))
        if bucket.at - now > PUT_BACK:
            bucket.at = bucket.told = now
        bucket.tokens = min(float(self._burst), bucket.tokens + max(0.0, now - bucket.at) / self._seconds)
        bucket.at = max(bucket.at, now)
        return bucket
