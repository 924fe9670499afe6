"""A plain message is read as the library reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.incoming.plain import update_of

BOT = Bot("1:token")
CHAT = {"id": 5, "type": "private", "first_name": "Ann"}
ANN = {"id": 5, "is_bot": False, "first_name": "Ann", "language_code": "en"}
PLAIN = {"message_id": 3, "date": 1_700_000_000, "chat": CHAT, "from": ANN, "text": "/ask who spoke?"}
COMMAND = [{"type": "bot_command", "offset": 0, "length": 4}]
MENTION = [{"type": "text_mention", "offset": 0, "length": 4, "user": ANN}]


def same(message: dict[str, Any], **beside: Any) -> bool:
    """Whether a message comes out as the library has it."""
    body = {"update_id": 7, "message": message, **beside}
    ours, theirs = update_of(body, BOT), Update.de_json(body, BOT)
    return ours.to_dict() == theirs.to_dict() and ours == theirs and ours.message.date == theirs.message.date  # type: ignore[union-attr] # fails if there is none


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"entities": COMMAND},
        {"entities": MENTION},
        {"entities": []},
        {"edit_date": 1_700_000_001},
        {"reply_to_message": PLAIN},
        {"chat": CHAT | {"type": "supergroup", "new_field": 1}},
        {"chat": {"id": -5, "type": "group", "title": "Readers"}},
        {"chat": CHAT | {"last_name": "Lee", "username": "ann"}},
        {"from": ANN | {"is_premium": True, "last_name": "Lee", "username": "ann"}},
        {"from": ANN | {"new_field": {"of": "a newer version"}}},
        {"new_field": "of a newer version"},
    ],
)
def test_a_message_is_read_as_by_the_library(more: dict[str, Any]) -> None:
    assert same(PLAIN | more)


@pytest.mark.parametrize("left_out", ["from", "text"])
def test_what_lacks_something_is_read_as_by_the_library(left_out: str) -> None:
    assert same({name: value for name, value in PLAIN.items() if name != left_out})


def test_what_is_absent_is_as_in_the_library() -> None:
    body = {"update_id": 7, "message": PLAIN}
    ours, theirs = update_of(body, BOT), Update.de_json(body, BOT)
    assert ours.message
    assert theirs.message
    for mine, other in (
        (ours, theirs),
        (ours.message, theirs.message),
        (ours.message.chat, theirs.message.chat),
        (ours.message.from_user, theirs.message.from_user),
    ):
        assert type(other) in type(mine).__mro__
        for name in (slot for kind in type(other).__mro__ for slot in getattr(kind, "__slots__", ())):
            mine_has, other_has = getattr(mine, name), getattr(other, name)
            assert mine_has is other_has or mine_has == other_has, name


def test_what_was_read_cannot_be_changed() -> None:
    message = update_of({"update_id": 7, "message": PLAIN}, BOT).message
    with pytest.raises(AttributeError, match="can't be set"):
        message.text = "other words"  # type: ignore[union-attr] # that it is refused is the test


@given(st.text(max_size=40), st.integers(0, 1 << 32))
def test_any_text_is_read_as_by_the_library(text: str, date: int) -> None:
    assert same(PLAIN | {"text": text, "date": date})
