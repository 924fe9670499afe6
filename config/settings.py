"""What a deployment may set: the bundled pullquote.toml, its own file over it, the environment over both."""

from __future__ import annotations

import os
import sys
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from config.errors import SettingsError, fault_of
from config.values import (
    Secret,
    address,
    choice,
    folder,
    ids,
    matching,
    number,
    optional,
    secret,
    switch,
    whole,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).parent
BUNDLED_FILE = HERE / "pullquote.toml"
BUNDLED_WORDING = HERE / "wording"
BUNDLED_CORPUS = HERE.parent / "corpus" / "articles"
PREFIX = "PULLQUOTE_"
ENVIRONMENT = "the environment"


def setting(kind: Callable[[object], object], allowed: str) -> Any:
    """A field with the kind of its values and, for an error, what these are."""
    return field(metadata={"kind": kind, "allowed": allowed})


IDS = "numeric ids of users or chats: a list in a file, separated by commas in the environment"


LanguageSetting = Literal["auto", "en", "zh"]  # of answers; "auto" is the question's


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """Every key of pullquote.toml, with what it may be. The defaults are in that file."""

    corpus: Path | None = setting(optional(folder), "a folder")
    state: Path | None = setting(optional(folder), "a folder")
    language: LanguageSetting = setting(choice("auto", "en", "zh"), '"auto", "en" or "zh"')
    wording: Path | None = setting(optional(folder), "a folder")
    lexicon: Path | None = setting(optional(folder), "a folder")
    glossary: Path | None = setting(optional(folder), "a file")
    least_confidence: float = setting(within(number, lambda share: 0 <= share <= 1), "a number from 0 to 1")
    search_k: int = setting(within(whole, lambda k: 1 <= k <= 1000), "a whole number from 1 to 1000")  # noqa: PLR2004
    token: Secret | None = setting(optional(secret()), "the token that @BotFather gave, as text")
    api_url: str = setting(matching(r"https?://[^\s/]\S*"), "an address that begins with http:// or https://")
    admins: frozenset[int] = setting(ids, IDS)
    allowed_users: frozenset[int] = setting(ids, IDS)
    allowed_chats: frozenset[int] = setting(ids, IDS)
    limits: bool = setting(switch, "on or off (in a file: true or false)")
    limits_burst: int = setting(within(whole, lambda burst: burst >= 1), "a whole number from 1")
    limits_seconds: float = setting(within(number, lambda seconds: seconds > 0), "a number above 0")
    useful_hours: float = setting(within(number, lambda hours: hours > 0), "a number above 0")
    monitor_listen: str | None = setting(optional(address), "host:port, as 127.0.0.1:9464")
    # Telegram itself calls https only; a Bot API server on this machine may use http
    webhook_url: str | None = setting(
        optional(matching(r"(https://[^\s/]|http://(127\.0\.0\.1|localhost)[:/])\S*")),
        "an address that begins with https://",
    )
    webhook_listen: str = setting(address, "host:port, as 127.0.0.1:8443")
    # https://core.telegram.org/bots/api#setwebhook
    webhook_secret: Secret | None = setting(
        optional(secret(r"[A-Za-z0-9_-]{1,256}")), "1 to 256 letters, digits, _ and -"
    )
    log_format: Literal["text", "json"] = setting(choice("text", "json"), '"text" or "json"')

    @property
    def corpus_folder(self) -> Path:
        """The folder of articles, the bundled one unless another is set."""
        return self.corpus or BUNDLED_CORPUS

    @property
    def texts_folder(self) -> Path:
        """Where the text of documents is kept."""
        return self.state_folder / "text"

    @property
    def uploads_folder(self) -> Path:
        """Where the bot keeps the articles that administrators sent."""
        return self.state_folder / "articles"

    @property
    def glossary_file(self) -> Path:
        """The glossary, the one in the corpus folder unless another is set; there need not be one."""
        return self.glossary or self.corpus_folder / "glossary.toml"

    @property
    def state_folder(self) -> Path:
        """Where everything that the program writes goes."""
        return self.state or data_folder()


FIELDS = {entry.name: entry for entry in fields(Settings)}


def load(
    file: Path | None = None, environ: Mapping[str, str] | None = None, given: Mapping[str, object] | None = None
) -> Settings:
    """Put the layers together; ``given`` (from the command line, None left out) wins over all. May raise SettingsError.

    Without ``file``, ``PULLQUOTE_CONFIG`` names it, else a ``pullquote.toml`` in the working folder is read.
    """
    environ = os.environ if environ is None else environ
    layers = [(str(BUNDLED_FILE), values_in(BUNDLED_FILE))]
    if own := file or named_file(environ):
        layers.append((str(own), values_in(own)))
    layers.append((ENVIRONMENT, values_of(environ)))
    layers.append(("the command line", {key: value for key, value in (given or {}).items() if value is not None}))
    return combined(layers)


def named_file(environ: Mapping[str, str]) -> Path | None:
    """The deployment's file, if there is one."""
    if named := environ.get(f"{PREFIX}CONFIG"):
        return Path(named)
    here = Path("pullquote.toml")
    return here if here.is_file() else None


def values_in(file: Path) -> dict[str, Any]:
    """The keys of one file, each known."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as exc:
        raise SettingsError(f"The configuration file {file} does not exist.") from exc
    except (OSError, ValueError) as exc:
        raise SettingsError(f"The configuration file {file} cannot be read: {fault_of(exc)}.") from exc
    if unknown := sorted(values.keys() - FIELDS.keys()):
        known = ", ".join(FIELDS)
        raise SettingsError(f"{file}: there is no setting {unknown[0]}; the known ones are {known}.")
    return values


def values_of(environ: Mapping[str, str]) -> dict[str, str]:
    """The settings that the environment holds. Other names with the same prefix may belong to somebody else."""
    found = {key: environ.get(f"{PREFIX}{key.upper()}", "") for key in FIELDS}
    return {key: value.strip() for key, value in found.items() if value.strip()}


def misspelled(environ: Mapping[str, str]) -> list[str]:
    """The variables that look like settings and are none, in alphabetical order."""
    known = {f"{PREFIX}{key.upper()}" for key in (*FIELDS, "config")}
    return sorted(name for name in environ if name.startswith(PREFIX) and name not in known)


def combined(layers: list[tuple[str, dict[str, Any]]]) -> Settings:
    """The settings of all layers; the error of a bad value names the layer that it comes from."""
    values: dict[str, Any] = {}
    for origin, layer in layers:
        values |= {key: checked(origin, key, value) for key, value in layer.items()}
    return Settings(**values)


def checked(origin: str, key: str, value: object) -> object:
    """A value of the kind that its key has."""
    kind, allowed = FIELDS[key].metadata["kind"], FIELDS[key].metadata["allowed"]
    try:
        return kind(value)
    except ValueError as exc:
        name = f"{PREFIX}{key.upper()}" if origin == ENVIRONMENT else key
        raise SettingsError(f"{origin}: {name} must be {allowed}.") from exc


def data_folder() -> Path:
    """The user's data folder by the convention of the platform.

    https://specifications.freedesktop.org/basedir-spec/latest/
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "pullquote"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "pullquote"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "pullquote"
