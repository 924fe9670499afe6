"""A file becomes an article with exact offsets, and says what it knows about itself."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import BUNDLED_CORPUS
from corpus.errors import UnreadableArticle
from corpus.reading import parse, read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ferry.txt"


def test_bytes_of_a_name_that_are_no_text_are_written_out(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("It sails.", encoding="utf-8")
    assert read(path).id == "caf\\xe9"


def test_the_bundled_article_is_read_as_it_is() -> None:
    (path,) = BUNDLED_CORPUS.glob("*.txt")
    article = read(path)
    assert article.text.encode() == path.read_bytes()
    assert (article.title, article.date, article.language) == (None, dt.date(2023, 5, 13), "en")
    assert len(article.paragraphs) == 41
    assert [p.number for p in article.headings] == [2, 8, 14, 20, 28, 36]
    assert article.authors[0] == "Wan Xiubin"
    assert len(article.authors) == 10
    assert [p.number for p in article.paragraphs if p.kind == "byline"] == [41]


def test_a_chinese_report_gives_title_date_source_and_reporters() -> None:
    article = parse(
        "渡轮恢复航行\n2024年3月5日 08:12　来源：海港日报　记者 许文静　通讯员 何川\n\n"
        "本报讯（记者许文静）渡轮周一恢复航行。",
        id="x",
    )
    assert article.title == "渡轮恢复航行"
    assert article.date == dt.date(2024, 3, 5)
    assert article.source == "海港日报"
    assert article.authors == ("许文静", "何川")
    assert [p.kind for p in article.paragraphs] == ["title", "body"]


def test_an_english_report_gives_title_date_and_reporter() -> None:
    article = parse(
        "Ferry line reopens\n\nBy Ida Holm\nPublished: March 5, 2024\n\nLONDON (Reuters) - The ferry sails again.",
        id="x",
    )
    assert article.title == "Ferry line reopens"
    assert article.date == dt.date(2024, 3, 5)
    assert article.source == "Reuters"
    assert article.authors == ("Ida Holm",)


def test_front_matter_wins_over_the_text_and_stays_part_of_it() -> None:
    text = (
        "---\ntitle: The ferry\ndate: 2024-03-05\nauthors: [Ida Holm]\nsource: Harbour Post\nurl: https://example.org\n"
        "---\n\nBy Per Falk\n\nThe ferry sails again.\n"
    )
    article = parse(text, id="x")
    assert article.text == text
    assert (article.title, article.authors, article.source) == ("The ferry", ("Ida Holm",), "Harbour Post")
    assert article.url == "https://example.org"
    assert [p.number for p in article.paragraphs if p.kind == "body"] == [3]


def test_a_file_named_after_a_day_is_of_that_day_unless_it_says_otherwise() -> None:
    assert parse("The ferry sails again.", id="news/2024-03-05-ferry").date == dt.date(2024, 3, 5)
    assert parse("2023-01-02 The ferry sails again.", id="2024-03-05-ferry").date == dt.date(2023, 1, 2)


def test_lines_end_as_they_did(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n")
    article = read(file)
    assert article.text == "One.\r\n\r\nTwo.\r\n"
    assert [article.text[slice(*p.span)] for p in article.paragraphs] == ["One.", "Two."]


def test_what_was_assumed_is_noted(file: Path) -> None:
    file.write_bytes("渡轮周一恢复航行，票价四元。".encode("gb18030"))
    article = read(file)
    assert article.note is not None
    assert "GB18030" in article.note
    assert article.language == "zh"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "it is empty"), (b" \n\n", "it is empty"), (b"\x00\x01\x02" * 9, "it holds binary data")],
)
def test_what_is_no_text_is_refused_in_one_sentence(file: Path, content: bytes, reason: str) -> None:
    file.write_bytes(content)
    with pytest.raises(UnreadableArticle) as caught:
        read(file)
    assert str(caught.value).startswith(f"{file} cannot be read: {reason}")


def test_a_file_that_is_too_large_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.reading.LARGEST", 3)
    file.write_text("four", encoding="utf-8")
    with pytest.raises(UnreadableArticle, match="larger than"):
        read(file)


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path, reason in ((tmp_path / "none.txt", "no_file"), (tmp_path, "is_folder"), (pipe, "special")):
        with pytest.raises(UnreadableArticle) as caught:
            read(path)
        assert caught.value.reason == reason


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\r\n\t"), min_size=1))
def test_every_text_is_read_and_every_paragraph_is_an_excerpt(text: str) -> None:
    article = parse(text, id="x")
    assert article.text == text
    for paragraph in article.paragraphs:
        assert article.is_verbatim(article.excerpt(*paragraph.span))
        assert article.paragraph_at(paragraph.span.start) == paragraph


@pytest.mark.parametrize(
    "label",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "EMBARGOED UNTIL 6 A.M., 5 MARCH 2024",
        "新闻稿",
        "Press release\nFor immediate release: 5 March 2024",
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_what_kind_of_text_follows_is_no_title(label: str, between: str) -> None:
    article = parse(f"{label}{between}Ferry line reopens\n\nThe ferry sails again, the company said today.", id="ferry")
    assert article.title == "Ferry line reopens"


@pytest.mark.parametrize("title", ["Breaking news: ferry line reopens", "Exclusive: a ferry", "Press freedom day"])
def test_a_title_may_begin_with_such_words(title: str) -> None:
    assert parse(f"{title}\n\nThe ferry sails again, the company said today.", id="ferry").title == title


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("NORWICK, March 5, 2024 — The ferry sails again.", dt.date(2024, 3, 5)),
        ("Norwick opened its pier on March 5, 2024 — and closed it.", None),
        ("NORWICK, March 5, 2024 was a cold day.", None),
    ],
)
def test_a_date_behind_the_place_of_a_report_is_its_date(opening: str, date: dt.date | None) -> None:
    assert parse(f"Ferry line reopens\n\n{opening} It was closed for a year.", id="ferry").date == date


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ("2024-03-05 08:58", dt.date(2024, 3, 5)),
        ("Rats in the harbour\n\n2024-03-05 08:58\n\nA new quay\n\n2024-03-06 09:10", None),
    ],
)
def test_several_dates_below_a_report_are_of_links_to_others(below: str, date: dt.date | None) -> None:
    report = "Ferry line reopens\n\nThe ferry sails again. It was closed for a year.\n\nNobody waited for it."
    assert parse(f"{report}\n\n{below}", id="ferry").date == date


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("（中央社記者許文靜高雄5日電）", ("許文靜",)),
        ("（中央社高雄5日電）", ()),
    ],
)
def test_reporters_stand_in_front_of_the_place_from_which_they_file(opening: str, authors: tuple[str, ...]) -> None:
    assert parse(f"渡輪復航\n\n{opening}渡輪今天復航，市長到場剪綵。", id="ferry").authors == authors


@pytest.mark.parametrize(
    ("head", "authors", "source"),
    [
        ("By Ann Moe and Olav Berg\nOstby Courier, 5 March 2024, 7.15am", ("Ann Moe", "Olav Berg"), "Ostby Courier"),
        ("Edited by Ann Moe and Olav Berg\nOstby Courier, March 5, 2024", ("Ann Moe", "Olav Berg"), "Ostby Courier"),
        ("Edited by Olav Berg\nBy Ann Moe\n5 March 2024", ("Ann Moe",), None),
        ("Ostby City 2-1 Hallow Rovers\nBy Ann Moe at Hallow Park\nTuesday, 5 March 2024", ("Ann Moe",), None),
        ("Ostby Evening Post\nTuesday 5 March 2024\nAnn Moe", ("Ann Moe",), "Ostby Evening Post"),
        ("Ann Moe\n\n5 March 2024", ("Ann Moe",), None),
        ("5 March 2024\n\nAnn Moe, transport correspondent", ("Ann Moe",), None),
        ("Ostby Review, 5 March 2024\nInterview: Ann Moe", ("Ann Moe",), None),
        ("Photographs by Olav Berg\nBy Ann Moe of the Ostby Courier\n5 March 2024", ("Ann Moe",), None),
        ("Posted on March 5, 2024 at 7:15 pm by Ann Moe", ("Ann Moe",), None),
        ("Hallow Bay\n5 March 2024", (), None),
    ],
)
def test_lines_below_the_title_tell_when_and_by_whom(head: str, authors: tuple[str, ...], source: str | None) -> None:
    body = "The ferry sails again on Monday after a year in the yard, the company said.\n\nFares stay as they were."
    article = parse(f"# Ferry line reopens\n\n{head}\n\n{body}", id="x")
    assert (article.date, article.authors, article.source) == (dt.date(2024, 3, 5), authors, source)


def test_whoever_is_interviewed_is_no_author() -> None:
    text = "# The ferry\n\nOstby Review, 5 March 2024\nInterview: Ann Moe\n\nMoe sails again.\n\nIt is late."
    assert parse(text, id="x").authors == ()


@pytest.mark.parametrize(
    ("head", "authors", "source"),
    [
        ("奥城晚报  记者 王小明  2024年3月5日", ("王小明",), "奥城晚报"),
        ("《东方人物》周刊  采访：王小明  2024年3月5日", ("王小明",), None),
        ("体育周刊  记者 王小明  2024年3月5日  奥城报道", ("王小明",), "体育周刊"),
        ("奥城晚报记者王小明 2024年3月5日", ("王小明",), None),
        ("撰文 | 王小明\n编辑 | 李芳\n2024年3月5日", ("王小明",), None),
    ],
)
def test_a_chinese_line_of_credits_has_blanks_between_its_parts(
    head: str, authors: tuple[str, ...], source: str | None
) -> None:
    body = "渡轮周一恢复航行，票价四元。\n\n市民们说，终于又能坐船了。"
    article = parse(f"渡轮恢复航行 市民等了一年\n\n{head}\n\n{body}", id="x")
    assert (article.date, article.authors, article.source) == (dt.date(2024, 3, 5), authors, source)
    assert [p.kind for p in article.paragraphs[:2]] == ["title", "dateline"]
