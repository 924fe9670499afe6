"""Telegram's limits on sending, kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.outgoing.pacing import Pacing


def sent(chats: list[int], pacing: Pacing, hand: list[float]) -> list[tuple[float, int]]:
    """Send to these chats one after the other, waiting as long as the pacing says."""
    times = []
    for chat in chats:
        while delay := max(pacing.chat_delay(chat), pacing.overall_delay()):
            hand[0] += delay
        pacing.note(chat)
        times.append((hand[0], chat))
    return times


@given(st.lists(st.sampled_from([1, 2, -3, -4]), max_size=60))
def test_no_limit_of_telegrams_is_overstepped(chats: list[int]) -> None:
    hand = [0.0]
    times = sent(chats, Pacing(lambda: hand[0]), hand)
    for start, _ in times:
        assert sum(start <= time < start + 1 for time, _ in times) <= 30
        for chat in set(chats):
            here = [time for time, where in times if where == chat]
            assert sum(start <= time < start + 1 for time in here) <= 4
            if chat < 0:
                assert sum(start <= time < start + 60 for time in here) <= 20


def test_a_chat_that_must_rest_holds_up_no_other() -> None:
    pacing = Pacing(lambda: 0.0)
    pacing.hold(1, 30)
    assert pacing.chat_delay(1) == 30
    assert pacing.chat_delay(2) == 0


def test_edits_do_not_count_among_the_twenty_a_minute() -> None:
    hand = [0.0]
    pacing = Pacing(lambda: hand[0])
    for _ in range(25):
        pacing.note(-1, edit=True)
    hand[0] = 40.0
    assert pacing.chat_delay(-1) == 0
