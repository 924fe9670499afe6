"""Records a conversation with the bot: the bot runs against the tests' Bot API server and answers from the corpus.

python scripts/record_conversation.py docs/conversation.json
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

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


def main() -> None:
    """Write the conversation to the file named."""
    with tempfile.TemporaryDirectory() as folder:
        exchanges = asyncio.run(recorded(Path(folder)))
    Path(sys.argv[1]).write_text(json.dumps(exchanges, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
