"""The webhook is looked after: a lost registration is made again, a revoked token ends the bot."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any, cast

import pytest
from structlog.testing import capture_logs
from telegram.error import InvalidToken

from bot.incoming.webhook import Webhook
from config.settings import load
from tests.bot.conftest import Hurry, until
from tests.bot.incoming.test_webhook import free_port, listening
from tests.botapi.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable


async def test_a_registration_that_another_program_changed_is_made_again(start: Callable[..., Any]) -> None:
    bot, url = await listening(start)
    with capture_logs() as logs:
        bot.world.webhook = {"url": ""}
        await until(lambda: bot.world.webhook["url"] == url)
    assert [log["event"] for log in logs if log["log_level"] == "warning"] == ["webhook changed by another program"]


class Revoked:
    """A bot whose token Telegram refuses."""

    async def get_webhook_info(self) -> None:
        raise InvalidToken


async def test_a_revoked_token_is_noticed_although_nobody_calls() -> None:
    time, address = Hurry(), f"127.0.0.1:{free_port()}"
    settings = load(environ={}, given={"webhook_url": "https://bot.example/hook", "webhook_listen": address})
    nobody = cast("Any", None)
    with pytest.raises(InvalidToken):
        await Webhook(settings, "s", cast("Any", Revoked()), nobody, nobody, sleep=time.sleep).run()
    assert 240 <= time.ahead <= 300
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2])))


async def test_a_server_that_fails_for_a_while_is_waited_for(start: Callable[..., Any]) -> None:
    bot, _ = await listening(start)
    bot.api.faults += [Fault("getWebhookInfo", status, 3) for status in (502, 401, 500)]
    await until(lambda: not any(fault.times for fault in bot.api.faults))
    await until(bot.application.receiving.hears)
    assert not bot.task.done()


async def test_deliveries_that_fail_are_told_with_telegrams_reason(
    start: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, url = await listening(start)
    reason = "Wrong response from the webhook: 502 Bad Gateway"
    told = {"url": url, "has_custom_certificate": False, "pending_update_count": 3}
    told |= {"last_error_date": 1700000000, "last_error_message": reason}
    with capture_logs() as logs:
        monkeypatch.setitem(methods(), "getWebhookInfo", lambda *_: told)
        await until(lambda: any(log["event"] == "deliveries fail" for log in logs))
        await asyncio.sleep(0.05)
    assert [log["reason"] for log in logs if log["event"] == "deliveries fail"] == [reason]


def methods() -> dict[str, Any]:
    from tests.botapi.methods import METHODS  # noqa: PLC0415 - patched here only

    return METHODS
