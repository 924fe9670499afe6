"""The lexicons that a deployment has: the dictionaries in its state folder, the cue words that it adds."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from config.settings import Settings
    from corpus.chinese.lexicon import Frame
    from corpus.extraction import Additions
    from retrieval.topic import Thesaurus


def additions_of(settings: Settings) -> Additions:
    """The cue words of the settings' lexicon folder. SettingsError names what cannot be."""
    from config.lexicon import read  # noqa: PLC0415 - loads when called
    from corpus.extraction import Additions  # noqa: PLC0415

    cues = read(settings.lexicon)
    return Additions(cues.english, cast("tuple[tuple[str, Frame], ...]", cues.chinese))


def open_thesaurus(state: Path) -> Thesaurus | None:
    """Words of like meaning and their translations; None, with a warning, where the state folder cannot hold them.

    The first call makes the dictionary, which takes some seconds.
    """
    from retrieval.chinese import use_cache_folder  # noqa: PLC0415 - loads when a question needs it
    from retrieval.store import open_dictionary  # noqa: PLC0415
    from retrieval.thesaurus import Synonyms  # noqa: PLC0415

    folder = state / "lexicons"
    use_cache_folder(folder)
    try:
        return Synonyms(open_dictionary(folder))
    except (OSError, sqlite3.Error) as error:
        import structlog  # noqa: PLC0415 - 100 ms that a question need not wait for

        structlog.get_logger().warning("no dictionary: questions in other words find less", reason=str(error))
        return None


def made_thesaurus(state: Path) -> Thesaurus | None:
    """The thesaurus if the dictionary is there already; None when it has to be made first."""
    from retrieval.chinese import use_cache_folder  # noqa: PLC0415 - as above
    from retrieval.store import is_made  # noqa: PLC0415

    use_cache_folder(state / "lexicons")
    return open_thesaurus(state) if is_made(state / "lexicons") else None


async def make_thesaurus(state: Path) -> Thesaurus | None:
    """Make the dictionary in a process of its own, whose memory and time the bot does without; then open it."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-I", "-m", "bot.lexicons", str(state))
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
    return made_thesaurus(state)


if __name__ == "__main__":
    open_thesaurus(Path(sys.argv[1]))
