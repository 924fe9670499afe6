"""Tables of patterns: what they hold is filled in, and asked for by some module."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.patterns import NAMED, Patterns, filled, table

ROOT = Path(__file__).parents[2]
ROOMS = ("corpus", "retrieval")
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.*")) if path.suffix in {".py", ".toml"}]
CODE = "\n".join(path.read_text(encoding="utf-8") for path in FILES if path.suffix == ".py")
TOML = [path.relative_to(ROOT).as_posix() for path in FILES if path.suffix == ".toml"]
TABLES = [path for path in TOML if "patterns" in table(path)]


def test_a_list_stands_for_its_words_up_to_their_end() -> None:
    said = re.compile(filled("{say} that", {"say": ["says?", "said"]}))
    assert said.match("said that")
    assert said.match("say that")
    assert not said.match("saying that")


def test_chinese_words_may_be_followed_by_others() -> None:
    assert re.compile(filled("{say}", {"say": ["表示", "说"]})).match("说道")


def test_lists_may_hold_others_in_any_order() -> None:
    assert filled("{b}", {"a": "x", "b": "{a}y"}) == filled("{b}", {"b": "{a}y", "a": "x"}) == "xy"


def test_what_is_no_list_stays() -> None:
    assert filled(r"\d{2} {n}", {"say": "says"}) == r"\d{2} {n}"


@pytest.mark.parametrize("path", TABLES)
def test_every_pattern_can_be_read_and_holds_what_there_is(path: str) -> None:
    for name in table(path)["patterns"]:
        assert not NAMED.search(Patterns(path)[name].pattern), name


@pytest.mark.parametrize("path", TABLES)
def test_nothing_stands_in_a_table_that_nobody_asks_for(path: str) -> None:
    data = table(path)
    text = (ROOT / path).read_text(encoding="utf-8")
    asked = {*re.findall(r'"([a-z_]+)"', CODE), *NAMED.findall(text)}
    assert not {*data["patterns"], *data.get("lists", {}), *data.get("words", {})} - asked
