"""Whether a message speaks to the bot: every case with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from bot.addressed import addressed, sliced
from tests.botapi.world import entities_in

ME = User(id=4242, first_name="Pullquote", is_bot=True, username="Pullquote_Bot")
PRIVATE = {"id": 11, "type": "private"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Desk"}
ANN = {"id": 11, "is_bot": False, "first_name": "Ann"}
OWN = {"id": 4242, "is_bot": True, "first_name": "Pullquote", "username": "Pullquote_Bot"}
OTHER = {"message_id": 1, "date": 1, "chat": GROUP, "from": ANN, "text": "the ferry stays"}


def message(text: str | None, chat: Any = GROUP, **extra: Any) -> Message:
    body = {"message_id": 5, "date": 1, "chat": chat, "from": ANN} | extra
    if text is not None:
        body |= {"text": text, "entities": entities_in(text)}
    return Message.de_json(body, None)


@pytest.mark.parametrize(
    ("heard", "reason", "text"),
    [
        (message("who spoke?", PRIVATE), "private", "who spoke?"),
        (message("who spoke?"), "not addressed", "who spoke?"),
        (message("/ask who spoke?"), "command", "who spoke?"),
        (message("/ask@pullquote_bot who spoke?"), "command", "who spoke?"),
        (message("/ASK@PULLQUOTE_BOT who spoke?"), "command", "who spoke?"),
        (message("/ask@somebody_else who spoke?"), "not addressed", ""),
        (message("see /ask who spoke?"), "not addressed", "see /ask who spoke?"),
        (message("@pullquote_bot, who spoke?"), "mention", "who spoke?"),
        (message("who spoke, @PULLQUOTE_bot ?"), "mention", "who spoke, ?"),
        (message("who spoke @pullquote_bot_two?"), "not addressed", "who spoke @pullquote_bot_two?"),
        (
            message(None, caption="@pullquote_bot who?", caption_entities=entities_in("@pullquote_bot")),
            "mention",
            "who?",
        ),
        (message("@pullquote_bot who?", guest_query_id="7"), "guest", "who?"),
        (message("who?", via_bot=OWN), "not addressed", ""),
        (message("who?", PRIVATE, via_bot=OWN), "not addressed", ""),
        (message("/ask who?", **{"from": {"id": 7, "is_bot": True, "first_name": "B"}}), "not addressed", ""),
        (message("/ask who?", is_automatic_forward=True), "not addressed", ""),
        (message("/ask who?", {"id": -5, "type": "channel"}), "not addressed", ""),
    ],
)
def test_each_case_has_its_reason(heard: Message, reason: str, text: str) -> None:
    found = addressed(heard, ME)
    assert (found.reason, found.text) == (reason, text)


@pytest.mark.parametrize(
    ("text", "command", "asked"),
    [
        ("@pullquote_bot /ask who spoke?", "ask", "who spoke?"),
        ("@pullquote_bot /Help", "help", ""),
        ("@pullquote_bot /2 who spoke?", None, "/2 who spoke?"),
        ("@pullquote_bot /pier/gate who spoke?", None, "/pier/gate who spoke?"),
    ],
)
def test_a_command_may_stand_behind_the_mention(text: str, command: str | None, asked: str) -> None:
    found = addressed(message(text), ME)
    assert (found.command, found.text, found.named) == (command, asked, command is not None)


def test_an_anonymous_administrator_is_a_person() -> None:
    heard = message("/ask who?", **{"from": {"id": 1, "is_bot": True, "first_name": "Group"}, "sender_chat": GROUP})
    assert addressed(heard, ME).speaks


def test_a_reply_to_an_answer_speaks_to_the_bot_and_to_another_message_of_its_what_asks() -> None:
    heard = message("wow, how many", reply_to_message={**OTHER, "from": OWN})
    assert addressed(heard, ME, to_answer=True).reason == "reply"
    assert not addressed(heard, ME).speaks
    for text in ("what did Ben say", "and Ben?", "谁说的"):
        assert addressed(message(text, reply_to_message={**OTHER, "from": OWN}), ME).reason == "reply"
        assert not addressed(message(text, reply_to_message=OTHER), ME).speaks
    other_bot = {"id": 7, "is_bot": True, "first_name": "B"}
    assert not addressed(message("and Ben?", reply_to_message={**OTHER, "from": other_bot}), ME).speaks
    assert not addressed(message("@somebody and Ben?", reply_to_message={**OTHER, "from": OWN}), ME).speaks


@pytest.mark.parametrize("text", ["/ask", "@pullquote_bot", "@pullquote_bot:"])
def test_a_bare_call_under_a_message_asks_about_that_message(text: str) -> None:
    found = addressed(message(text, reply_to_message=OTHER), ME)
    assert found.text == "the ferry stays"
    assert found.about is not None
    assert found.about.message_id == 1


def test_a_call_with_words_of_its_own_asks_those() -> None:
    found = addressed(message("/ask who?", reply_to_message=OTHER), ME)
    assert (found.text, found.about) == ("who?", None)


def test_the_service_message_that_opened_a_topic_is_nobodys_words() -> None:
    topic = {**OTHER, "forum_topic_created": {"name": "News", "icon_color": 1}}
    assert addressed(message("/ask", reply_to_message=topic), ME).about is None


def test_a_mention_by_id_counts() -> None:
    entity = {"type": "text_mention", "offset": 0, "length": 9, "user": OWN}
    heard = Message.de_json(
        {"message_id": 5, "date": 1, "chat": GROUP, "from": ANN, "text": "Pullquote who?", "entities": [entity]}, None
    )
    assert (addressed(heard, ME).reason, addressed(heard, ME).text) == ("mention", "who?")


@given(st.text(), st.integers(-5, 40), st.integers(-5, 40))
def test_an_entity_out_of_range_harms_nothing(text: str, offset: int, length: int) -> None:
    entity = {"type": "mention", "offset": offset, "length": length}
    for at in (0, offset):
        body = {"message_id": 5, "date": 1, "chat": GROUP, "from": ANN, "text": text or "x"}
        command = {"type": "bot_command", "offset": at, "length": length}
        addressed(Message.de_json({**body, "entities": [entity, command]}, None), ME)


@given(st.text(alphabet="a🚢é漢", max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_entities_count_utf16_units(text: str, start: int, length: int) -> None:
    before, covered = text[:start], text[start : start + length]
    offset, size = len(before.encode("utf-16-le")) // 2, len(covered.encode("utf-16-le")) // 2
    assert sliced(text, offset, size) == covered
