"""Whether the folders of articles have changed since they were read, without reading them."""

from __future__ import annotations

import os
from hashlib import blake2s
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def mark_of(roots: Iterable[Path]) -> str:
    """A short mark over names, sizes and times of the files; it differs once a file came, went or was changed."""
    digest = blake2s(digest_size=8)
    for root in roots:
        for here, folders, files in os.walk(root):
            folders.sort()
            for name in sorted(files):
                digest.update(stamp(os.path.join(here, name)).encode("utf-8", "surrogateescape"))  # noqa: PTH118 - as walked
    return digest.hexdigest()


def stamp(path: str) -> str:
    """One file's name, size and time; a file that vanishes meanwhile has neither."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as walked
    except OSError:
        return path
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0"
