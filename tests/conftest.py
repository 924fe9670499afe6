"""What holds for all tests."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path

# the first example of a property pays for loading dictionaries; time is no part of any promise here
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def lexicons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the dictionary, which takes seconds to make: made once, whichever worker needs it first."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (base / "lexicons.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / "made").is_dir():
            subprocess.run([sys.executable, "-m", "bot.lexicons", str(base / "making")], check=True)
            (base / "making").rename(base / "made")
    return base / "made" / "lexicons"


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory, lexicons: Path) -> Path:
    """A state folder with the dictionary in it."""
    folder = tmp_path_factory.mktemp("state")
    shutil.copytree(lexicons, folder / "lexicons", copy_function=os.link)
    return folder
