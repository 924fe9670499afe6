"""What Telegram refuses, with its own words for it (https://core.telegram.org/bots/api)."""

from __future__ import annotations

from typing import Any


class Refused(Exception):  # noqa: N818 - named for what it is
    """The call is answered with an error; ``expected`` ones are no mistake of the bot's."""

    def __init__(self, text: str, *, code: int = 400, expected: bool = False, **parameters: Any) -> None:
        super().__init__(text)
        self.code, self.text, self.expected, self.parameters = code, text, expected, parameters


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def check_text(text: Any, entities: list[dict[str, Any]]) -> None:
    """A text of 1 to 4096 units whose entities lie within it and split no character."""
    if not isinstance(text, str) or not text.strip():
        raise Refused("Bad Request: message text is empty")
    if units(text) > 4096:
        raise Refused("Bad Request: message is too long")
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["length"] < 1 or start < 0 or end > units(text):
            raise Refused(f"Bad Request: entity {entity} lies outside the text")
        covered = text.encode("utf-16-le")[2 * start : 2 * end]
        if covered.decode("utf-16-le", "ignore").encode("utf-16-le") != covered:
            raise Refused(f"Bad Request: entity {entity} splits a character")


def check_keyboard(markup: dict[str, Any] | None) -> None:
    """Buttons with words, one action each, and callback data of 1 to 64 bytes."""
    for button in (button for row in (markup or {}).get("inline_keyboard", []) for button in row):
        if not button.get("text"):
            raise Refused("Bad Request: inline keyboard button text is empty")
        if len(button.keys() & {"url", "callback_data", "switch_inline_query"}) != 1:
            raise Refused("Bad Request: a button has exactly one action")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise Refused("Bad Request: BUTTON_DATA_INVALID")


def check_results(results: list[dict[str, Any]]) -> None:
    """At most 50 inline results with distinct ids of 1 to 64 bytes, each a sound message."""
    if len(results) > 50:
        raise Refused("Bad Request: RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) != len(results):
        raise Refused("Bad Request: RESULT_ID_DUPLICATE")
    for result in results:
        if not 1 <= len(str(result["id"]).encode()) <= 64 or not result.get("title"):
            raise Refused("Bad Request: RESULT_ID_INVALID")
        content = result["input_message_content"]
        check_text(content["message_text"], content.get("entities", []))
        check_keyboard(result.get("reply_markup"))


def check_commands(commands: list[dict[str, str]]) -> None:
    """At most 100 commands of lower-case letters, each with a description of 1 to 256 characters."""
    for command in commands:
        name = command["command"]
        if not (1 <= len(name) <= 32 and name.isascii() and name.replace("_", "").isalnum() and name.islower()):
            raise Refused("Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise Refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
