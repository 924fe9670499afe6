"""An update becomes a call of a feature: read, decided on, routed; a failure becomes one sentence with a reference."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import structlog
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext.filters import StatusUpdate

from bot.addressed import Addressed, addressed, text_of
from bot.display.press import Press, decode
from bot.features import groups, inline, questions, uploading
from bot.incoming.plain import update_of
from bot.incoming.routes import BUTTONS, command_called
from bot.turn import Tap, Turn

if TYPE_CHECKING:
    import telegram
    from telegram import Update

    from bot.services import Services

# An update with which processes ended so often is not tried again.
MOST_TRIES = 5
GATE = frozenset({"start", "id"})  # what one tries at a bot that serves others only
NO_PRESS = Press("delete")
FACTS = ("not found", "too old", "not enough rights", "topic_closed", "upgraded to a supergroup", "can't be edited")


class Handling:
    """Deals with one update. Raises NetworkError and InvalidToken only: Telegram cannot be reached, try again.

    ``useful_seconds`` is how long an answer is of use to somebody who asked while the bot was away.
    """

    def __init__(self, services: Services, *, useful_seconds: float) -> None:
        self._services, self._useful_seconds = services, useful_seconds

    async def __call__(self, body: dict[str, Any], tries: int = 0) -> None:
        """Handle an update as it came; whatever goes wrong in a feature, or takes too long, is answered and logged."""
        update: Update | None = None
        try:
            update = update_of(body, self._services.bot)
            if tries > MOST_TRIES:
                raise RuntimeError("processes ended with this update")  # noqa: TRY301 - ends as any other failure
            async with self._services.slots.limited():
                await self._route(update)
        except Forbidden as error:
            structlog.get_logger().info("not allowed to write", update=body["update_id"], error=str(error))
        except BadRequest as error:
            structlog.get_logger().warning("refused", update=body["update_id"], error=str(error))
            if not is_fact(error):
                await self._apologise(update)
        except (NetworkError, InvalidToken):
            raise
        except Exception:  # noqa: BLE001 - the one place where any failure of a feature becomes a sentence
            await self._apologise(update)

    async def _route(self, update: Update) -> None:
        services = self._services
        if update.callback_query:
            await self._pressed(update, update.callback_query)
        elif update.inline_query:
            await self._typed(update.inline_query)
        elif update.my_chat_member:
            await groups.member(services, update.my_chat_member)
        elif message := update.message or update.edited_message or update.guest_message:
            await self._spoken(update, message)

    async def _typed(self, query: telegram.InlineQuery) -> None:
        """Deal with an inline query: may this user ask, and has not asked too much?"""
        services, user = self._services, query.from_user
        if not services.permits(user.id, None):
            await inline.reply(services, query, [], None, cache_seconds=300)
            return
        if seconds := services.overdrawn(user.id):
            await inline.later(services, query, seconds)
        else:
            await inline.inline(services, query)

    async def _spoken(self, update: Update, message: telegram.Message) -> None:
        """Deal with a message: is it for us, may this user ask, is it still of use, which feature?"""
        services = self._services
        if groups.migrated(services, message):
            return
        read = addressed(message, services.me, to_answer=self._to_answer(message))
        turn = Turn(services, update, message, read)
        asks = read.speaks and not is_service(update, message)
        if asks and not services.permits(turn.user, message.chat.id):
            await self._unserved(turn)
            return
        handle = self._handler(turn) if asks else None
        if handle is None and turn.edited:  # what may have been a question before
            await questions.take_back_from(turn, 0)
        if handle is None or not await self._within_limits(turn):
            return
        if services.now() - message.date.timestamp() > self._useful_seconds and not turn.edited:
            await turn.say("too_late")
            return
        await handle(turn)

    async def _unserved(self, turn: Turn) -> None:
        """Keep silent, but for who asks in a chat of their own how to get in."""
        if turn.private and turn.addressed.command in GATE and not turn.edited and await self._within_limits(turn):
            await turn.say("not_served", id=turn.user)

    def _handler(self, turn: Turn) -> Any:
        """The feature for a message; None where the bot keeps silent."""
        read = turn.addressed
        if read.reason == "guest":
            return inline.guest
        if turn.message.document and turn.private and turn.is_admin:
            return None if turn.edited else uploading.upload
        if read.command is None:
            return questions.ask
        command = command_called(read.command)
        if command is None:  # in a group the next bot may know it
            return (lambda turn: turn.say("unknown_command")) if turn.private and not turn.edited else None
        if turn.edited and not command.again:
            return None
        at_home = turn.private or read.named
        here = {"everywhere": True, "named": at_home, "private": turn.private, "admins": turn.private and turn.is_admin}
        return command.handle if here[command.where] else None

    def _to_answer(self, message: telegram.Message) -> bool:
        other = message.reply_to_message
        return other is not None and self._services.exchanges.answered_by(message.chat.id, other.message_id) is not None

    async def _within_limits(self, turn: Turn) -> bool:
        """Take a token of the user and of the chat; say once when there is none."""
        limits = self._services.limits
        if limits is None or turn.is_admin:
            return True
        asked = turn.message.edit_date or turn.message.date
        verdict = limits.take(turn.user, turn.message.chat.id, at=asked.timestamp())
        if verdict.notice and turn.addressed.reason != "guest":
            await turn.say("slow_down", seconds=verdict.seconds)
        return verdict.allowed

    async def _pressed(self, update: Update, query: telegram.CallbackQuery) -> None:
        services, press = self._services, decode(query.data)
        chat = query.message.chat.id if query.message else None
        if press is None or press.view not in BUTTONS or not services.permits(query.from_user.id, chat):
            await services.bot.answer_callback_query(query.id)
            return
        tap = Tap(services, update, query, press)
        if seconds := services.overdrawn(query.from_user.id):
            await tap.toast("slow_down", seconds=seconds)
        else:
            await BUTTONS[press.view](tap)

    async def _apologise(self, update: Update | None) -> None:
        """One sentence with a reference that stands in the log beside the trace."""
        reference = secrets.token_hex(4)
        self._services.metrics.failures.inc()
        structlog.get_logger().exception("failed", reference=reference, update=update and update.update_id)
        try:
            if update and update.callback_query:
                await Tap(self._services, update, update.callback_query, NO_PRESS).toast("failed", reference=reference)
            elif update and update.inline_query:
                await inline.reply(self._services, update.inline_query, [], None, cache_seconds=0)
            elif update and (message := update.message or update.edited_message):
                await Turn(self._services, update, message, Addressed("private")).say("failed", reference=reference)
        except TelegramError as error:
            structlog.get_logger().warning("apology failed", reference=reference, error=str(error))
        except Exception:  # noqa: BLE001 - an update of no shape that Telegram sends: nobody can be told
            structlog.get_logger().exception("nobody to apologise to", reference=reference)


def is_fact(error: BadRequest) -> bool:
    """Whether Telegram's refusal tells of something that happened in the chat, not of a mistake of ours."""
    return any(fact in str(error).lower() for fact in FACTS)


def is_service(update: Update, message: telegram.Message) -> bool:
    """Whether nobody wrote this: members came or went, a topic was opened, a title changed, a message was pinned."""
    return not text_of(message) and bool(StatusUpdate.ALL.check_update(update) or message.boost_added)
