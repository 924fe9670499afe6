"""The messages people read, as data: one template per key and language, checked before the first of them is needed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, get_args

from bot.display.script import traditional
from config.errors import WordingError, fault_of, line_of
from config.settings import BUNDLED_WORDING
from corpus.article import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from jinja2 import Environment, Template

LANGUAGES: tuple[Language, ...] = get_args(Language)
REMEMBERED = 1000  # messages with their values


@dataclass(frozen=True, slots=True)
class Source:
    """A template as written, with the file and line to name when it is wrong."""

    key: str
    language: Language
    template: str
    file: Path

    @property
    def line(self) -> int:
        """The line on which the message begins, from 1."""
        return line_of(self.file.read_text(encoding="utf-8"), self.key)

    def error(self, complaint: str) -> WordingError:
        """The sentence that leads an editor to the place."""
        return WordingError(f"{self.file}, line {self.line}: the message {self.key} {complaint.rstrip('.')}.")


@dataclass(frozen=True)
class Catalogue:
    """Every message in every language. ``load`` is the way to make one.

    A ``traditional`` one says the Chinese messages in traditional characters, but for the values in them.
    """

    sources: Mapping[tuple[Language, str], Source]
    traditional: bool = False

    @classmethod
    def load(cls, additions: Path | None = None) -> Catalogue:
        """Read the bundled files, lay a deployment's own over them and check these; WordingError if unsound."""
        sources = once(sources_in(BUNDLED_WORDING))
        own = once(sources_in(additions)) if additions else {}
        if additions and not own:
            raise WordingError(f"{additions} holds no wording: expected a file named en.toml or zh.toml.")
        check(sources, own.values())
        return cls(sources | own)

    @cached_property
    def in_traditional(self) -> Catalogue:
        """This catalogue with its Chinese messages in traditional characters."""
        return Catalogue(self.sources, traditional=True)

    def verify(self) -> None:
        """Parse every message, also those that no question has needed yet; WordingError at the first broken one."""
        for source in self.sources.values():
            names_of(source)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all messages."""
        return frozenset(key for _, key in self.sources)

    @cached_property
    def _compiled(self) -> dict[tuple[Language, str], Template]:
        return {}

    @cached_property
    def _said(self) -> dict[tuple[object, ...], str]:
        return {}

    def render(self, key: str, language: Language, **values: Any) -> str:
        """The message with its values filled in. Values are data: a brace or a tag in one means nothing.

        The same few are said all day long: names with their offices, the source of a paragraph, what is on buttons.
        """
        named = (key, language, *values.items(), *map(type, values.values()))
        try:
            said = self._said.get(named)
        except TypeError:  # a value that cannot be told from others by its hash
            return self._filled(key, language, values)
        if said is None:
            if len(self._said) >= REMEMBERED:
                self._said.clear()
            said = self._said[named] = self._filled(key, language, values)
        return said

    def _filled(self, key: str, language: Language, values: dict[str, Any]) -> str:
        from jinja2 import TemplateError  # noqa: PLC0415 - as below

        template = self._compiled.get((language, key))
        if template is None:
            written = self.sources[language, key].template
            is_converted = self.traditional and language == "zh"
            template = environment().from_string(traditional(written) if is_converted else written)
            # Jinja chains them anew into every rendering, which takes longer than the rendering itself
            template.globals = dict(template.globals)
            self._compiled[language, key] = template
        try:
            return template.render(values)
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as exc:
            raise self.sources[language, key].error(f"cannot be filled in ({exc})") from exc


@cache
def environment() -> Environment:
    """The template language: a name without a value is an error, not an empty string."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - 60 ms that `--help` need not wait for

    made = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - plain text for terminals and JSON, never HTML
    made.filters["sentence"] = at_start
    return made


def page_of(template: str, **values: Any) -> str:
    """One self-contained web page from a template of ``bot/templates``."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - as above

    made = Environment(loader=PackageLoader("bot"), autoescape=True, undefined=StrictUndefined)
    return made.get_template(template).render(values)


def at_start(text: str) -> str:
    """A name or description as it begins a sentence: "The harbour office"; "iRobot" stays as it is."""
    first = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def once(sources: Iterable[Source]) -> dict[tuple[Language, str], Source]:
    """The messages by language and key; two of one key in different files are an error."""
    found: dict[tuple[Language, str], Source] = {}
    for source in sources:
        other = found.setdefault((source.language, source.key), source)
        if other is not source:
            raise source.error(f"stands already in {other.file}, line {other.line}")
    return found


def sources_in(folder: Path) -> Iterator[Source]:
    """The messages of every ``en.toml``, ``zh.toml``, ``en.PART.toml`` ... in a folder."""
    if not folder.is_dir():
        raise WordingError(f"The wording folder {folder} does not exist.")
    for file in sorted(folder.glob("*.toml")):
        language = next((known for known in LANGUAGES if known == file.name.split(".")[0]), None)
        if language is None:
            raise WordingError(f"{file}: there is no such language; name the file after one of {', '.join(LANGUAGES)}.")
        yield from sources_of(file, language)


def sources_of(file: Path, language: Language) -> Iterator[Source]:
    """The messages of one file."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, ValueError) as exc:
        raise WordingError(f"{file} cannot be read as wording: {fault_of(exc)}.") from exc
    for key, template in table.items():
        source = Source(key, language, template, file)
        if not isinstance(template, str):
            raise source.error("must be text between quotation marks")
        yield source


def check(bundled: Mapping[tuple[Language, str], Source], own: Iterable[Source]) -> None:
    """Complain about a key that one language lacks, and about a message of a deployment's that does not fit its kin."""
    keys = {key for _, key in bundled}
    for language in LANGUAGES:
        if missing := sorted(key for key in keys if (language, key) not in bundled):
            raise WordingError(f"The {language} wording lacks the message {missing[0]}.")
    for source in own:
        if source.key not in keys:
            raise source.error(
                f"is unknown; those most like it are {', '.join(get_close_matches(source.key, keys, cutoff=0))}"
            )
        kin = [names_of(bundled[language, source.key]) for language in LANGUAGES]
        needed = [names_of(bundled[language, source.key], printed=True) for language in LANGUAGES]
        compare(source, required=frozenset.intersection(*needed), allowed=frozenset.union(*kin))


def compare(source: Source, *, required: frozenset[str], allowed: frozenset[str]) -> None:
    """Complain about a name that a message may not use or lacks."""
    used = names_of(source)
    if unknown := sorted(used - allowed):
        choice = ", ".join(f"{{{{ {name} }}}}" for name in sorted(allowed)) or "none"
        raise source.error(f"uses {{{{ {unknown[0]} }}}}, which has no value here; it may use {choice}")
    if missing := sorted(required - used):
        raise source.error(f"lacks {{{{ {missing[0]} }}}}")


def names_of(source: Source, *, printed: bool = False) -> frozenset[str]:
    """The placeholders of a template; only the ``printed`` ones, or also those on which it depends what is said."""
    from jinja2 import TemplateSyntaxError, meta, nodes  # noqa: PLC0415 - as above

    try:
        tree = environment().parse(source.template)
    except TemplateSyntaxError as exc:
        raise source.error(f"is no valid template: {exc.message}") from exc
    found = frozenset(meta.find_undeclared_variables(tree))
    if not printed:
        return found
    return found & {name.name for output in tree.find_all(nodes.Output) for name in output.find_all(nodes.Name)}
