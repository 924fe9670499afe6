"""What an answer costs under a flood: processor time for 2000 questions, 200 of them different, from 200 chats.

python scripts/flood.py [QUESTIONS]
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from itertools import cycle, islice, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from scripts.soak import NAMES, PEOPLE, Soak, running
from tests.botapi import BotApi

THINGS = ("innovation", "hospitals", "ports", "talent", "air", "universities", "law", "schools", "railways", "parks")
ASKED = (
    *(f"What did {name} say about {{0}}?" for name in NAMES),
    "Who spoke about {0} and {1}?",
    "When was {0} built?",
)
ASKED += ("Where is {0}?", "Why does {0} matter?", "How many {0} are there?", "Who said that {0} and {1} matter?")
DIFFERENT, QUIET_SECONDS, QUIET = 200, 3.0, 0.05


def questions() -> list[str]:
    """So many different questions about the bundled article."""
    return list(dict.fromkeys(form.format(*things) for things in product(THINGS, THINGS) for form in ASKED))[:DIFFERENT]


async def warmed(soak: Soak) -> None:
    """Let the bot answer once in each language and make its dictionary, until it has nothing left to do."""
    for question in ("Who is Wang Hao?", "王浩说了什么？"):
        soak.say(PEOPLE[0], question)
    await soak.settle()
    while True:
        soak.measure()
        await asyncio.sleep(QUIET_SECONDS)
        soak.measure()
        if soak.spent[-1][1] - soak.spent[-2][1] < QUIET:
            return


async def main() -> None:
    """Flood the bot and print the figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        async with BotApi() as api, running(api, Path(folder)) as process:
            soak = Soak(api, process)
            await warmed(soak)
            soak.spent = soak.spent[-1:]
            for person, question in islice(zip(cycle(PEOPLE), cycle(questions()), strict=False), count):
                soak.say(person, question)
            await soak.settle()
            print(f"{soak.processor_milliseconds():.2f} ms of processor time an answer")
            print(f"{len(soak.asked - soak.answered)} questions were not answered")


if __name__ == "__main__":
    asyncio.run(main())
