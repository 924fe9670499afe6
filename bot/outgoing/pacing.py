"""Telegram's limits on sending, kept before they are hit.

30 messages a second in all, 1 a second in a chat, 20 a minute in a group:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OVERALL, OVERALL_SECONDS = 30, 1.05
IN_A_ROW, CHAT_SECONDS = 3, 1.02
GROUP, GROUP_SECONDS = 20, 60.5
MOST_CHATS = 5_000


@dataclass(slots=True)
class Chat:
    """What was sent to a chat lately: the time until which a burst is used up, sends, and a hold after a 429."""

    spent: float = 0.0
    held: float = 0.0
    sent: deque[float] = field(default_factory=lambda: deque(maxlen=GROUP))


class Pacing:
    """When the next message may leave. ``clock`` is monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._sent: deque[float] = deque(maxlen=OVERALL)
        self._chats: dict[int | str, Chat] = {}

    def chat_delay(self, chat: int | str, *, edit: bool = False) -> float:
        """Seconds until this chat may get another message; 0 for now."""
        lane, now = self._chats.get(chat), self._clock()
        if lane is None:
            return 0.0
        waits = [lane.held - now, lane.spent - (IN_A_ROW - 1) * CHAT_SECONDS - now]
        if is_group(chat) and not edit and len(lane.sent) == GROUP:
            waits.append(lane.sent[0] + GROUP_SECONDS - now)
        return max(0.0, *waits)

    def overall_delay(self) -> float:
        """Seconds until any message may leave; 0 for now."""
        full = len(self._sent) == OVERALL
        return max(0.0, self._sent[0] + OVERALL_SECONDS - self._clock()) if full else 0.0

    def note(self, chat: int | str, *, edit: bool = False) -> None:
        """Count a message that leaves now."""
        now = self._clock()
        if len(self._chats) > MOST_CHATS:
            self._drop_idle(now)
        lane = self._chats.setdefault(chat, Chat())
        lane.spent = max(lane.spent, now) + CHAT_SECONDS
        if not edit:
            lane.sent.append(now)
        self._sent.append(now)

    def hold(self, chat: int | str, seconds: float) -> None:
        """Let a chat rest, as Telegram asked; the others go on."""
        lane = self._chats.setdefault(chat, Chat())
        lane.held = max(lane.held, self._clock() + seconds)

    def _drop_idle(self, now: float) -> None:
        self._chats = {
            name: lane
            for name, lane in self._chats.items()
            if max(lane.held, lane.spent, *lane.sent, 0.0) > now - GROUP_SECONDS
        }


def is_group(chat: int | str) -> bool:
    """Groups and channels have negative numbers or public names."""
    return not isinstance(chat, int) or chat < 0
