"""Which question each answer belongs to, also after a group has become a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.keeping.exchanges import Exchange, Exchanges, decode, encode
from bot.keeping.state import State
from corpus.article import Span
from retrieval.following.previous import Previous, Shown

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = -55, -10055
ASKED = Exchange(7, OLD, 1, 2, 11, "Who?", "auto", None, 100.0, Previous("Who?"))
SPANS = st.builds(Span, st.integers(0, 9999), st.integers(0, 9999))
SHOWN = st.builds(Shown, st.text(max_size=9), SPANS, st.none() | st.text(max_size=9))
PREVIOUS = st.builds(
    Previous,
    st.text(max_size=30),
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    st.lists(SHOWN, max_size=3).map(tuple),
    st.lists(st.text(max_size=9), max_size=3).map(tuple),
    st.none() | st.text(max_size=9),
)


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


@given(st.none() | PREVIOUS)
def test_what_is_kept_comes_back(previous: Previous | None) -> None:
    assert decode(encode(previous)) == previous


@pytest.mark.parametrize("text", ["", None, "Who sails?", "[1, 2]", "7", "[[", '["Who?", [], [["ferry"]], [], null]'])
def test_what_an_earlier_version_kept_in_another_way_is_nothing(text: str | None) -> None:
    assert decode(text) is None


def test_the_latest_question_of_a_user_in_a_chat_is_theirs(tmp_path_factory: pytest.TempPathFactory) -> None:
    exchanges = Exchanges(State(tmp_path_factory.mktemp("state") / "s"))
    for number, asker in ((1, 7), (2, 7), (3, 8)):
        exchanges.keep(
            Exchange(number, 5, number, 100 + number, asker, f"question {number}", "auto", None, 0.0, Previous(""))
        )
    found = exchanges.latest(5, 7)
    assert found is not None
    assert found.id == 2
    assert exchanges.latest(6, 7) is None
