"""Reads a deployment's ``glossary.toml``: names and terms in both languages (docs/glossary.md)."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from config.errors import line_of
from corpus.errors import CorpusError
from corpus.library import is_irregular
from retrieval.language.tokens import fold
from retrieval.topics.glossary import NO_GLOSSARY, Glossary, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from retrieval.collection import Collection

KEYS = {"name": ("name", "also"), "term": ("words",)}
# What may be wrong, as what stands behind a colon; {} is the error's detail. In chats config/wording says it, under
# the same keys.
COMPLAINTS = {
    "special": "it is no file",
    "missing": "it does not exist; make it or leave the setting out",
    "system": "{}",
    "charset": "it is not UTF-8",
    "no_toml": "it is no TOML ({})",
    "unknown": "{} is neither [[name]] nor [[term]]",
    "brackets": "write [[{}]], with two brackets",
    "name_keys": "a name has both name and also, and nothing else",
    "term_keys": "a term has words, and nothing else",
    "name_text": "name must be a name as the articles write it",
    "name_forms": "also must be a list of texts",
    "term_forms": "words must be a list of two texts or more",
}


class GlossaryError(CorpusError):
    """The glossary cannot be used; the sentence names file and line. What was read before stays in use.

    ``reason`` is a key of ``COMPLAINTS``; ``line`` counts from 1 and is 0 where the file as a whole is wrong.
    """

    def __init__(self, path: Path, reason: str, detail: str = "", line: int = 0) -> None:
        place = f"{path}, line {line}" if line else f"The glossary {path} cannot be used"
        super().__init__(f"{place}: {COMPLAINTS[reason].format(detail)}.", reason, detail)
        self.path, self.line = path, line


def read(path: Path, *, optional: bool = True) -> Glossary:
    """The glossary in a file; none where there is no such file and there need not be one."""
    if is_irregular(path):
        raise GlossaryError(path, "special")
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError as exc:
        if optional:
            return NO_GLOSSARY
        raise GlossaryError(path, "missing") from exc
    except OSError as exc:
        raise GlossaryError(path, "system", exc.strerror or str(exc)) from exc
    except UnicodeDecodeError as exc:
        raise GlossaryError(path, "charset") from exc
    except tomllib.TOMLDecodeError as exc:
        raise GlossaryError(path, "no_toml", str(exc)) from exc
    found = {kind: list(_entries(path, text, table, kind)) for kind in KEYS}
    if unknown := sorted(table.keys() - KEYS.keys()):
        raise GlossaryError(path, "unknown", unknown[0], line_of(text, unknown[0]))
    names = tuple((form, entry["name"]) for entry in found["name"] for form in entry["also"])
    return Glossary(names, tuple(tuple(entry["words"]) for entry in found["term"]))


def doubts(glossary: Glossary, collection: Collection) -> Iterator[str]:
    """Sentences on names that the articles do not hold, and on forms that are the name of somebody else in them."""
    for name in dict.fromkeys(name for _, name in glossary.names):
        if not is_known(name, collection):
            yield f"The glossary's name {name} is in no article; write it as the articles do."
    for form, name in glossary.names:
        others = collection.catalogue.holders("name", fold(form))
        if others and set(others).isdisjoint(collection.catalogue.holders("name", fold(name))):
            yield f"The glossary reads {form} as {name}, and {form} is another speaker's name; take the form out."


def _entries(path: Path, text: str, table: Mapping[str, Any], kind: str) -> Iterator[Mapping[str, Any]]:
    """The entries of a kind, each checked."""
    entries = table.get(kind, [])
    if not isinstance(entries, list):
        raise GlossaryError(path, "brackets", kind, line_of(text, kind))
    for number, entry in enumerate(entries):
        complaint = complaint_of(entry, kind)
        if complaint:
            raise GlossaryError(path, complaint, line=line_of(text, kind, number))
        yield entry


def complaint_of(entry: Mapping[str, Any], kind: str) -> str | None:
    """What is wrong with an entry, as a key of ``COMPLAINTS``."""
    if set(entry) != set(KEYS[kind]):
        return f"{kind}_keys"
    if kind == "name" and not is_text(entry["name"]):
        return "name_text"
    forms = entry[KEYS[kind][-1]]
    least = 2 if kind == "term" else 1
    if not isinstance(forms, list) or len(forms) < least or not all(map(is_text, forms)):
        return f"{kind}_forms"
    return None


def is_text(value: object) -> bool:
    """Whether a value is a text with something in it."""
    return isinstance(value, str) and bool(value.strip())
