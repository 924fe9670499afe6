"""The dictionaries that answering uses, kept in the state folder."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.topic import Thesaurus


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
        structlog.get_logger().warning("no dictionary: questions in other words find less", reason=str(error))
        return None
