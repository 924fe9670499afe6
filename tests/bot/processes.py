"""The bot as a process of its own, to be killed and started again on the same state."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.botapi import BotApi


@dataclass
class BotProcess:
    """``pullquote run`` against the local server, with its state and its log in ``folder``."""

    api: BotApi
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it; it takes a second until it listens."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PULLQUOTE_")}
        settings = {
            "PULLQUOTE_TOKEN": self.api.token,
            "PULLQUOTE_API_URL": self.api.url,
            "PULLQUOTE_STATE": str(self.folder),
            "PULLQUOTE_LIMITS": "off",
        }
        with (self.folder / "log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"), env=kept | settings | self.environment, stderr=log
            )

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; returns the status."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(number)
        return await self.process.wait()
