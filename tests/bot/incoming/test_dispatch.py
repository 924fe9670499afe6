"""Lanes are worked off whatever the disk does."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from bot.incoming.dispatch import Dispatcher
from bot.incoming.slots import Slots
from bot.keeping.inbox import Inbox
from bot.keeping.state import State
from tests.bot.conftest import Hurry

if TYPE_CHECKING:
    from pathlib import Path


class FailingInbox(Inbox):
    """An inbox on a disk that is full for a while: so many calls of ``method`` fail."""

    method, times = "", 0

    def begin(self, update_id: int) -> int:
        self._fail("begin")
        return super().begin(update_id)

    def done(self, *answered: int) -> None:
        self._fail("done")
        super().done(*answered)

    def _fail(self, method: str) -> None:
        if method == self.method and self.times:
            self.times -= 1
            raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.parametrize("method", ["begin", "done"])
async def test_a_full_disk_makes_a_lane_wait_and_nothing_is_handled_twice(method: str, tmp_path: Path) -> None:
    inbox, handled, time = FailingInbox(State(tmp_path / "s"), lambda: 0.0), [], Hurry()
    inbox.method, inbox.times = method, 3

    async def handle(body: dict[str, Any], _: int) -> None:
        handled.append(body["update_id"])

    dispatcher = Dispatcher(inbox, handle, Slots(1), sleep=time.sleep)
    dispatcher.accept(inbox.add([{"update_id": number, "message": {"chat": {"id": 1}}} for number in (1, 2)]))
    await dispatcher.idle()
    assert handled == [1, 2]
    assert inbox.open() == []
    assert dispatcher.open == 0
    assert time.ahead > 0
