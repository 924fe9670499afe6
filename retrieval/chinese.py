"""jieba, behind one function."""

from __future__ import annotations

import logging
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_folder: list[Path] = []


def use_cache_folder(folder: Path) -> None:
    """Keep jieba's dictionary cache in ``folder``, which must be private.

    jieba unmarshals its cache from the shared temporary folder otherwise, where any local user can plant one:
    https://github.com/fxsj/jieba/blob/master/jieba/__init__.py (``Tokenizer.initialize``).
    """
    _folder[:] = [folder]


@cache
def _cutter() -> Callable[[str], list[str]]:
    import jieba  # noqa: PLC0415 - its import takes a third of a second

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    folder = _folder[0] if _folder else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pullquote"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        folder = Path(os.devnull)  # jieba then builds its dictionary in memory
    tokenizer.tmp_dir = str(folder)
    cut: Callable[[str], list[str]] = tokenizer.lcut
    return cut


def cut(run: str) -> list[str]:
    """Words of a run of simplified Chinese characters."""
    return _cutter()(run)
