"""Marks are written together, and an update is done only once its mark is on the disk."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bot.incoming.dispatch import Marks
from bot.keeping.inbox import Inbox
from bot.keeping.state import State

if TYPE_CHECKING:
    from pathlib import Path


class CountingState(State):
    """Counts its commits, and fails at those that it is told to."""

    commits = 0
    failing = 0

    def commit(self) -> None:
        self.commits += 1
        if self.failing:
            self.failing -= 1
            raise sqlite3.OperationalError("disk full")
        super().commit()


@pytest.fixture
def state(tmp_path: Path) -> CountingState:
    return CountingState(tmp_path / "s")


async def test_what_is_answered_at_the_same_time_is_written_once(state: CountingState) -> None:
    inbox = Inbox(state, lambda: 0.0)
    inbox.add([{"update_id": number} for number in range(5)])
    before, marks = state.commits, Marks(inbox)
    await asyncio.gather(*(marks.done(number) for number in range(4)))
    assert state.commits == before + 1
    assert [entry.update_id for entry in inbox.open()] == [4]


async def test_a_mark_that_cannot_be_written_is_told_to_everybody_who_waits(state: CountingState) -> None:
    inbox = Inbox(state, lambda: 0.0)
    inbox.add([{"update_id": number} for number in range(2)])
    marks, state.failing = Marks(inbox), 1
    found = await asyncio.gather(marks.done(0), marks.done(1), return_exceptions=True)
    assert [type(error) for error in found] == [sqlite3.OperationalError] * 2
    await marks.done(1)
    assert State(state.path).rows("SELECT update_id FROM inbox WHERE done IS NOT NULL") != []


async def test_a_lane_that_is_cancelled_leaves_its_mark_to_be_written(state: CountingState) -> None:
    inbox = Inbox(state, lambda: 0.0)
    inbox.add([{"update_id": 0}])
    marks = Marks(inbox)
    lane = asyncio.create_task(marks.done(0))
    await asyncio.sleep(0)
    lane.cancel()
    marks.settle()
    assert inbox.open() == []
