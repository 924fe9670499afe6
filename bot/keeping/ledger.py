"""What the administrator wants to know later: questions that found nothing, answers by kind, how long they took."""

from __future__ import annotations

import statistics
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.keeping.state import State

# What turns the direction of text around, or hides in it: one question could garble the whole list.
# https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
UNSEEN = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF])
RECENT = 1000
MOST_UNANSWERED = 10_000


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that found nothing; ``latest`` is in seconds since the epoch."""

    question: str
    count: int
    latest: float


class Ledger:
    """Counts in the state, latencies of the last thousand answers in memory."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._milliseconds: deque[float] = deque(maxlen=RECENT)

    def answered(self, kind: str, seconds: float) -> None:
        """Count an answer."""
        self._milliseconds.append(seconds * 1000)
        self._state.note(
            "INSERT INTO answers VALUES (?, 1) ON CONFLICT DO UPDATE SET count = answers.count + 1", (kind,)
        )

    def found_nothing(self, question: str, now: float) -> None:
        """Count a question without an answer, whoever asked it."""
        self._state.note(
            "INSERT INTO unanswered VALUES (?, 1, ?)"
            " ON CONFLICT DO UPDATE SET count = unanswered.count + 1, latest = excluded.latest",
            (" ".join(question.translate(UNSEEN).split()), now),
        )

    def prune(self) -> None:
        """Keep the latest questions only."""
        self._state.execute(
            "DELETE FROM unanswered WHERE question NOT IN"
            " (SELECT question FROM unanswered ORDER BY latest DESC LIMIT ?)",
            (MOST_UNANSWERED,),
        )
        self._state.commit()

    def unanswered(self) -> list[Unanswered]:
        """The questions that found nothing, latest first."""
        rows = self._state.rows("SELECT * FROM unanswered ORDER BY latest DESC, question")
        return [Unanswered(*row) for row in rows]

    def answers(self) -> int:
        """Number of answers ever given."""
        row = self._state.row("SELECT coalesce(sum(count), 0) FROM answers")
        return int(row[0]) if row else 0

    def median(self) -> float | None:
        """Median milliseconds from taking up a question to having its message, of the last thousand."""
        return statistics.median(self._milliseconds) if self._milliseconds else None
