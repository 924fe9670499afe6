"""One file with everything that cannot be made again: the database, and the uploaded articles with their texts."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from config.errors import fault_of

# In this order: an upload writes its text before the article, so that every article in the copy has its text.
FOLDERS = ("articles", "text", "removed", "pending")
DATABASE = "bot.sqlite3"


class BackupError(Exception):
    """There is nothing to back up, or the copy cannot be written."""


def back_up(state: Path, target: Path) -> int:
    """Write a compressed archive beside and rename it; returns its size in bytes. The bot may run meanwhile."""
    if not (state / DATABASE).is_file() and not any((state / folder).is_dir() for folder in FOLDERS):
        raise BackupError(f"There is nothing to back up in {state}: set PULLQUOTE_STATE to the bot's state folder.")
    try:
        return archived(state, target)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"The backup {target} cannot be written: {fault_of(error)}.") from error


def archived(state: Path, target: Path) -> int:
    """The archive, whole or not at all, and readable by its owner only, since it holds what people asked."""
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    try:
        with (
            os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file,
            tarfile.open(fileobj=file, mode="w:gz") as archive,
        ):
            fill(archive, state)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target.stat().st_size


def fill(archive: tarfile.TarFile, state: Path) -> None:
    """Add the database as of one moment, and the folders; what is being written just now is left out."""
    if (state / DATABASE).is_file():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, DATABASE)
            copied(state / DATABASE, copy)
            archive.add(copy, DATABASE)
    for name in FOLDERS:
        if (state / name).is_dir():
            archive.add(state / name, name, filter=finished)


def copied(source: Path, target: Path) -> None:
    """Copy a database that may be in use (https://www.sqlite.org/backup.html).

    On a disk that is read-only nobody changes it, and SQLite opens it only elsewhere, with its log beside it.
    """
    if not is_read_only(source.parent):
        with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
            original.backup(copy)
        return
    for suffix in ("", "-wal"):
        beside = source.with_name(source.name + suffix)
        if beside.exists():
            shutil.copyfile(beside, target.with_name(target.name + suffix))
    with closing(sqlite3.connect(target)) as copy:
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def is_read_only(folder: Path) -> bool:
    """Whether the disk takes nothing, as the system makes it when it fails."""
    return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def finished(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Leave out hidden files, which are on their way to another name."""
    return None if Path(entry.name).name.startswith(".") else entry
