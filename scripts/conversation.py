"""Records a conversation with the bot, and draws it as a chat shows it.

python scripts/conversation.py docs/conversation.json [--record]

The bot runs against the tests' Bot API server and answers from the corpus. The picture stands beside the recording.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import unicodedata
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.application import assembled
from bot.desk import Desk
from bot.display.wording import Wording
from bot.lexicons import open_thesaurus
from config.settings import BUNDLED_CORPUS, load
from tests.botapi import BotApi
from tests.botapi.world import Person

ANN = Person(11, "Ann")
QUESTIONS = (
    "Who said that the rule of law is the best business environment?",
    "What does the mayor of Paris think of it?",
    "谁谈到了医疗？",
)
WIDTH, BUBBLE, LINE, PADDING, SIZE = 720, 560, 21, 14, 15
# The widths of a proportional font, as shares of its size: a browser has its own, so lines are broken with some room.
WIDE, NARROW, USUAL = 1.0, 0.32, 0.55
LETTERS = {**dict.fromkeys("ijlI.,:;'|!()[]‘", NARROW), **dict.fromkeys("mwMW—…", 0.85)}


async def recorded(folder: Path) -> list[dict[str, Any]]:
    """Each question with the reply as Telegram got it."""
    async with BotApi() as api, AsyncExitStack() as stack:
        settings = load(environ={}, given={"token": api.token, "api_url": api.url, "state": folder})
        application = await assembled(
            settings, Desk.open(BUNDLED_CORPUS, thesaurus=open_thesaurus(folder)), Wording.load(), stack
        )
        stop = asyncio.Event()
        running = asyncio.create_task(application.run(stop))
        exchanges = []
        for question in QUESTIONS:
            asked = api.world.say(ANN, question)
            exchanges.append({"question": question, "reply": await reply_to(api, asked)})
        stop.set()
        await running
        return exchanges


async def reply_to(api: BotApi, asked: dict[str, Any]) -> dict[str, Any]:
    """The reply to a message, with what a picture of it needs."""
    while True:
        for message in api.world.messages.values():
            if message.get("reply_to_message", {}).get("message_id") == asked["message_id"]:
                return {key: message[key] for key in ("text", "entities", "reply_markup") if key in message}
        await asyncio.sleep(0.02)


@dataclass(frozen=True)
class Line:
    """A line of a bubble, at its height ``y`` within it."""

    text: str
    style: str
    y: int


@dataclass(frozen=True)
class Bubble:
    """A message with its place in the picture."""

    mine: bool
    x: int
    y: int
    width: int
    height: int
    lines: list[Line]
    buttons: list[list[tuple[int, int, str]]]

    @property
    def bottom(self) -> int:
        """Where the next thing may begin."""
        return self.y + self.height + 34 * len(self.buttons)


def width_of(text: str) -> float:
    """The width of a text in pixels, more or less."""
    return SIZE * sum(
        WIDE if unicodedata.east_asian_width(c) in "WF" else LETTERS.get(c, USUAL + 0.1 * c.isupper()) for c in text
    )


def wrapped(text: str, room: float) -> list[str]:
    """The text in lines that fit."""
    lines, line = [], ""
    for word in words_of(text):
        if line and width_of(line + word.rstrip()) > room:
            lines.append(line.rstrip())
            line = ""
        line += word
    return [*lines, line.rstrip()]


def words_of(text: str) -> list[str]:
    """The pieces between which a line may break: after a space, and beside a Chinese character."""
    found = [""]
    for character in text:
        wide = unicodedata.east_asian_width(character) == "W"
        if found[-1] and (found[-1].endswith(" ") or wide):
            found.append("")
        found[-1] += character
    return found


def styled(message: dict[str, Any]) -> list[tuple[str, str]]:
    """The lines of a message's text, each with the style of the entity that it lies in."""
    raw, pieces, at = message["text"].encode("utf-16-le"), [], 0
    for entity in [*message.get("entities", []), {"offset": len(raw) // 2, "length": 0, "type": "end"}]:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        pieces += [(raw[at:start], "plain"), (raw[start:end], entity["type"].removeprefix("expandable_"))]
        at = end
    found = []
    for data, style in pieces:
        text = data.decode("utf-16-le").strip("\n")
        found += [(line, style) for line in text.split("\n")] if text else []
    return found


def bubble(message: dict[str, Any], *, mine: bool, y: int) -> Bubble:
    """Lay a message out."""
    room = BUBBLE - 2 * PADDING
    broken = [
        (piece, style)
        for text, style in styled(message)
        for piece in wrapped(text, room - (12 if style == "blockquote" else 0))
    ]
    lines = [Line(text, style, PADDING + LINE * (n + 1) - 6) for n, (text, style) in enumerate(broken)]
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    longest = max(width_of(line.text) for line in lines) + 2 * PADDING + 24
    width = BUBBLE if rows else round(min(BUBBLE, longest))
    x = WIDTH - width - 20 if mine else 20
    return Bubble(mine, x, y, width, LINE * len(lines) + 2 * PADDING, lines, [keys(row, x, width) for row in rows])


def keys(row: list[dict[str, str]], x: int, width: int) -> list[tuple[int, int, str]]:
    """The buttons of a row: left edge, width, words."""
    each = (width - 4 * (len(row) - 1)) // len(row)
    return [(x + place * (each + 4), each, button["text"]) for place, button in enumerate(row)]


def picture(exchanges: list[dict[str, Any]]) -> str:
    """The conversation as SVG; the same conversation gives the same picture, to the byte."""
    bubbles, y = [], 20
    for exchange in exchanges:
        for message, mine in (({"text": exchange["question"]}, True), (exchange["reply"], False)):
            bubbles.append(bubble(message, mine=mine, y=y))
            y = bubbles[-1].bottom + 12
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    template = environment.get_template("conversation.svg.jinja")
    return template.render(bubbles=bubbles, width=WIDTH, height=y + 8, size=SIZE, padding=PADDING, line_height=LINE)


def main(file: Path, *, record: bool) -> None:
    """Record if that is asked for, and write the picture."""
    if record:
        with tempfile.TemporaryDirectory() as folder:
            exchanges = asyncio.run(recorded(Path(folder)))
        file.write_text(json.dumps(exchanges, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    file.with_suffix(".svg").write_text(picture(json.loads(file.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), record="--record" in sys.argv)
