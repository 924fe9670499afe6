"""Whose the state folder is: what root writes into somebody else's is handed over, or its owner could not use it."""

from __future__ import annotations

import os
from contextlib import suppress
from stat import S_ISDIR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ROOT = 0


def hand_over(folder: Path) -> None:
    """Give root's files and folders below ``folder`` to the owner of the folder; only root can.

    The owner may change the tree meanwhile: no link is followed, and a file with a second name is left as it is, since
    that name may stand anywhere.
    """
    with suppress(FileNotFoundError, NotADirectoryError):  # nor is a folder that is none any more gone into
        owner = folder.stat()
        if owner.st_uid == ROOT:
            return
        for _, folders, files, place in os.fwalk(folder):
            for name in (*folders, *files):
                with suppress(FileNotFoundError):
                    found = os.stat(name, dir_fd=place, follow_symlinks=False)
                    if found.st_uid == ROOT and (S_ISDIR(found.st_mode) or found.st_nlink == 1):
                        os.chown(name, owner.st_uid, owner.st_gid, dir_fd=place, follow_symlinks=False)
