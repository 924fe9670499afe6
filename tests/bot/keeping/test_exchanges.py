"""Which question each answer belongs to, also after a group has become a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.keeping.exchanges import Exchange, Exchanges
from bot.keeping.state import State

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = -55, -10055
ASKED = Exchange(7, OLD, 1, 2, 11, "Who?", "auto", None, 100.0)


def test_what_was_answered_before_the_move_stays_the_old_groups_and_what_comes_after_is_the_new_ones(
    tmp_path: Path,
) -> None:
    exchanges = Exchanges(State(tmp_path / "bot.sqlite3"))
    exchanges.keep(ASKED)
    exchanges.move(OLD, NEW)
    exchanges.keep(ASKED._replace(id=8, answered=3))
    assert exchanges.answered_by(OLD, 2) == ASKED
    assert exchanges.answered_by(NEW, 2) is None
    assert exchanges.answered_by(NEW, 3) == ASKED._replace(id=8, answered=3, chat=NEW)


def test_the_latest_question_is_that_of_the_latest_time_though_telegram_begins_anew_with_its_numbers(
    tmp_path: Path,
) -> None:
    exchanges = Exchanges(State(tmp_path / "bot.sqlite3"))
    exchanges.keep(ASKED)
    after = ASKED._replace(id=3, asked=5, answered=6, at=200.0)
    exchanges.keep(after)
    assert (exchanges.latest(OLD, 11), exchanges.before(after)) == (after, ASKED)


def test_a_move_is_remembered_after_a_restart(tmp_path: Path) -> None:
    state = State(tmp_path / "bot.sqlite3")
    Exchanges(state).move(OLD, NEW)
    state.close()
    exchanges = Exchanges(State(tmp_path / "bot.sqlite3"))
    assert (exchanges.has_moved(OLD), exchanges.has_moved(NEW)) == (True, False)
