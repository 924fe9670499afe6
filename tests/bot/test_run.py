"""``pullquote run`` as a process: how it starts, fails and stops."""

from __future__ import annotations

import asyncio
import fcntl
import os
import signal
import stat
import sys
from typing import TYPE_CHECKING

from telegram.error import InvalidToken

from bot.commands.run import status_of
from config.settings import load
from tests.bot.conftest import ANN, until

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.botapi import BotApi


async def launched(tmp_path: Path, **environment: str) -> asyncio.subprocess.Process:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PULLQUOTE_")}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        env=kept | {"PULLQUOTE_STATE": str(tmp_path)} | environment,
        stderr=asyncio.subprocess.PIPE,
    )


async def outcome(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    _, complaint = await asyncio.wait_for(process.communicate(), 20)
    return process.returncode, complaint.decode()


def readable_by_others(folder: Path) -> list[str]:
    """The files of a folder that are not their owner's alone."""
    return [path.name for path in folder.rglob("*") if stat.S_IMODE(path.stat().st_mode) & 0o077]


async def test_without_a_token_one_sentence_says_how_to_get_one(tmp_path: Path) -> None:
    status, complaint = await outcome(await launched(tmp_path))
    assert status == 1
    assert "@BotFather" in complaint
    assert "pullquote chat" in complaint
    assert len(complaint.strip().splitlines()) == 1


async def test_a_token_that_telegram_does_not_know_ends_with_status_78(tmp_path: Path, api: BotApi) -> None:
    token = "111111:unknown-token-of-nobody-at-all-00000"
    process = await launched(tmp_path, PULLQUOTE_TOKEN=token, PULLQUOTE_API_URL=api.url)
    status, complaint = await outcome(process)
    assert status == 78
    assert "@BotFather" in complaint
    assert f"at {api.url}" in complaint
    assert token not in complaint


def test_a_token_that_is_revoked_meanwhile_ends_with_status_78_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def revoked(*_: object) -> None:
        raise InvalidToken

    monkeypatch.setattr("bot.application.serve", revoked)
    monkeypatch.setattr("bot.upkeep.logs.configure", lambda _: None)
    assert status_of(load(environ={}, given={"state": tmp_path})) == 78
    assert "revoked" in capsys.readouterr().err


async def test_a_corpus_that_is_missing_ends_with_status_1(tmp_path: Path, api: BotApi) -> None:
    process = await launched(
        tmp_path, PULLQUOTE_TOKEN=api.token, PULLQUOTE_API_URL=api.url, PULLQUOTE_CORPUS=str(tmp_path / "nowhere")
    )
    status, complaint = await outcome(process)
    assert status == 1
    assert "nowhere does not exist" in complaint


async def test_it_answers_and_ends_with_status_0_when_told_to_stop(tmp_path: Path, api: BotApi) -> None:
    process = await launched(tmp_path, PULLQUOTE_TOKEN=api.token, PULLQUOTE_API_URL=api.url)
    question = api.world.say(ANN, "What has Dong Mingdi to say?")
    while not api.called("sendMessage"):  # noqa: ASYNC110 - another process sends
        await asyncio.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    status, complaint = await outcome(process)
    assert status == 0
    assert api.token not in complaint
    assert api.called("sendMessage")[0]["reply_parameters"]["message_id"] == question["message_id"]
    assert readable_by_others(tmp_path) == []


async def test_told_to_stop_while_it_starts_it_ends_with_status_0(tmp_path: Path, api: BotApi) -> None:
    state = tmp_path / "state"
    process = await launched(state, PULLQUOTE_TOKEN=api.token, PULLQUOTE_API_URL=api.url)
    await until(state.exists)
    process.send_signal(signal.SIGTERM)
    assert await outcome(process) == (0, "")


async def test_check_names_the_switches_that_are_off(tmp_path: Path, api: BotApi) -> None:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PULLQUOTE_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "check"),
        env=kept | {"PULLQUOTE_STATE": str(tmp_path), "PULLQUOTE_TOKEN": api.token, "PULLQUOTE_API_URL": api.url},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await asyncio.wait_for(process.communicate(), 30)
    assert "@pullquote_bot" in said.decode()
    assert "/setprivacy" in said.decode()
    assert "Inline mode" not in said.decode()
    assert process.returncode == 0


async def test_a_reading_of_the_articles_does_not_hold_up_the_end(tmp_path: Path, api: BotApi) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "ferry.txt").write_text("The ferry\n\nIt sails.\n", encoding="utf-8")
    state = tmp_path / "state"
    settings = {"PULLQUOTE_CORPUS": str(corpus), "PULLQUOTE_ADMINS": str(ANN.id)}
    process = await launched(state, PULLQUOTE_TOKEN=api.token, PULLQUOTE_API_URL=api.url, **settings)
    await until(lambda: api.polls > 0)
    (lock,) = state.glob("index/*/lock")
    with lock.open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # another program writes the index, and the reading waits for it
        (corpus / "quay.txt").write_text("The quay\n\nIt is mended.\n", encoding="utf-8")
        api.world.say(ANN, "/reindex")
        await until(lambda: any("Reading" in message.get("text", "") for message in api.world.messages.values()))
        process.send_signal(signal.SIGTERM)
        assert (await outcome(process))[0] == 0
