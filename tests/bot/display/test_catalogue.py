"""The messages as data: complete, checked, and pointed at by file and line when wrong."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from bot.display.catalogue import LANGUAGES, Catalogue, names_of
from config.errors import WordingError
from config.settings import BUNDLED_WORDING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "wording"
    folder.mkdir()
    return folder


def test_neither_language_lacks_a_message() -> None:
    catalogue = Catalogue.load()
    for language in LANGUAGES:
        assert {key for spoken, key in catalogue.sources if spoken == language} == catalogue.keys


def test_every_message_is_a_valid_template() -> None:
    Catalogue.load().verify()


SAYS = frozenset({"message", "say", "button", "toast"})


def said(catalogue: Catalogue) -> Iterator[tuple[str, int, str, set[str]]]:
    """Where in ``bot`` each message is said, and with values of which names, unless these stand elsewhere."""
    for path in sorted((BUNDLED_WORDING.parents[1] / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in SAYS:
                given = {one.arg for one in node.keywords}
                keys = [one.value for one in node.args if isinstance(one, ast.Constant) and one.value in catalogue.keys]
                yield from (
                    (path.name, node.lineno, str(key), {*filter(None, given)}) for key in keys if None not in given
                )


def test_every_message_is_said_with_all_its_values() -> None:
    catalogue = Catalogue.load()
    needed = {
        key: frozenset.union(*(names_of(catalogue.sources[one, key]) for one in LANGUAGES)) for key in catalogue.keys
    }
    assert [(file, line, key) for file, line, key, given in said(catalogue) if not needed[key] <= given] == []


def test_a_deployment_replaces_one_message_and_keeps_the_others(own: Path) -> None:
    (own / "en.toml").write_text('narration = "In the words of the report:"\n', encoding="utf-8")
    catalogue = Catalogue.load(own)
    assert catalogue.render("narration", "en") == "In the words of the report:"
    assert catalogue.render("narration", "zh") == Catalogue.load().render("narration", "zh")


def test_a_deployments_message_need_not_use_what_no_message_shows(own: Path) -> None:
    (own / "en.toml").write_text('nothing = "No idea."\n', encoding="utf-8")
    assert Catalogue.load(own).render("nothing", "en", articles=3) == "No idea."


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('quoted = "“”"', "the message quoted lacks {{ text }}"),
        ('quoted = "“{{ text }} {{ txt }}”"', "the message quoted uses {{ txt }}, which has no value here"),
        ('quotd = "“{{ text }}”"', "the message quotd is unknown"),
        ('quoted = "“{{ text”"', "the message quoted is no valid template"),
        ("quoted = 3", "the message quoted must be text"),
        ('[quoted]\ntext = "“{{ text }}”"', "the message quoted must be text"),
        ('[[ "quoted" ]]\nnothing = "No idea."', "the message quoted must be text"),
        ('quoted.text = "“{{ text }}”"', "the message quoted must be text"),
    ],
)
def test_a_wrong_message_is_named_with_its_file_and_line(own: Path, line: str, complaint: str) -> None:
    file = own / "en.toml"
    file.write_text(f"# ours\n\n{line}\n", encoding="utf-8")
    with pytest.raises(WordingError) as caught:
        Catalogue.load(own)
    assert str(caught.value).startswith(f"{file}, line 3: {complaint}")


def test_a_bundled_message_that_one_language_lacks_is_an_error(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "en.toml").write_text('greeting = "Hello"\n', encoding="utf-8")
    monkeypatch.setattr("bot.display.catalogue.BUNDLED_WORDING", own)
    with pytest.raises(WordingError, match="The zh wording lacks the message greeting"):
        Catalogue.load()


def test_a_file_that_is_no_toml_is_named(own: Path) -> None:
    (own / "en.toml").write_text("narration = \n", encoding="utf-8")
    with pytest.raises(WordingError, match=r"en\.toml cannot be read as wording"):
        Catalogue.load(own)


def test_a_byte_order_mark_is_none_of_the_wording(own: Path) -> None:
    (own / "en.toml").write_text('narration = "In its words:"\n', encoding="utf-8-sig")
    assert Catalogue.load(own).render("narration", "en") == "In its words:"


@pytest.mark.parametrize(
    "template", ["{{ text.size }}", "{{ text / 2 }}", "{{ text }}{{ 1 // 0 }}", "{{ text[1:2:0] }}"]
)
def test_a_message_that_cannot_be_filled_in_is_named(own: Path, template: str) -> None:
    (own / "en.toml").write_text(f'quoted = "{template}"\n', encoding="utf-8")
    with pytest.raises(WordingError, match=r"en\.toml, line 1: the message quoted cannot be filled in"):
        Catalogue.load(own).render("quoted", "en", text="The ferry sails.")


def test_a_file_of_an_unknown_language_is_named(own: Path) -> None:
    (own / "xx.toml").write_text("", encoding="utf-8")
    with pytest.raises(WordingError, match="name the file after one of en, zh"):
        Catalogue.load(own)


def test_a_message_that_stands_in_two_files_is_named(own: Path) -> None:
    for name in ("en.toml", "en.ours.toml"):
        (own / name).write_text('narration = "The report:"\n', encoding="utf-8")
    with pytest.raises(
        WordingError, match=r"en\.toml, line 1: the message narration stands already in .*en\.ours\.toml"
    ):
        Catalogue.load(own)


def test_a_folder_without_wording_is_an_error(own: Path) -> None:
    with pytest.raises(WordingError, match="holds no wording"):
        Catalogue.load(own)


def test_a_value_is_never_read_as_a_template() -> None:
    catalogue = Catalogue.load()
    assert catalogue.render("quoted", "en", text="{{ name }} {% if x %}") == "“{{ name }} {% if x %}”"


def test_what_was_said_once_is_said_again_only_of_the_same_values() -> None:
    catalogue = Catalogue.load()
    once = [catalogue.render("quoted", "en", text=text) for text in ("a ferry", "a quay", "a ferry")]
    assert once[0] == once[2] != once[1]
    assert [catalogue.render("quoted", "en", text=value)[1:-1] for value in (1, True, 1.0)] == ["1", "True", "1.0"]


def test_values_without_a_hash_are_filled_in_as_they_are() -> None:
    catalogue, words = Catalogue.load(), ["a ferry"]
    before = catalogue.render("quoted", "en", text=words)
    words.append("a quay")
    assert catalogue.render("quoted", "en", text=words) != before
