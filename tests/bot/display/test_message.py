"""Messages: offsets in UTF-16 units, whatever the characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.display.message import Draft, EntityKind, clipped, units

KINDS: list[EntityKind | None] = [None, "bold", "blockquote"]
PIECES = st.lists(st.tuples(st.text(), st.sampled_from(KINDS)), max_size=8)


@given(PIECES)
def test_every_entity_covers_the_words_it_was_written_with(pieces: list[tuple[str, EntityKind | None]]) -> None:
    draft = Draft()
    for text, kind in pieces:
        draft.write(text, kind)
    message = draft.message()
    covered = [
        message.text.encode("utf-16-le", "surrogatepass")[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
        for e in message.entities
    ]
    assert covered == [text.strip() for text, kind in pieces if kind and text.strip()]


@given(st.text(), st.integers(2, 40))
def test_a_clipped_text_fits(text: str, longest: int) -> None:
    short = clipped(text, longest)
    assert units(short) <= longest
    assert short == text or short.endswith("…")


@given(st.text())
def test_units_are_what_utf16_needs(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2
