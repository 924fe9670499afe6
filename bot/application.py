"""The Telegram bot as a whole: put together, run until it is told to stop, taken apart again."""

from __future__ import annotations

import asyncio
import secrets
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import structlog

from bot.documents.uploads import Uploads
from bot.features.reindex import mark_of, resumed
from bot.incoming.dispatch import Dispatcher
from bot.incoming.handling import Handling
from bot.incoming.polling import Polling
from bot.incoming.slots import Slots
from bot.keeping.exchanges import Exchanges
from bot.keeping.inbox import Inbox
from bot.keeping.ledger import Ledger
from bot.keeping.preferences import Preferences
from bot.keeping.state import State
from bot.lexicons import make_thesaurus
from bot.outgoing import menus
from bot.outgoing.introduction import address_of, bot_of, introduced
from bot.outgoing.pacing import Pacing
from bot.outgoing.sending import Api, Sending
from bot.outgoing.transport import Transport
from bot.services import Services
from bot.upkeep.limits import Limits
from bot.upkeep.metrics import Metrics
from bot.upkeep.warming import warm
from bot.upkeep.watchdog import first_of, leave, watch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.desk import Desk
    from bot.display.wording import Wording
    from bot.incoming.webhook import Webhook
    from config.settings import Settings

AT_ONCE = 30  # updates that are worked on at once
# Answers sent whose update is not yet marked done; after a crash they would be sent again, so they are few.
ON_THEIR_WAY = 6
CLOSE_SECONDS = 3.0  # what is being answered when the bot stops has to be done
HOUR = 3600.0  # seconds


@dataclass(frozen=True)
class Clock:
    """The time: ``now`` is seconds since the epoch, ``monotonic`` seconds that only grow, ``sleep`` waits that many.

    ``host`` is ``now`` as the machine has it, which may be wrong. Tests pass one that does not wait.
    """

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    host: Callable[[], float] = time.time


@dataclass(frozen=True)
class Application:
    """The parts of a running bot.

    ``receiving`` takes updates in, ``inbox`` keeps them until they are answered, ``dispatcher`` has them answered.
    ``learns`` is whether a missing dictionary is made while the bot runs.
    """

    settings: Settings
    services: Services
    inbox: Inbox
    dispatcher: Dispatcher
    receiving: Polling | Webhook
    monitor: AbstractAsyncContextManager[None] | None = None
    learns: bool = True

    async def run(self, stop: asyncio.Event) -> None:
        """Take in and answer updates until ``stop`` is set.

        Raises:
            InvalidToken: the token was revoked meanwhile.
        """
        self.dispatcher.accept(self.inbox.open())
        self.services.run(menus.refresh(self.services))
        self.services.run(resumed(self.services))
        self.services.run(self._learn())
        async with self.monitor or nullcontext():
            try:
                await first_of(stop.wait(), self.receiving.run(), self._tidy())
            finally:
                await self.dispatcher.close(CLOSE_SECONDS)
                for errand in tuple(self.services.errands):
                    errand.cancel()

    async def _learn(self) -> None:
        """Make the dictionary that the first start lacks, while questions are answered without it."""
        try:
            if self.learns and self.services.desk.thesaurus is None:
                thesaurus = await make_thesaurus(self.settings.state_folder)
                if thesaurus:
                    async with self.services.reloading:
                        await self.services.change(self.services.desk.use_thesaurus, thesaurus)
        finally:
            self.services.learned.set()

    async def _tidy(self) -> None:
        """Forget what is too old, every hour; on a full disk, an hour later."""
        while True:
            try:
                self.inbox.prune()
                self.services.exchanges.prune(self.services.now())
                self.services.ledger.prune()
                self.services.uploads.tidy()
            except (sqlite3.Error, OSError) as error:
                self.services.state.roll_back()
                structlog.get_logger().warning("not tidied", error=str(error))
            await asyncio.sleep(HOUR)


def webhook_secret(settings: Settings, state: State) -> str:
    """The secret that Telegram sends along with updates: the configured one, else one made up once and kept."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    kept = state.setting("webhook secret")
    if kept is None:
        kept = secrets.token_urlsafe(32)
        state.keep("webhook secret", kept)
    return kept


async def assembled(
    settings: Settings, desk: Desk, words: Wording, stack: AsyncExitStack, clock: Clock = Clock()
) -> Application:
    """Open state, connection and services; ``stack`` closes what was opened.

    Raises:
        WrongToken, Unreachable: Telegram refuses the token, or cannot be reached.
        StateError: the database cannot be opened.
    """
    state = State(settings.state_folder / "bot.sqlite3")
    stack.callback(state.close)
    transport = Transport(host_time=clock.host)
    await transport.initialize()
    stack.push_async_callback(transport.shutdown)
    services = await services_of(settings, desk, words, state=state, transport=transport, clock=clock)
    inbox = Inbox(state, services.now)
    handling = Handling(services, useful_seconds=settings.useful_hours * HOUR)
    dispatcher = Dispatcher(inbox, handling, services.slots, sleep=clock.sleep)
    receiving: Polling | Webhook = Polling(transport, address_of(settings), inbox, dispatcher, sleep=clock.sleep)
    if settings.webhook_url:
        receiving = webhook_of(settings, services, inbox, dispatcher, clock)
    application = Application(settings, services, inbox, dispatcher, receiving)
    return replace(application, monitor=watched(application)) if settings.monitor_listen else application


async def services_of(
    settings: Settings, desk: Desk, words: Wording, *, state: State, transport: Transport, clock: Clock
) -> Services:
    """What every feature may use, once Telegram has told who the bot is."""
    exchanges, slots, metrics = Exchanges(state), Slots(AT_ONCE, ON_THEIR_WAY), Metrics()
    sending = Sending(Pacing(clock.monotonic), slots, moved=exchanges.move, heard=metrics.sent, sleep=clock.sleep)
    bot = bot_of(settings, transport, sending)

    def now() -> float:
        """Seconds since the epoch, by Telegram's clock where the host's is wrong."""
        return clock.now() - transport.ahead

    return Services(
        bot=bot,
        api=Api(transport, sending, address_of(settings)),
        me=await introduced(bot, clock.sleep, settings.api_url),
        desk=desk,
        words=words,
        state=state,
        exchanges=exchanges,
        preferences=Preferences(state, settings.language),
        ledger=Ledger(state),
        limits=Limits(burst=settings.limits_burst, seconds=settings.limits_seconds) if settings.limits else None,
        admins=settings.admins,
        allowed_users=settings.allowed_users,
        allowed_chats=settings.allowed_chats,
        now=now,
        metrics=metrics,
        uploads=Uploads(settings.state_folder),
        slots=slots,
        loaded_at=now(),
        folder_mark=mark_of(desk.roots),
    )


def webhook_of(settings: Settings, services: Services, inbox: Inbox, dispatcher: Dispatcher, clock: Clock) -> Webhook:
    """The webhook that the settings describe."""
    from bot.incoming.webhook import Webhook  # noqa: PLC0415 - a server that polling does without

    secret = webhook_secret(settings, services.state)
    return Webhook(settings, secret, services.bot, inbox, dispatcher, sleep=clock.sleep)


def watched(application: Application) -> AbstractAsyncContextManager[None]:
    """The HTTP port with health and metrics for whoever watches the bot."""
    from bot.upkeep.monitor import monitor  # noqa: PLC0415 - a server that few deployments watch

    services, desk, dispatcher = application.services, application.services.desk, application.dispatcher

    def lacking() -> str | None:
        if not desk.records:
            return "there are no articles"
        return None if application.receiving.hears() else "Telegram has sent no answer for a while"

    gauge = services.metrics.gauge
    gauge("pullquote_inbox_depth", "Updates accepted and not yet answered.", lambda: dispatcher.open)
    gauge("pullquote_articles", "Articles that answers come from.", lambda: len(desk.records))
    age = "Since the index was last compared with the files."
    gauge("pullquote_index_age_seconds", age, lambda: services.now() - services.loaded_at)
    gauge("pullquote_index_bytes", "The index on disk.", lambda: desk.edition.bytes if desk.edition else 0)
    gauge("pullquote_ready", "1 when questions arrive and can be answered.", lambda: lacking() is None)
    return monitor(str(application.settings.monitor_listen), services.metrics, lacking)


async def serve(settings: Settings, desk: Desk, words: Wording) -> None:
    """Run the bot until SIGTERM or SIGINT."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    # one thread answers, one reads the articles again; each further one costs memory of its own
    loop.set_default_executor(ThreadPoolExecutor(max_workers=2))
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    async with AsyncExitStack() as stack:
        starting = asyncio.create_task(assembled(settings, desk, words, stack))
        await first_of(stop.wait(), starting)
        if starting.cancelled():  # told to stop before
            return
        application = starting.result()
        application.services.run(warm(application.services))
        structlog.get_logger().info("started", bot=application.services.me.username, articles=len(desk.records))
        await first_of(application.run(stop), watch())
    structlog.get_logger().info("stopped")
    if application.services.changing.locked():
        leave()
