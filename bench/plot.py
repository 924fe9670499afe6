"""The time of a query by the size of the corpus, as SVG: both axes logarithmic, one line for each peer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 560, 30, 370
COLOURS = ("#c0392b", "#e59866", "#7f8c8d", "#85c1e9", "#2471a3", "#1e8449")
TICKS = (0.001, 0.01, 0.1, 1, 10, 100, 1000, 10000)  # milliseconds

Found = "Mapping[int, Mapping[str, Mapping[str, Any]]]"


def plot(found: Found) -> str:
    """The picture; its lines follow the median, their shade reaches to the 95th percentile."""
    figures = [each[figure] for peers in found.values() for each in peers.values() for figure in ("p50_ms", "p95_ms")]
    low, high = math.floor(math.log10(min(figures))), math.ceil(math.log10(max(figures)))
    parts = [*_axes(sorted(found), low, high)]
    names = list(dict.fromkeys(name for peers in found.values() for name in peers))
    for name, colour in zip(names, COLOURS, strict=False):
        points = [(size, found[size][name]) for size in sorted(found) if name in found[size]]
        parts += _line(name, colour, points, (min(found), max(found), low, high))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
    back = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>'
    return "\n".join((head, back, *parts, "</svg>", ""))


def _x(size: int, least: int, most: int) -> float:
    return LEFT + (RIGHT - LEFT) * math.log(size / least) / max(1.0, math.log(most / least))


def _y(milliseconds: float, low: int, high: int) -> float:
    return BOTTOM - (BOTTOM - TOP) * (math.log10(milliseconds) - low) / (high - low)


def _axes(sizes: list[int], low: int, high: int) -> Iterator[str]:
    yield f'<text x="{LEFT}" y="18" font-size="13">milliseconds a query (line: median, dots: 95th percentile)</text>'
    for tick in TICKS:
        if low <= math.log10(tick) <= high:
            y = _y(tick, low, high)
            yield f'<line x1="{LEFT}" x2="{RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" font-size="12" text-anchor="end">{tick:g}</text>'
    for size in sizes:
        x = _x(size, sizes[0], sizes[-1])
        yield f'<text x="{x:.1f}" y="{BOTTOM + 20}" font-size="12" text-anchor="middle">{size:,}</text>'
    yield f'<text x="{RIGHT}" y="{BOTTOM + 40}" font-size="13" text-anchor="end">paragraphs</text>'


def _line(
    name: str, colour: str, points: list[tuple[int, Mapping[str, Any]]], frame: tuple[int, int, int, int]
) -> Iterator[str]:
    least, most, low, high = frame
    places = [(_x(size, least, most), _y(each["p50_ms"], low, high)) for size, each in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for size, each in points:
        x, y = _x(size, least, most), _y(each["p95_ms"], low, high)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
    x, y = places[-1]
    yield f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" font-size="12" fill="{colour}">{name}</text>'
