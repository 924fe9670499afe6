"""Places to work in, and the few of answers on their way."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bot.incoming.slots import Places, Slots


async def settle() -> None:
    """Let everything go as far as it can."""
    for _ in range(20):
        await asyncio.sleep(0)


class Flood:
    """Updates that are worked on, wait for their turn to send, and are on their way until ``marked``."""

    def __init__(self, slots: Slots, count: int) -> None:
        self.slots, self.worked, self.sent, self.marked = slots, 0, 0, asyncio.Semaphore(0)
        self.tasks = [asyncio.create_task(self.update()) for _ in range(count)]

    async def update(self) -> None:
        async with self.slots.taken():
            self.worked += 1
            async with self.slots.turn():
                self.sent += 1
            await self.marked.acquire()

    async def mark(self, count: int) -> None:
        for _ in range(count):
            self.marked.release()
        await settle()

    async def done(self) -> None:
        await self.mark(len(self.tasks))
        await asyncio.gather(*self.tasks)


async def test_many_are_worked_on_and_few_are_on_their_way() -> None:
    flood = Flood(Slots(10, 2), 30)
    await settle()
    assert (flood.worked, flood.sent) == (10, 2)
    await flood.done()
    assert (flood.worked, flood.sent) == (30, 30)


async def test_the_next_ones_are_worked_on_together_once_few_wait_to_leave() -> None:
    flood = Flood(Slots(10, 2), 30)
    worked = []
    for _ in range(10):
        await settle()
        worked.append(flood.worked)
        await flood.mark(1)
    assert worked[0] == 10
    assert sorted(set(worked))[1] >= 16
    await flood.done()


async def test_work_that_waits_for_nothing_takes_every_place_that_is_free() -> None:
    slots, working = Slots(3, 1), []

    async def work(number: int, end: asyncio.Event) -> None:
        async with slots.taken():
            working.append(number)
            await end.wait()

    ends = [asyncio.Event() for _ in range(5)]
    tasks = [asyncio.create_task(work(number, end)) for number, end in enumerate(ends)]
    await settle()
    assert working == [0, 1, 2]
    ends[1].set()
    await settle()
    assert working == [0, 1, 2, 3]
    for end in ends:
        end.set()
    await asyncio.gather(*tasks)


async def test_an_update_that_sends_twice_does_not_wait_for_itself() -> None:
    slots = Slots(4, 2)

    async def update() -> None:
        async with slots.taken():
            for _ in range(3):
                async with slots.turn():
                    await asyncio.sleep(0)

    async with asyncio.timeout(5):
        await asyncio.gather(*(update() for _ in range(20)))


async def test_whoever_waits_for_a_chat_holds_no_one_up() -> None:
    slots, resting = Slots(1, 1), asyncio.Event()

    async def patient() -> None:
        async with slots.taken(), slots.turn(), slots.given_back():
            resting.set()
            await asyncio.sleep(0.02)

    async def other() -> None:
        await resting.wait()
        async with slots.taken():
            pass

    async with asyncio.timeout(5):
        await asyncio.gather(patient(), other())


async def test_waiting_for_others_to_be_sent_is_not_being_stuck() -> None:
    slots, sent = Slots(4, 1, seconds=0.25), 0

    async def update() -> None:
        nonlocal sent
        async with slots.taken(), slots.limited():
            async with slots.turn():
                sent += 1
            await asyncio.sleep(0.1)

    async with asyncio.timeout(5):
        await asyncio.gather(*(update() for _ in range(4)))
    assert sent == 4


async def test_a_task_without_a_place_passes() -> None:
    slots = Slots(1, 1)
    async with slots.turn(), slots.given_back():
        pass


async def test_whoever_gives_up_waiting_leaves_the_place_to_the_next() -> None:
    places = Places(1, 0)
    await places.acquire()
    waiting = [asyncio.create_task(places.acquire()) for _ in range(3)]
    await settle()
    waiting[0].cancel()
    places.release()
    waiting[1].cancel()
    await settle()
    assert waiting[2].done()
    assert not waiting[2].cancelled()
    for task in waiting:
        with suppress(asyncio.CancelledError):
            await task
