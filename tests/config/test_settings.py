"""Settings: three layers, and one sentence about whatever is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from config.errors import SettingsError
from config.settings import BUNDLED_CORPUS, BUNDLED_FILE, FIELDS, data_folder, load, values_in

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "123:do-not-print-me"  # invented


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "ours.toml"


def test_the_bundled_file_holds_every_setting() -> None:
    assert values_in(BUNDLED_FILE).keys() == FIELDS.keys()


def test_without_anything_set_the_defaults_hold(own: Path) -> None:
    settings = load(environ={})
    assert settings.corpus_folder == BUNDLED_CORPUS
    assert settings.state_folder == data_folder()
    assert settings.limits
    assert settings.token is None


def test_a_file_wins_over_the_defaults_the_environment_over_the_file_and_the_command_line_over_all(own: Path) -> None:
    own.write_text('language = "en"\nsearch_k = 5\nlimits_burst = 7\n', encoding="utf-8")
    environ = {"PULLQUOTE_SEARCH_K": "6", "PULLQUOTE_LIMITS_BURST": "8"}
    settings = load(own, environ, {"limits_burst": 9, "language": None})
    assert (settings.language, settings.search_k, settings.limits_burst) == ("en", 6, 9)


def test_the_file_is_found_in_the_environment_or_in_the_working_folder(own: Path) -> None:
    own.write_text('language = "zh"', encoding="utf-8")
    assert load(environ={"PULLQUOTE_CONFIG": str(own)}).language == "zh"
    own.rename(own.with_name("pullquote.toml"))
    assert load(environ={}).language == "zh"


def test_the_environment_writes_lists_with_commas_and_switches_as_words(own: Path) -> None:
    settings = load(environ={"PULLQUOTE_ADMINS": "12, 34,", "PULLQUOTE_LIMITS": "off"})
    assert settings.admins == {12, 34}
    assert not settings.limits


def test_an_empty_variable_and_a_foreign_one_set_nothing(own: Path) -> None:
    assert load(environ={"PULLQUOTE_LANGUAGE": "", "PULLQUOTE_SOMETHING": "else"}).language == "auto"


def test_an_unknown_key_is_named_with_its_file_and_the_known_ones(own: Path) -> None:
    own.write_text('langauge = "en"', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"ours\.toml: there is no setting langauge; the known ones are .*language"):
        load(own, {})


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ('language = "fr"', 'language must be "auto", "en" or "zh"'),
        ("limits_burst = 0", "limits_burst must be a whole number from 1"),
        ('api_url = "telegram"', "api_url must be an address that begins with http:// or https://"),
        ('webhook_url = "http://example.org"', "webhook_url must be an address that begins with https://"),
        ('webhook_listen = "8443"', "webhook_listen must be host:port"),
        ('webhook_secret = "no spaces"', "webhook_secret must be 1 to 256 letters, digits, _ and -"),
        ("limits = 3", "limits must be on or off"),
        ("search_k = true", "search_k must be a whole number from 1 to 1000"),
        ("limits_seconds = 0", "limits_seconds must be a number above 0"),
        ("limits_seconds = inf", "limits_seconds must be a number above 0"),
        ('monitor_listen = "127.0.0.1:70000"', "monitor_listen must be host:port"),
        ("corpus = 3", "corpus must be a folder"),
        ('admins = ["ida"]', "admins must be numeric ids of users or chats"),
    ],
)
def test_a_bad_value_is_named_with_its_file_and_what_is_allowed(own: Path, line: str, allowed: str) -> None:
    own.write_text(line, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(own, {})
    assert str(caught.value).startswith(f"{own}: {allowed}")


def test_a_bad_value_of_the_environment_is_named_as_it_is_written_there(own: Path) -> None:
    with pytest.raises(SettingsError, match="the environment: PULLQUOTE_ADMINS must be numeric ids of users or chats"):
        load(environ={"PULLQUOTE_ADMINS": "ida"})


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"language = ", "cannot be read: Invalid value"), (b"\xff\xfe", "cannot be read: it is not UTF-8")],
)
def test_a_file_that_is_no_toml_is_named(own: Path, content: bytes, said: str) -> None:
    own.write_bytes(content)
    with pytest.raises(SettingsError, match=f"ours.toml {said}"):
        load(own, {})


def test_a_file_that_does_not_exist_is_named(own: Path) -> None:
    with pytest.raises(SettingsError, match=r"ours\.toml does not exist"):
        load(own, {})


def test_a_secret_is_never_printed(own: Path) -> None:
    settings = load(environ={"PULLQUOTE_TOKEN": TOKEN, "PULLQUOTE_WEBHOOK_SECRET": "quiet"})
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert TOKEN not in f"{settings!r} {settings}"


def test_a_bad_secret_is_not_repeated(own: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load(environ={"PULLQUOTE_WEBHOOK_SECRET": "so secret!"})
    assert "so secret!" not in str(caught.value)


def test_the_state_follows_the_convention_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "pullquote"
