"""What an index depends on beside the articles: code, data and settings."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
import retrieval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.extraction import Additions

FORMAT = 4  # raise it when the files of the folder change
# The modules, by room, that decide about terms, names and glosses; how questions are read may change under an index.
MODULES: Mapping[str, str] = {
    "index": "packing shown utterance volumes writing",
    "language": "chinese counts expressions forms glosses names patterns renowned store titles tokens",
    "postings": "arrays blocks bridge derived expansion grams lists pairs pieces segment vocabulary worded",
    "topics": "thesaurus",
}
WORDS = (
    "common_surnames.zh.txt",
    "expressions.toml",
    "gloss.en.txt",
    "irregular.en.txt",
    "kin.txt",
    "reporting_verbs.en.txt",
    "stop.en.txt",
    "stop.zh.txt",
    "surnames.zh.txt",
    "translations.zh.txt",
    "turning_cues.zh.txt",
)


def version_of(additions: Additions) -> str:
    """A mark of everything that an index depends on: another one means that it has to be made anew."""
    digest = blake2b(f"{FORMAT} {sys.version_info[:2]} {additions!r}".encode(), digest_size=8)
    digest.update(_code())
    return digest.hexdigest()


@cache
def _code() -> bytes:
    digest = blake2b(digest_size=16)
    for path in code_files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def code_files() -> Iterator[Path]:
    """The files in a fixed order, wherever the packages are installed."""
    reading, indexing = Path(corpus.__path__[0]), Path(retrieval.__path__[0])
    for path in sorted(reading.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and "articles" not in path.parts:
            yield path
    yield from (indexing / room / f"{name}.py" for room, names in MODULES.items() for name in names.split())
    yield from (indexing / "words" / name for name in WORDS)
    yield indexing / "index" / "schema.sql"
