"""Messages: offsets in UTF-16 units, whatever the characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.display.message import LONGEST_TEXT, Draft, EntityKind, clipped, units
from tests.bot.desks import marked

KINDS: list[EntityKind | None] = [None, "bold", "blockquote"]
PIECES = st.lists(
    st.tuples(st.text(st.characters(codec="utf-8", exclude_characters="@")), st.sampled_from(KINDS)), max_size=8
)


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
    written = [(text.replace("\r\n", "\n").replace("\r", "\n").strip(), kind) for text, kind in pieces]
    assert covered == [text for text, kind in written if kind and text]


@given(st.integers(4000, 4200), st.integers(0, 50))
def test_a_message_that_is_too_long_ends_sooner_and_so_do_its_entities(length: int, before: int) -> None:
    message = Draft().write("a" * before).write("🚢" * (length // 2), "blockquote").line("end", "italic").message()
    assert units(message.text) <= LONGEST_TEXT
    assert set(marked(message, "blockquote")[0]) == {"🚢"}
    assert all(entity.offset + entity.length <= units(message.text) for entity in message.entities)


def test_lines_end_whatever_the_file_ends_them_with() -> None:
    message = Draft().write("One.\r\nTwo.\rThree.", "blockquote").line("a source", "italic").message()
    assert message.text == "One.\nTwo.\nThree.\na source"
    assert (marked(message, "blockquote"), marked(message, "italic")) == (["One.\nTwo.\nThree."], ["a source"])


def test_nobody_is_notified_by_a_user_name_in_an_article() -> None:
    draft = Draft().write("😀 Ask @ann_lee, or ida@example.org. 请看@per2。", "blockquote")
    draft.line("— Chat with @ann_lee, paragraph 2", "italic").line("@pullquote_bot answers, @BotFather helps")
    message = draft.message()
    assert marked(message, "code") == ["@ann_lee", "@per2", "@ann_lee"]
    assert marked(message, "blockquote") == ["😀 Ask @ann_lee, or ida@example.org. 请看@per2。"]
    assert marked(message, "italic") == []


@given(st.text(), st.integers(2, 40))
def test_a_clipped_text_fits(text: str, longest: int) -> None:
    short = clipped(text, longest)
    assert units(short) <= longest
    assert short == text or short.endswith("…")


@given(st.text())
def test_units_are_what_utf16_needs(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2
