"""The glossary file: read at each reload, wrong lines named, and used by the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.desk import Desk
from bot.glossaries import GlossaryError, read
from retrieval.topics.glossary import NO_GLOSSARY

TEXT = "Ferry line reopens\n\n“Tickets cost four crowns,” said Ida Lund, the harbour master.\n"
GOOD = """# names
[[name]]
name = "Ida Lund"
also = ["Frau Lund", "伊达·隆德"]

[[term]]
words = ["tickets", "passage money"]
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    desk = Desk((tmp_path,), glossary_file=tmp_path / "glossary.toml")
    desk.reload()
    return desk


def written(desk: Desk, text: str) -> Desk:
    assert desk.glossary_file is not None
    desk.glossary_file.write_text(text, encoding="utf-8")
    return desk


def test_a_glossary_is_read_at_each_reload(desk: Desk) -> None:
    assert desk.glossary == NO_GLOSSARY
    written(desk, GOOD).reload()
    found = desk.ask("What did 伊达·隆德 say about passage money?")
    assert [person.label for person in found.people] == ["Ida Lund"]
    assert found.question == "What did 伊达·隆德 say about passage money?"
    assert found.understood == "What did Ida Lund say about tickets?"
    assert desk.search("passage money")
    assert desk.glossary_file is not None
    desk.glossary_file.unlink()
    desk.reload()
    assert desk.glossary == NO_GLOSSARY


def test_a_wrong_glossary_leaves_the_one_before_in_use(desk: Desk) -> None:
    written(desk, GOOD).reload()
    with pytest.raises(GlossaryError):
        written(desk, "[[name]]\nname = 3\n").reload()
    assert len(desk.glossary.names) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[name]\n", "is no TOML"),
        ('[[name]]\nname = "A"\nalso = ["B"]\n\n[[name]]\nname = "C"\n', "line 5: a name has both name and also"),
        ('\n[[name]]\nname = ""\nalso = ["B"]\n', "line 2: name must be a name"),
        ('[[name]]\nname = "A"\nalso = "B"\n', "line 1: also must be a list of texts"),
        ('[[term]]\nwords = ["one"]\n', "line 1: words must be a list of two texts or more"),
        ('# hi\n[term]\nwords = ["one", "two"]\n', "line 2: write [[term]], with two brackets"),
        ('[[term]]\nwords = ["a", "b"]\n[[place]]\n', "line 3: place is neither [[name]] nor [[term]]"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        read(path)
    assert complaint in str(error.value)
    assert str(path) in str(error.value)


def test_a_glossary_that_a_setting_names_has_to_exist(desk: Desk, tmp_path: Path) -> None:
    desk.glossary_file = tmp_path / "elsewhere" / "words.toml"
    with pytest.raises(GlossaryError, match="does not exist"):
        desk.reload()


def test_a_glossary_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(GlossaryError, match="it is not UTF-8"):
        read(tmp_path / "glossary.toml")


def test_the_example_in_the_documentation_is_sound(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
    path = tmp_path / "glossary.toml"
    path.write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    found = read(path)
    assert (len(found.names), len(found.terms)) == (3, 2)
