"""What stops is noticed: it goes on, or the process ends for its supervisor."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import InvalidToken, NetworkError, RetryAfter

from bot.features import questions
from bot.incoming import handling
from bot.incoming.slots import Slots
from bot.keeping.inbox import Inbox
from bot.keeping.state import State
from bot.outgoing.patience import MOST_UNFORESEEN, Patience
from bot.upkeep import watchdog
from tests.bot.conftest import ANN, BOB
from tests.botapi.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.bot.conftest import Running

HELD_UP = """
import asyncio, time
from bot.upkeep import watchdog

watchdog.LOOP_SECONDS = 0.2

async def main():
    watching = asyncio.create_task(watchdog.watch())
    await asyncio.sleep(0)
    what_blocks()

def what_blocks():
    time.sleep(20)

asyncio.run(main())
"""


class Sleeper:
    """Records how long it was asked to sleep."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)


def test_a_loop_that_is_held_up_ends_the_process_and_says_where() -> None:
    done = subprocess.run([sys.executable, "-c", HELD_UP], capture_output=True, text=True, check=False, timeout=15)
    assert done.returncode == 1
    assert "what_blocks" in done.stderr


async def test_threads_that_do_not_come_back_end_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    release = Event()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as threads:
        loop.set_default_executor(threads)
        monkeypatch.setattr("faulthandler.dump_traceback_later", lambda *_, **__: None)
        loop.run_in_executor(None, release.wait)
        with pytest.raises(watchdog.Stuck):
            await watchdog.watch(Sleeper(), thread_seconds=0.02)
        release.set()


async def test_the_first_to_end_ends_the_others() -> None:
    ended = asyncio.Event()

    async def lasting() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def failing() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await watchdog.first_of(lasting(), failing())
    assert ended.is_set()


async def test_waits_grow_until_a_success_and_start_short_again() -> None:
    sleeper = Sleeper()
    patience = Patience(sleeper, (NetworkError,))
    for _ in range(9):
        await patience.after(NetworkError("down"))
    assert sleeper.waits[:4] == [0.5, 1.0, 2.0, 4.0]
    assert sleeper.waits[-1] == 30.0
    patience.succeeded()
    await patience.after(NetworkError("down"))
    assert sleeper.waits[-1] == 0.5


async def test_a_refused_token_is_tried_for_five_minutes_and_then_given_up() -> None:
    sleeper = Sleeper()
    patience = Patience(sleeper, (InvalidToken,))

    async def refused_for_ever() -> None:
        while True:
            await patience.after(InvalidToken())

    with pytest.raises(InvalidToken):
        await refused_for_ever()
    assert 240 <= sum(sleeper.waits) <= 300


async def test_a_mistake_of_ours_is_not_repeated_for_ever() -> None:
    patience = Patience(Sleeper(), (NetworkError,))
    for _ in range(MOST_UNFORESEEN):
        await patience.after(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        await patience.after(ZeroDivisionError())


async def test_telegrams_own_wait_is_taken_to_the_second() -> None:
    sleeper = Sleeper()
    await Patience(sleeper, (RetryAfter,)).after(RetryAfter(17))
    assert sleeper.waits == [17]


async def test_a_place_kept_for_too_long_is_a_time_out_but_waiting_without_one_is_not() -> None:
    slots = Slots(1, seconds=0.02)
    async with slots.taken(), slots.limited(), slots.given_back():
        await asyncio.sleep(0.05)
    with pytest.raises(TimeoutError):
        async with slots.taken(), slots.limited():
            await asyncio.Event().wait()


async def test_a_handler_that_hangs_is_answered_with_a_reference_and_the_next_question_as_always(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hanging(_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(bot.application.dispatcher._slots, "_seconds", 0.05)
    monkeypatch.setattr(questions, "ask", hanging)
    assert "reference" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    monkeypatch.undo()
    assert "Ada Moss" in (await bot.reply(bot.world.say(BOB, "ferry?")))["text"]


async def test_polling_survives_an_answer_that_is_no_list_of_updates(bot: Running) -> None:
    bot.world.pending[1] = "nonsense"
    bot.world.pending[2] = {"update_id": 1 << 70, "message": {}}
    await asyncio.sleep(0.05)
    bot.world.pending.clear()
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


async def test_a_failure_nobody_foresaw_does_not_stop_polling(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    add, failures = Inbox.add, [ZeroDivisionError(), RuntimeError()]

    def failing(inbox: Inbox, updates: Any) -> Any:
        if failures:
            raise failures.pop()
        return add(inbox, updates)

    monkeypatch.setattr(Inbox, "add", failing)
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]
    assert not failures


async def test_starting_waits_for_a_network_that_is_not_there_yet(api: Any, start: Callable[..., Any]) -> None:
    api.faults += [Fault("getMe", 502, times=2), Fault("getMe", 429, retry_after=3)]
    bot: Running = await start()
    assert bot.time.ahead >= 3


async def test_a_webhook_that_cannot_be_taken_off_at_once_is_taken_off_later(
    api: Any, start: Callable[..., Any]
) -> None:
    api.faults += [Fault("deleteWebhook", 502, times=3), Fault("deleteWebhook", 401, times=3)]
    bot: Running = await start()
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


def test_only_what_an_earlier_process_left_open_is_counted(tmp_path: Path) -> None:
    inbox = Inbox(State(tmp_path / "s"), lambda: 0.0)
    (entry,) = inbox.add([{"update_id": 7}])
    assert inbox.begin(entry.update_id) == 0
    for tries in (1, 2):
        later = Inbox(State(tmp_path / "s"), lambda: 0.0)
        assert [later.begin(left.update_id) for left in later.open()] == [tries]


async def test_an_update_with_which_processes_ended_again_and_again_is_set_aside(start: Callable[..., Any]) -> None:
    first: Running = await start()
    question = first.world.say(ANN, "ferry?")
    (entry,) = first.application.inbox.add(list(first.world.pending.values()))
    first.application.services.state.execute(
        "INSERT INTO retried VALUES (?, ?)", (entry.update_id, handling.MOST_TRIES)
    )
    first.world.pending.clear()
    first.stop.set()
    await first.task
    second: Running = await start()
    assert "reference" in (await second.reply(question))["text"]
    assert second.desk.asked == []
