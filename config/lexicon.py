"""Cue words that a deployment adds: ``cues.en.tsv`` and ``cues.zh.toml`` in a folder of its own, each line checked."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, NamedTuple

from config.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH, CHINESE = "cues.en.tsv", "cues.zh.toml"
ENGLISH_FRAMES = frozenset(("speech", "tell", "think", "intend", "judge", "show", "seem"))
CHINESE_FRAMES = ("say", "object", "tell", "urge", "show", "mark", "relay", "nobody", "foresee")
COLUMNS = 3


class Cues(NamedTuple):
    """English lines ``lemma<TAB>frames<TAB>forms``; Chinese pairs of word and frame."""

    english: tuple[str, ...] = ()
    chinese: tuple[tuple[str, str], ...] = ()


def read(folder: Path | None) -> Cues:
    """The additions in a folder, none where there is none. SettingsError names the file and line that cannot be."""
    if folder is None:
        return Cues()
    if not folder.is_dir():
        raise SettingsError(f"lexicon names {folder}, which is no folder; make it or leave the setting out.")
    return Cues(_english(folder / ENGLISH), _chinese(folder / CHINESE))


def _english(file: Path) -> tuple[str, ...]:
    if not file.exists():
        return ()
    lines = text_of(file).splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            columns = line.split("\t")
            if len(columns) != COLUMNS or not set(columns[1].split(",")) <= ENGLISH_FRAMES:
                frames = ", ".join(sorted(ENGLISH_FRAMES))
                raise SettingsError(
                    f"{file} line {number} is not lemma, frames and forms with tabs between; the frames are {frames}."
                )
    return tuple(lines)


def _chinese(file: Path) -> tuple[tuple[str, str], ...]:
    if not file.exists():
        return ()
    try:
        data = tomllib.loads(text_of(file))
    except tomllib.TOMLDecodeError as exc:
        raise SettingsError(f"{file} is no TOML file: {exc}.") from exc
    for frame, words in data.items():
        if frame not in CHINESE_FRAMES or not isinstance(words, str):
            raise SettingsError(f"{file}: {frame} is none of {', '.join(CHINESE_FRAMES)} with words in one text.")
    return tuple((word, frame) for frame, words in data.items() for word in words.split())


def text_of(file: Path) -> str:
    """The text of a file, without the mark that some editors put before it."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as exc:
        raise SettingsError(f"{file} is not UTF-8: save it as that.") from exc
