"""Who speaks in a file: `pullquote quotes` and `pullquote people`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.bot.commands.conftest import TEXT, run

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_of_a_file_without_quotations_that_is_said(corpus: Path) -> None:
    (corpus / "pier.txt").write_text("The pier\n\nThe pier stands in the harbour.\n", encoding="utf-8")
    result = run("quotes", corpus / "pier.txt")
    assert (result.exit_code, result.stdout.strip()) == (0, "Nobody speaks in The pier.")


def test_quotes_shows_what_somebody_denied_with_the_verb(corpus: Path) -> None:
    denied = "Ida Holm, the owner, denied taking the pier from the town."
    (corpus / "pier.txt").write_text(f"The pier\n\n{denied}\n", encoding="utf-8")
    printed = run("quotes", corpus / "pier.txt").stdout
    assert f"“{denied}”" in printed
    assert printed.startswith("What the article reports of Ida Holm")


def test_quotes_reads_every_file_and_names_the_one_it_cannot(corpus: Path, tmp_path: Path) -> None:
    result = run("quotes", str(tmp_path / "none.txt"), str(corpus / "ferry.txt"), "--json")
    assert result.exit_code == 2
    assert result.stderr == f"pullquote: {tmp_path / 'none.txt'} cannot be read: there is no such file.\n"
    for row in rows(result):
        assert row["article"] == "ferry"
        assert TEXT[row["start"] : row["end"]] == row["text"]


def test_people_are_listed_with_titles_and_places(corpus: Path) -> None:
    result = run("people", str(corpus / "ferry.txt"), "--json")
    (row,) = rows(result)
    assert (row["speaker"]["name"], row["direct"], row["paragraphs"]) == ("Ida Lund", 1, [2])


def test_an_article_in_which_nobody_speaks_prints_a_sentence(corpus: Path) -> None:
    (corpus / "calm.txt").write_text("The sea was calm on Monday.\n", encoding="utf-8")
    (corpus / "still.txt").write_text("周一海面平静。\n", encoding="utf-8")
    result = run("people", str(corpus / "calm.txt"), str(corpus / "still.txt"))
    assert (result.exit_code, result.stdout) == (0, "Nobody speaks in calm.\nstill：没有人讲话。\n")


def test_people_print_as_a_table(corpus: Path) -> None:
    result = run("people", str(corpus / "ferry.txt"))
    assert result.exit_code == 0
    assert "Ida Lund" in result.stdout


def test_quotations_print_as_one_web_page(corpus: Path) -> None:
    result = run("quotes", str(corpus / "ferry.txt"), "--html")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert "Ida Lund" in result.stdout


def test_a_page_and_lines_at_once_are_refused(corpus: Path) -> None:
    result = run("quotes", str(corpus / "ferry.txt"), "--html", "--json")
    assert result.exit_code == 2


def test_long_titles_are_shortened_in_the_table_and_whole_in_json(corpus: Path) -> None:
    title = "deputy director of the harbour and of everything that lies to the north of it"
    (corpus / "north.txt").write_text(f"“We sail on Monday as ever,” said Ida Lund, {title}.\n", encoding="utf-8")
    table = run("people", str(corpus / "north.txt")).stdout
    assert "…" in table
    assert max(map(len, table.splitlines())) <= 80
    (row,) = rows(run("people", str(corpus / "north.txt"), "--json"))
    assert row["titles"] == [title]
