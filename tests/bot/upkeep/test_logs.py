"""The log never holds a token, nor the words of a user."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot.upkeep.logs import configure, redacted

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "123456789:AAE-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_1"


@pytest.fixture
def restored() -> Iterator[None]:
    """Logging as it was before."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


@given(st.text(), st.text())
def test_a_token_is_taken_out_wherever_it_hides(before: str, after: str) -> None:
    hidden = {"url": [f"{before} {TOKEN} {after}", (f"/bot{TOKEN}/getMe",)], "error": ValueError(TOKEN)}
    assert TOKEN not in str(redacted(hidden))


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("style", ["text", "json"])
def test_neither_our_lines_nor_a_librarys_hold_the_token(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure(style)  # type: ignore[arg-type] # parametrized
    structlog.get_logger().warning("failed", url=f"https://api.example/bot{TOKEN}/getMe")
    logging.getLogger("library").error("cannot open %s", f"/bot{TOKEN}/x")
    logged = capsys.readouterr().err
    assert "library" in logged
    assert TOKEN not in logged


@pytest.mark.usefixtures("restored")
def test_a_librarys_line_is_json_like_ours(capsys: pytest.CaptureFixture[str]) -> None:
    configure("json")
    logging.getLogger("library").error("cannot open %s", "it")
    logging.getLogger("telegram.request.BaseRequest").error("the page of a proxy")
    (line,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert (line["logger"], line["level"], line["event"]) == ("library", "error", "cannot open it")
    assert line["timestamp"]


@pytest.mark.usefixtures("restored")
def test_a_trace_names_places_and_holds_no_message(capsys: pytest.CaptureFixture[str]) -> None:
    configure("text")
    try:
        int("what a user said")
    except ValueError:
        structlog.get_logger().exception("failed", reference="ab12")
    logged = capsys.readouterr().err
    assert "test_logs.py" in logged
    assert "ValueError" in logged
    assert "what a user said" not in logged
