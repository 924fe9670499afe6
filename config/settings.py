"""What a deployment may set: the bundled pullquote.toml, its own file over it, the environment over both."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
)

from config.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
BUNDLED_FILE = HERE / "pullquote.toml"
BUNDLED_WORDING = HERE / "wording"
BUNDLED_CORPUS = HERE.parent / "corpus" / "articles"
PREFIX = "PULLQUOTE_"


def listed(value: object) -> object:
    """``"1, 2"`` as the environment writes it becomes a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def unset(value: object) -> object:
    """An empty string means that nothing is set."""
    return None if value == "" else value


def sendable(value: SecretStr | None) -> SecretStr | None:
    """A secret that Telegram accepts: https://core.telegram.org/bots/api#setwebhook."""
    if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
        raise ValueError("unsendable")
    return value


Ids = Annotated[frozenset[int], BeforeValidator(listed)]
Folder = Annotated[Path | None, BeforeValidator(unset)]
HttpUrl = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$", strip_whitespace=True)]
HttpsUrl = Annotated[Annotated[str, StringConstraints(pattern=r"^https://[^\s/]+\S*$")] | None, BeforeValidator(unset)]
Address = Annotated[str, StringConstraints(pattern=r"^\S+:\d{1,5}$")]
Secret = Annotated[SecretStr | None, BeforeValidator(unset)]
WebhookSecret = Annotated[SecretStr | None, BeforeValidator(unset), AfterValidator(sendable)]


class Settings(BaseModel):
    """Every key of pullquote.toml, with what it may be. The defaults are in that file."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    corpus: Folder = Field(description="a folder")
    state: Folder = Field(description="a folder")
    language: Literal["auto", "en", "zh"] = Field(description='"auto", "en" or "zh"')
    wording: Folder = Field(description="a folder")
    lexicon: Folder = Field(description="a folder")
    search_k: int = Field(ge=1, le=1000, description="a whole number from 1 to 1000")
    answer_threshold: float = Field(ge=0, le=1, description="a number from 0 to 1")
    token: Secret = Field(description="the token that @BotFather gave, as text")
    api_url: HttpUrl = Field(description="an address that begins with http:// or https://")
    admins: Ids = Field(description="numeric user ids: a list in a file, separated by commas in the environment")
    allowed_users: Ids = Field(description="numeric user ids: a list in a file, separated by commas in the environment")
    allowed_chats: Ids = Field(description="numeric chat ids: a list in a file, separated by commas in the environment")
    limits: bool = Field(description="on or off (in a file: true or false)")
    limits_burst: int = Field(ge=1, description="a whole number from 1")
    limits_seconds: float = Field(gt=0, description="a number above 0")
    webhook_url: HttpsUrl = Field(description="an address that begins with https://")
    webhook_listen: Address = Field(description="host:port, as 127.0.0.1:8443")
    webhook_secret: WebhookSecret = Field(description="1 to 256 letters, digits, _ and -")
    log_format: Literal["text", "json"] = Field(description='"text" or "json"')

    @property
    def corpus_folder(self) -> Path:
        """The folder of articles, the bundled one unless another is set."""
        return self.corpus or BUNDLED_CORPUS

    @property
    def state_folder(self) -> Path:
        """Where everything that the program writes goes."""
        return self.state or data_folder()


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
    layers.append(("the environment", values_of(environ)))
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
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise SettingsError(f"The configuration file {file} cannot be read: {exc}.") from exc
    if unknown := sorted(values.keys() - Settings.model_fields.keys()):
        known = ", ".join(Settings.model_fields)
        raise SettingsError(f"{file}: there is no setting {unknown[0]}; the known ones are {known}.")
    return values


def values_of(environ: Mapping[str, str]) -> dict[str, str]:
    """The settings that the environment holds. Other names with the same prefix may belong to somebody else."""
    found = {key: environ.get(f"{PREFIX}{key.upper()}", "") for key in Settings.model_fields}
    return {key: value.strip() for key, value in found.items() if value.strip()}


def combined(layers: list[tuple[str, dict[str, Any]]]) -> Settings:
    """The settings of all layers; the error of a bad value names the layer that it comes from."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for origin, layer in layers:
        values |= layer
        origins |= dict.fromkeys(layer, origin)
    try:
        return Settings.model_validate(values)
    except ValidationError as exc:
        key = str(exc.errors()[0]["loc"][0])
        name = f"{PREFIX}{key.upper()}" if origins.get(key) == "the environment" else key
        allowed = Settings.model_fields[key].description
        raise SettingsError(f"{origins.get(key, BUNDLED_FILE)}: {name} must be {allowed}.") from exc


def data_folder() -> Path:
    """The user's data folder by the convention of the platform.

    https://specifications.freedesktop.org/basedir-spec/latest/
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "pullquote"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "pullquote"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "pullquote"
