"""The services of the running bot, which every feature is handed with a turn."""

from __future__ import annotations

import asyncio
import threading
from contextvars import Context
from dataclasses import dataclass, field
from hashlib import blake2s
from typing import TYPE_CHECKING, Any, TypeVar

from telegram.error import BadRequest

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
    from bot.outgoing.sending import Api
    from bot.upkeep.limits import Limits
    from bot.upkeep.metrics import Metrics
    from corpus.quotation import Record

Changed = TypeVar("Changed")
MOST_ALBUMS = 500  # that are remembered, for as long as their pictures may still come


@dataclass
class Services:
    """What every feature may use, put together by ``application.services_of``.

    Attributes:
        bot, api: Telegram's library, and our own calls that it does not make; ``me`` is the bot's own account.
        desk, words: what answers, and how answers are worded.
        state, exchanges, preferences, ledger, uploads: what is kept on disk.
        limits: how much each user may ask; None when that is not limited.
        admins, allowed_users, allowed_chats: numeric ids; without any allowed, everybody is served.
        now: the time in seconds since the epoch, by Telegram's clock; ``loaded_at`` is when the articles were loaded.
        slots: how many updates are worked on at once; ``thinking`` runs slow answers off the event loop.
        errands: tasks beside the updates that are under way.
        folder_mark: by which a change of the corpus folder is noticed.
        learned: set once the desk has its dictionary, or has to do without.
        reloading, changing: held by the task that reloads, and by the thread that changes the articles.
        reading: how many files a reindex has read, and of how many.
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
    _albums: set[str] = field(default_factory=set)
    _rendering: Rendering | None = None

    def rendering(self) -> Rendering:
        """Turns answers from the present articles into messages; the same object until the articles change."""
        records: Mapping[str, Record] = self.desk.records
        if self._rendering is None or self._rendering.records is not records:
            self._rendering = Rendering(self.words, records, edition_of(self.desk.catalogue.prints()))
        return self._rendering

    async def change(self, work: Callable[..., Changed], *given: object) -> Changed:
        """Call ``work``, which changes the articles, in a thread, and return its result.

        The thread runs on when the task that waits for it is cancelled.
        """

        def done() -> Changed:
            with self.changing:
                return work(*given)

        return await asyncio.to_thread(done)

    def progress(self, done: int, total: int) -> None:
        """Note that a reindex has read ``done`` of ``total`` files."""
        self.reading = (done, total)

    def is_first(self, album: str | None) -> bool:
        """Whether a message is the first one heard of its album, or of none.

        The pictures of an album come as messages of their own, of which one carries the caption.
        """
        if album is None:
            return True
        is_new = album not in self._albums
        if len(self._albums) == MOST_ALBUMS:
            self._albums.clear()
        self._albums.add(album)
        return is_new

    def permits(self, user: int | None, chat: int | None) -> bool:
        """Whether the bot serves the user with this id in the chat with this id; administrators always."""
        if user in self.admins or not (self.allowed_users or self.allowed_chats):
            return True
        return user in self.allowed_users or chat in {self.exchanges.now_at(known) for known in self.allowed_chats}

    def overdrawn(self, user: int) -> int:
        """For how many seconds a user may not ask by a button or inline; 0 where they may, which counts."""
        limits = None if user in self.admins else self.limits
        return limits.take(user, at=self.now(), aside=True).seconds if limits else 0

    async def take_back(self, chat: int, message: int) -> bool:
        """Delete an answer of ours and forget its exchange; False when it is gone or too old.

        https://core.telegram.org/bots/api#deletemessage
        """
        try:
            await self.bot.delete_message(chat, message)
        except BadRequest:
            return False
        if exchange := self.exchanges.answered_by(chat, message):
            self.exchanges.drop(exchange.id)
        return True

    def run(self, errand: Coroutine[Any, Any, None]) -> None:
        """Start a task beside the updates (a reindex), with none of the slots; it is cancelled when the bot stops."""
        task = asyncio.create_task(errand, context=Context())
        self.errands.add(task)
        task.add_done_callback(self.errands.discard)


def edition_of(prints: Mapping[str, bytes]) -> str:
    """Eight hexadecimal digits over the articles' names and the marks of their texts."""
    digest = blake2s(digest_size=4)
    for name in sorted(prints):
        for data in (name.encode("utf-8", "surrogatepass"), prints[name]):
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
