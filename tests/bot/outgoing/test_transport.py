"""The proxy is the environment's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.outgoing.transport import proxy_of

if TYPE_CHECKING:
    from collections.abc import Mapping

TELEGRAM = ("https", "api.telegram.org")


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"https_proxy": "http://gate.example:3128"}, "http://gate.example:3128"),
        ({"https_proxy": "http://ann:secret@gate.example:3128"}, "http://ann:secret@gate.example:3128"),
        ({"https_proxy": "gate.example:3128"}, "http://gate.example:3128"),
        ({"http_proxy": "http://gate.example:3128"}, None),
        ({"https_proxy": "http://gate.example:3128", "no_proxy": "telegram.org"}, None),
    ],
)
def test_the_environment_names_the_proxy(
    environment: Mapping[str, str], proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_of(*TELEGRAM) == proxy
