"""The process beside ours in which texts are taken out of documents, seen from here."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from types import TracebackType

SECONDS = 30.0
TAKEN, REFUSED = 0, 1


class NotTaken(Exception):  # noqa: N818 - named for what it is
    """There is no text; ``reason`` is a key of ``corpus.errors.REASONS``."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Extractor:
    """A process that takes out one text at a time; begun when first needed, and anew after one that did not reply."""

    def __init__(self) -> None:
        self._process: Process | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def text(self, ending: str, data: bytes) -> str:
        """The text of a document; NotTaken when there is none, or when it takes too much memory or time."""
        try:
            status, reply = await asyncio.wait_for(self._reply(ending, data), SECONDS)
        except TimeoutError as error:
            await self.close()
            raise NotTaken("slow") from error
        except (EOFError, OSError) as error:
            await self.close()
            raise NotTaken("heavy") from error
        except asyncio.CancelledError:
            await self.close()
            raise
        if status == TAKEN:
            return reply.decode("utf-8")
        raise NotTaken(reply.decode() if status == REFUSED else "heavy")

    async def close(self) -> None:
        """End the process, and what it forked."""
        if process := self._process:
            self._process = None
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.communicate()

    async def _reply(self, ending: str, data: bytes) -> tuple[int, bytes]:
        process = self._process = self._process or await begun()
        requests, replies = process.stdin, process.stdout
        assert requests
        assert replies
        requests.write(f"{ending} {len(data)}\n".encode() + data)
        await requests.drain()
        status, size = (await replies.readuntil()).split()
        return int(status), await replies.readexactly(int(size))


async def begun() -> Process:
    """The process, which inherits nothing of ours: no settings, and no token."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-m", "bot.documents.extractor"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PATH": "", "LANG": "C.UTF-8"},
        start_new_session=True,
    )
