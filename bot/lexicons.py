"""The dictionary in a deployment's state folder: made once, opened at once or by the first word that is looked up."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

import click

from config.errors import fault_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.language.option import Option
    from retrieval.language.spaces import Place
    from retrieval.topics.topic import Thesaurus


class NoDictionary(Exception):  # noqa: N818 - named for what it is
    """The state folder cannot hold the dictionary; the message is for whoever runs the program."""


def keep_caches(state: Path) -> None:
    """Keep jieba's counts and compiled code in the state folder, which is private."""
    from retrieval.language.chinese import use_cache_folder  # noqa: PLC0415 - loads when a question needs it
    from retrieval.postings.engine import engines  # noqa: PLC0415 - as above

    use_cache_folder(state / "lexicons")
    engines.use_cache_folder(state / "lexicons")


def tidy(state: Path) -> None:
    """Delete what earlier versions kept beside the dictionary: the bot does, which has the folder for itself.

    A command that has such a file open just now reads on, and makes it anew when it opens it again.
    """
    from retrieval.language import store  # noqa: PLC0415 - as above
    from retrieval.postings import engine  # noqa: PLC0415 - as above

    folder = state / "lexicons"
    for path in (*store.outdated(folder), *engine.outdated(folder)):
        with suppress(OSError):
            rmtree(path) if path.is_dir() else path.unlink()


def open_thesaurus(state: Path) -> Thesaurus:
    """Words of like meaning and their translations; NoDictionary where the state folder cannot hold them.

    The first call makes the dictionary, which takes some seconds.
    """
    from retrieval.language.store import open_dictionary  # noqa: PLC0415
    from retrieval.topics.thesaurus import Synonyms  # noqa: PLC0415

    folder = state / "lexicons"
    keep_caches(state)
    try:
        return Synonyms(open_dictionary(folder))
    except (OSError, sqlite3.Error) as error:
        raise NoDictionary(
            f"The dictionary cannot be kept in {state} ({fault_of(error)}): until PULLQUOTE_STATE names a folder that"
            " can be written, questions find less, and Chinese questions find nothing in English articles, nor English"
            " ones in Chinese."
        ) from error


def made_thesaurus(state: Path) -> Thesaurus | None:
    """The thesaurus if the dictionary is there already; None when it has to be made first."""
    keep_caches(state)
    with suppress(NoDictionary):
        return open_thesaurus(state) if has_dictionary(state) else None
    return None


def has_dictionary(state: Path) -> bool:
    """Whether the dictionary is made, so that opening it takes no time."""
    from retrieval.language.store import is_made  # noqa: PLC0415 - as above

    return is_made(state / "lexicons")


async def make_thesaurus(state: Path) -> Thesaurus | None:
    """Make the dictionary in a process of its own, whose memory and time the bot does without; then open it.

    Where it cannot be made, that process says so on standard error.
    """
    import asyncio  # noqa: PLC0415 - a command that asks one question does without

    process = await asyncio.create_subprocess_exec(sys.executable, "-I", "-m", "bot.lexicons", str(state))
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
    return made_thesaurus(state)


def make(state: Path) -> None:
    """Make whatever is made once; NoDictionary where the state folder cannot hold it."""
    from retrieval.language.chinese import prepare  # noqa: PLC0415 - as above

    keep_caches(state)
    prepare()
    open_thesaurus(state)


def make_apart(state: Path) -> None:
    """Make the dictionary in a process of its own, whose memory is freed; if that fails, opening it later says so."""
    import subprocess  # noqa: PLC0415 - as above

    command = [sys.executable, "-I", "-m", "bot.lexicons", str(state)]
    subprocess.run(command, stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - our own module


@dataclass(frozen=True)
class Deferred:
    """The thesaurus whose dictionary is in a state folder."""

    state: Path

    def __reduce__(self) -> tuple[type[Deferred], tuple[Path]]:
        """Another process opens it when it needs it."""
        return Deferred, (self.state,)

    def __bool__(self) -> bool:
        """Whether there is a dictionary; opens it. An index made without one must not count as translated."""
        return self._opened is not None

    def related(self, word: str) -> Sequence[Option]:
        """Words of like meaning; none where the dictionary cannot be kept, of which the first call warns."""
        return self._opened.related(word) if self._opened else ()

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What Chinese words mean; nothing where the dictionary cannot be kept."""
        return self._opened.english_of(words) if self._opened else ()

    def place(self, word: str) -> Place | None:
        """Where a Chinese word stands in the word space; nowhere without the dictionary."""
        return self._opened.place(word) if self._opened else None

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name; unknown without the dictionary."""
        return self._opened is not None and self._opened.is_name(word)

    @cached_property
    def _opened(self) -> Thesaurus | None:
        try:
            if not has_dictionary(self.state):
                if sys.stderr.isatty():
                    click.echo("Making the dictionary, once; this takes some seconds.", err=True)
                make_apart(self.state)
            return open_thesaurus(self.state)
        except NoDictionary as missing:
            click.echo(f"pullquote: {missing}", err=True)
            return None


if __name__ == "__main__":
    try:
        make(Path(sys.argv[1]))
    except NoDictionary as missing:
        sys.exit(f"pullquote: {missing}")
