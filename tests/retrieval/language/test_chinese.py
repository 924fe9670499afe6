"""jieba, with its cache in a private folder."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from retrieval.language.chinese import cut

if TYPE_CHECKING:
    from pathlib import Path


HAS_LIMITS = sys.platform != "win32"


def cut_by(*folder: str, home: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    """A process that cuts a phrase, with or without a folder for its cache."""
    code = (
        "import warnings; warnings.simplefilter('ignore')\n"
        f"import sys, pathlib; {before}\n"
        "from retrieval.language.chinese import cut, use_cache_folder\n"
        "sys.argv[1:] and use_cache_folder(pathlib.Path(sys.argv[1])); print('/'.join(cut('码头扩建')))"
    )
    places = {"HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code, *folder], capture_output=True, check=True, text=True, env=os.environ | places
    )


def test_words_are_cut_and_nothing_is_lost() -> None:
    assert "".join(cut("港口扩建工程明年完工")) == "港口扩建工程明年完工"
    assert "港口" in cut("港口扩建工程")


def test_the_cache_is_kept_in_the_folder_and_the_folder_is_private(tmp_path: Path) -> None:
    folder, home = tmp_path / "lexicons", tmp_path / "home"
    home.mkdir()
    assert cut_by(str(folder), home=home).stdout.strip().replace("/", "") == "码头扩建"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["jieba-1.npz"]
    assert list(home.iterdir()) == []


def test_threads_that_cut_the_first_words_at_once_wait_for_each_other(tmp_path: Path) -> None:
    code = (
        "import sys; from concurrent.futures import ThreadPoolExecutor; from retrieval.language.chinese import cut\n"
        "sys.setswitchinterval(1e-6); runs = ['码头扩建', '港口工程', '明年完工', '渡轮恢复'] * 2\n"
        "print(''.join(''.join(words) for words in ThreadPoolExecutor(8).map(cut, runs)))"
    )
    places = {"HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | places)
    assert (done.stderr, done.stdout.strip()) == ("", "码头扩建港口工程明年完工渡轮恢复" * 2)


def test_without_a_folder_nothing_is_written_anywhere(tmp_path: Path) -> None:
    done = cut_by(home=tmp_path)
    assert (done.stdout.strip().replace("/", ""), done.stderr) == ("码头扩建", "")
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_to_write_to_words_are_still_cut_and_nothing_is_complained_of(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    done = cut_by(str(blocked / "below"), home=tmp_path)
    assert (done.stdout.strip().replace("/", ""), done.stderr) == ("码头扩建", "")


@pytest.mark.skipif(not HAS_LIMITS, reason="this system has no limits on the size of files")
def test_on_a_full_disk_words_are_still_cut_and_nothing_is_left(tmp_path: Path) -> None:
    folder, home = tmp_path / "lexicons", tmp_path / "home"
    home.mkdir()
    little = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        " resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)); sys.dont_write_bytecode = True"
    )
    done = cut_by(str(folder), home=home, before=little)
    assert (done.stdout.strip().replace("/", ""), done.stderr) == ("码头扩建", "")
    assert list(folder.iterdir()) == []
