"""Cue words that a deployment adds: ``cues.en.tsv`` and ``cues.zh.toml`` in a folder of its own, each line checked."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from config.errors import SettingsError
from corpus.extraction import Additions

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.chinese.lexicon import Frame

ENGLISH, CHINESE = "cues.en.tsv", "cues.zh.toml"
ENGLISH_FRAMES = frozenset(("speech", "tell", "think", "intend", "judge", "show", "seem"))
COLUMNS = 3


def additions_in(folder: Path | None) -> Additions:
    """The additions in a folder, none where there is none. SettingsError names the file and line that cannot be."""
    if folder is None:
        return Additions()
    if not folder.is_dir():
        raise SettingsError(f"lexicon names {folder}, which is no folder; make it or leave the setting out.")
    english, chinese = folder / ENGLISH, folder / CHINESE
    return Additions(_english(english) if english.exists() else (), _chinese(chinese) if chinese.exists() else ())


def _english(file: Path) -> tuple[str, ...]:
    lines = _text_of(file).splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            columns = line.split("\t")
            if len(columns) != COLUMNS or not set(columns[1].split(",")) <= ENGLISH_FRAMES:
                frames = ", ".join(sorted(ENGLISH_FRAMES))
                raise SettingsError(
                    f"{file} line {number} is not lemma, frames and forms with tabs between; the frames are {frames}."
                )
    return tuple(lines)


def _chinese(file: Path) -> tuple[tuple[str, Frame], ...]:
    from corpus.chinese.lexicon import FRAMES  # noqa: PLC0415 - of Chinese speech, which few deployments add to

    try:
        data = tomllib.loads(_text_of(file))
    except tomllib.TOMLDecodeError as exc:
        raise SettingsError(f"{file} is no TOML file: {exc}.") from exc
    for frame, words in data.items():
        if frame not in FRAMES or not isinstance(words, str):
            raise SettingsError(f"{file}: {frame} is none of {', '.join(FRAMES)} with words in one text.")
    return tuple((word, frame) for frame in FRAMES for word in data.get(frame, "").split())


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as exc:
        raise SettingsError(f"{file} is not UTF-8: save it as that.") from exc
