"""A process killed at any point of an upload, a removal or a reindex leaves the old or the new state, whole."""

from __future__ import annotations

import os
import random
import signal
import sys
from typing import TYPE_CHECKING, Any

import pytest

from bot.desk import Desk
from bot.documents.documents import Document
from bot.documents.uploads import Uploads
from bot.keeping.inbox import Inbox
from bot.keeping.state import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# from Python 3.12 on: https://docs.python.org/3/library/os.html#os.fork
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")

POINTS, SEED = 50, 20240305
FERRY, OLD, NEW = "The ferry sails.\n", "The old bridge stays closed.\n", "The new bridge opens.\n"
PAGE = Document("bridge", ".html", b"<p>" + NEW.encode(), NEW)
UPDATE = {"update_id": 7, "message": {"chat": {"id": 11}}}


def prepared(state: Path) -> None:
    """A folder with one article of the corpus, an uploaded one and a document that waits for a yes."""
    (state / "corpus").mkdir(parents=True)
    (state / "corpus" / "ferry.txt").write_text(FERRY)
    uploads = Uploads(state)
    uploads.add(1, Document("pier", ".html", b"<p>" + OLD.encode(), OLD), ())
    uploads.wait(2, PAGE)
    State(state / "bot.sqlite3").close()


def upload_remove_and_reindex(state: Path) -> None:
    """What one administrator's afternoon writes to the disk."""
    database, uploads = State(state / "bot.sqlite3"), Uploads(state)
    inbox = Inbox(database, lambda: 0.0)
    inbox.add([UPDATE])
    document = uploads.waiting(2)
    if document:
        uploads.add(2, document, desk(state).records)
    uploads.remove("pier")
    desk(state)
    inbox.done(7)


def desk(state: Path) -> Desk:
    uploads = Uploads(state)
    return Desk.open(state / "corpus", uploads.articles, texts=uploads.texts, state=state)


def in_a_process(act: Callable[[], None]) -> int:
    """Fork, act, and return the signal that ended the child, or 0."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_after(calls: int, act: Callable[[], None]) -> int:
    """Act until so many functions of Python or C were called or left, then SIGKILL."""

    def traced() -> None:
        left = calls

        def count(*_: Any) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        act()

    return in_a_process(traced)


def calls_of(act: Callable[[], None]) -> int:
    """How many functions are called or left meanwhile."""
    count = 0

    def counting(*_: Any) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(scope="module")
def total(tmp_path_factory: pytest.TempPathFactory) -> int:
    for name in ("warm", "counted"):
        state = tmp_path_factory.mktemp(name) / "state"
        prepared(state)
        count = calls_of(lambda state=state: upload_remove_and_reindex(state))  # type: ignore[misc] # bound at once
    return count


def texts(state: Path) -> dict[str, str]:
    found = desk(state)
    assert found.edition is not None
    assert found.changes is not None
    assert found.changes.notices == ()
    assert found.changes.skipped == ()
    return {name: record.article.text for name, record in found.records.items()}


@pytest.mark.parametrize("share", [(n + random.Random(SEED + n).random()) / POINTS for n in range(POINTS)])
def test_whatever_the_moment_the_state_is_whole_and_the_work_can_be_done_again(
    share: float, total: int, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    prepared(state)
    ended = killed_after(max(1, int(share * total)), lambda: upload_remove_and_reindex(state))
    assert ended in (0, -signal.SIGKILL)
    before, after = {"ferry", "pier"}, {"ferry", "bridge"}
    found = texts(state)
    assert set(found) in (before, before | after, after)
    assert found.items() <= {"ferry": FERRY, "pier": OLD, "bridge": NEW}.items()
    inbox = Inbox(State(state / "bot.sqlite3"), lambda: 0.0)
    assert [entry.update_id for entry in inbox.open()] in ([], [7])
    upload_remove_and_reindex(state)
    assert set(texts(state)) == after
    assert not [file for file in state.iterdir() if "damaged" in file.name]


def test_most_points_lie_within_the_work(total: int, tmp_path: Path) -> None:
    state = tmp_path / "state"
    prepared(state)
    assert total > 500
    assert killed_after(total // 2, lambda: upload_remove_and_reindex(state)) == -signal.SIGKILL
