"""jieba, with its cache in a private folder."""

from __future__ import annotations

import stat
import subprocess
import sys
from typing import TYPE_CHECKING

from retrieval.chinese import cut

if TYPE_CHECKING:
    from pathlib import Path


def cached_in(folder: Path) -> str:
    """What a process that keeps its cache in ``folder`` makes of a phrase."""
    code = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "import sys, pathlib; from retrieval.chinese import cut, use_cache_folder\n"
        "use_cache_folder(pathlib.Path(sys.argv[1])); print('/'.join(cut('码头扩建')))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_words_are_cut_and_nothing_is_lost() -> None:
    assert "".join(cut("港口扩建工程明年完工")) == "港口扩建工程明年完工"
    assert "港口" in cut("港口扩建工程")


def test_the_cache_is_kept_in_the_folder_and_the_folder_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "lexicons"
    assert cached_in(folder).replace("/", "") == "码头扩建"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["jieba.cache"]


def test_without_a_folder_to_write_to_words_are_still_cut(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert cached_in(blocked / "below").replace("/", "") == "码头扩建"
