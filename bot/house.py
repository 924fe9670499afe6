"""What the features share, put together once by the application."""

from __future__ import annotations

import asyncio
import threading
from contextvars import Context
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from bot.display.edition import edition_of
from bot.display.rendering import Rendering
from bot.upkeep.thinking import Thinking

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from telegram import User
    from telegram.ext import ExtBot

    from bot.desk import Desk
    from bot.display.wording import Wording
    from bot.documents.uploads import Uploads
    from bot.incoming.slots import Slots
    from bot.keeping.exchanges import Exchanges
    from bot.keeping.ledger import Ledger
    from bot.keeping.preferences import Preferences
    from bot.keeping.state import State
    from bot.outgoing.api import Api
    from bot.upkeep.limits import Limits
    from bot.upkeep.metrics import Metrics
    from corpus.quotation import Record

Changed = TypeVar("Changed")


@dataclass
class House:
    """The bot's services. ``now`` is seconds since the epoch; ``limits`` is None when they are off.

    ``reading`` is how many files a reindex has read, and of how many. ``learned`` is set once the desk has its
    dictionary, or has to do without. ``changing`` is held by the thread that changes the articles.
    """

    bot: ExtBot[int]
    api: Api
    me: User
    desk: Desk
    words: Wording
    state: State
    exchanges: Exchanges
    preferences: Preferences
    ledger: Ledger
    limits: Limits | None
    admins: frozenset[int]
    allowed_users: frozenset[int]
    allowed_chats: frozenset[int]
    now: Callable[[], float]
    metrics: Metrics
    uploads: Uploads
    slots: Slots
    thinking: Thinking = field(default_factory=Thinking)
    errands: set[asyncio.Task[None]] = field(default_factory=set)
    loaded_at: float = 0.0
    folder_mark: str = ""
    learned: asyncio.Event = field(default_factory=asyncio.Event)
    reloading: asyncio.Lock = field(default_factory=asyncio.Lock)
    changing: threading.Lock = field(default_factory=threading.Lock)
    reading: tuple[int, int] = (0, 0)
    _rendering: Rendering | None = None

    def rendering(self) -> Rendering:
        """The renderer of the articles as they are now; the same one until they change."""
        records: Mapping[str, Record] = self.desk.records
        if self._rendering is None or self._rendering.records is not records:
            self._rendering = Rendering(self.words, records, edition_of(self.desk.catalogue.prints()))
        return self._rendering

    async def change(self, work: Callable[..., Changed], *given: object) -> Changed:
        """Do what changes the articles in a thread, which runs on when its task is cancelled."""

        def done() -> Changed:
            with self.changing:
                return work(*given)

        return await asyncio.to_thread(done)

    def progress(self, done: int, total: int) -> None:
        """Note how far a reindex is."""
        self.reading = (done, total)

    def permits(self, user: int | None, chat: int | None) -> bool:
        """Whether the bot serves this user in this chat; administrators always."""
        if user in self.admins or not (self.allowed_users or self.allowed_chats):
            return True
        return user in self.allowed_users or chat in self.allowed_chats

    def run(self, errand: Coroutine[Any, Any, None]) -> None:
        """Do something beside the updates (a reindex), with no place among the slots; it ends with the application."""
        task = asyncio.create_task(errand, context=Context())
        self.errands.add(task)
        task.add_done_callback(self.errands.discard)
