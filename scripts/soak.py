"""Runs the bot for minutes under questions, faults and reindexing; fails when one stays open or memory grows.

python scripts/soak.py [MINUTES]
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.botapi import BotApi
from tests.botapi.faults import Fault
from tests.botapi.world import Person

ADMIN = Person(99, "Root")
PEOPLE = [Person(1000 + number, f"Asker {number}", random.choice(["en", "zh-hans"])) for number in range(200)]
WORDS = ("innovation", "hospitals", "the rule of law", "ports", "talent", "air", "universities", "law", "医疗", "法治")
NAMES = ("Wang Hao", "Feng Shaohui", "Liu Bozheng", "Yang Xiuling", "Nobody Known")
FAULTS = ((429, 1), (500, None), (502, None), (401, None))
EVERY_SECONDS, ACCEPTED = 30, 200
A_SECOND, FAULTY, LONGEST_WAIT = 20, 0.03, 120.0
# The allocator keeps some room, and tables of limits and pacing fill up to their bounds.
GROWTH, ROOM = 1.08, 8 << 20


@dataclass
class Soak:
    """What was asked, what was answered, how large the process was and what it spent."""

    api: BotApi
    process: asyncio.subprocess.Process
    asked: set[tuple[int, int]] = field(default_factory=set)
    answered: set[tuple[int, int]] = field(default_factory=set)
    sizes: list[int] = field(default_factory=list)
    spent: list[tuple[int, float]] = field(default_factory=list)

    async def ask(self, seconds: float) -> None:
        """Ask at a steady rate, with faults now and then and a reindex after each measurement."""
        started = time.monotonic()
        while (elapsed := time.monotonic() - started) < seconds:
            self.say(random.choice(PEOPLE), question())
            if random.random() < FAULTY and not any(fault.times for fault in self.api.faults):
                status, wait = random.choice(FAULTS)
                self.api.faults = [Fault(random.choice(["sendMessage", "getUpdates"]), status, retry_after=wait)]
            if elapsed // EVERY_SECONDS > len(self.sizes):
                self.measure()
                self.api.world.say(ADMIN, "/reindex")
            self.collect()
            await asyncio.sleep(1 / A_SECOND)

    def say(self, person: Person, text: str) -> None:
        """Ask one question."""
        message = self.api.world.say(person, text)
        self.asked.add((message["chat"]["id"], message["message_id"]))

    async def settle(self) -> None:
        """Wait until everything is answered, for a while."""
        until = time.monotonic() + LONGEST_WAIT
        while self.asked - self.answered and time.monotonic() < until:
            await asyncio.sleep(0.2)
            self.collect()
        self.measure()

    def collect(self) -> None:
        """Note who got a reply, and forget what the server recorded."""
        for call in self.api.calls:
            if call.method == "sendMessage" and call.status == ACCEPTED and "reply_parameters" in call.params:
                self.answered.add((call.params["chat_id"], call.params["reply_parameters"]["message_id"]))
        self.api.calls.clear()

    def measure(self) -> None:
        """Note resident size in bytes and processor time in seconds, of so many answers (https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1]
        self.sizes.append(int(pages) * os.sysconf("SC_PAGE_SIZE"))
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        self.spent.append((len(self.answered), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")))
        print(f"{len(self.asked)} asked, {len(self.answered)} answered, {self.sizes[-1] >> 20} MB", flush=True)

    def processor_milliseconds(self) -> float:
        """Processor time per answer since the first measurement."""
        (before, then), (after, now) = self.spent[0], self.spent[-1]
        return 1000 * (now - then) / max(1, after - before)

    def verdict(self) -> list[str]:
        """What went wrong, in sentences."""
        wrong = []
        if self.process.returncode is not None:
            wrong.append(f"The process ended with status {self.process.returncode}.")
        if missing := self.asked - self.answered:
            wrong.append(f"{len(missing)} questions were not answered.")
        settled = self.sizes[len(self.sizes) // 3]  # caches are full by then
        if self.sizes[-1] > settled * GROWTH + ROOM:
            wrong.append(f"Memory grew from {settled >> 20} to {self.sizes[-1] >> 20} MB.")
        return wrong


def question() -> str:
    """One of many: about somebody, about something, or both."""
    name, words = random.choice(NAMES), random.choice(WORDS)
    return random.choice([f"What did {name} say about {words}?", f"Who spoke about {words}?", f"{name}说了什么？"])


@contextlib.asynccontextmanager
async def running(api: BotApi, folder: Path) -> asyncio.subprocess.Process:
    """The bot as a process of its own, its log beside its state."""
    settings = {
        "PULLQUOTE_TOKEN": api.token,
        "PULLQUOTE_API_URL": api.url,
        "PULLQUOTE_STATE": str(folder),
        "PULLQUOTE_ADMINS": str(ADMIN.id),
        "PULLQUOTE_LIMITS": "off",
    }
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), env=os.environ | settings, stderr=log
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await process.wait()


async def main() -> int:
    """Soak; the status is 1 when something went wrong."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    with tempfile.TemporaryDirectory() as folder:
        async with BotApi() as api, running(api, Path(folder)) as process:
            soak = Soak(api, process)
            await soak.ask(minutes * 60)
            await soak.settle()
            print(f"{soak.processor_milliseconds():.1f} ms of processor time an answer, reindexing included")
            wrong = soak.verdict()
        print(*wrong or ["Everything was answered, and memory stayed flat."], sep="\n")
        if wrong:
            print(*(Path(folder) / "log").read_text(encoding="utf-8").splitlines()[-20:], sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
