"""Documents in the folder of articles whose text is not taken out yet. Light to load: every command asks for them."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.extracted import DOCUMENTS, refusal_path, text_path
from corpus.library import files_below, is_irregular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STALE_SECONDS = 24 * 3600.0  # a refusal may have been the machine's fault, or a newer version may read the document


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document, and the files for its text and for why it has none."""

    path: Path
    text: Path
    refusal: Path


def waiting(folder: Path, texts: Path, uploaded: Path) -> Iterator[Waiting]:
    """Documents in ``folder`` of which ``texts`` holds neither a text nor a refusal of their own time.

    The texts of ``uploaded`` lie there too: a document with the name of one of those is left alone.
    """
    for path in files_below(folder, [], DOCUMENTS):
        if is_irregular(path):
            continue
        text = text_path(path, folder, texts)
        one = Waiting(path, text, refusal_path(text))
        if not (uploaded / path.relative_to(folder)).exists() and not is_known(one):
            yield one


def is_known(one: Waiting) -> bool:
    """Whether the text of a document is kept, or was refused within the last day."""
    if is_of(one.text, one.path):
        return True
    # when it was written, whatever time it was given
    return is_of(one.refusal, one.path) and time.time() - one.refusal.stat().st_ctime < STALE_SECONDS


def is_of(kept: Path, document: Path) -> bool:
    """Whether what is kept is of the document as it is now."""
    with suppress(OSError):
        return time_of(kept) == time_of(document)
    return False


def time_of(path: Path) -> int:
    """When a file was changed, in nanoseconds."""
    return path.stat().st_mtime_ns
