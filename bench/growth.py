"""How the time that a text takes grows with its length, where the same is said again and again: python -m bench.growth.

A figure far above 1 is a search that starts over for each repetition.
"""

from __future__ import annotations

from time import process_time

from corpus.extraction import extract
from corpus.reading import parse

SHORT, LONG = 4_000, 32_000  # characters
ROUNDS = 3
UNITS = (
    "Tom走进了村里的小店。他说：“今天的鱼很新鲜。”\n\n",
    "“今天的鱼很新鲜。”他说，",
    "据介绍，",
    "答：",
    "林国平说：他说，“好。”",
    "的李伟？",
    "“It rains,” said Ann Lind.\n\n",
    "It rained. He said that it rained, ",
)


def seconds(text: str) -> float:
    """The least processor time of some rounds in which the quotations of a text are found."""
    return min(_once(text) for _ in range(ROUNDS))


def _once(text: str) -> float:
    began = process_time()
    extract(parse(text, id="text"))
    return process_time() - began


def growth(unit: str) -> tuple[float, float]:
    """Microseconds a character of a long text, and how many times those of a short one that is."""
    short, long = (seconds(unit * (length // len(unit))) / length for length in (SHORT, LONG))
    return long * 1e6, long / short


def main() -> None:
    """Print a line for each unit."""
    for unit in UNITS:
        each, times = growth(unit)
        print(f"{each:8.1f} µs a character, {times:4.1f} times that of a short text: {unit.strip()}")


if __name__ == "__main__":
    main()
