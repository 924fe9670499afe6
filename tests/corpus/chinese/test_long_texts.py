"""Long texts are read in time that grows with them, and no faster."""

from __future__ import annotations

from time import process_time

from corpus.chinese.extraction import extract
from corpus.reading import parse


def seconds(text: str) -> float:
    began = process_time()
    extract(parse(text, id="x"))
    return process_time() - began


def test_a_name_in_latin_letters_is_looked_for_once() -> None:
    line = "Tom走进了村里的小店。他说：“今天的鱼很新鲜。”\n\n"
    seconds(line)
    short, long = seconds(line * 100), seconds(line * 800)
    assert long < 20 * short
