"""The bundled article, a machine translation with every fault of its kind, read from end to end."""

from __future__ import annotations

from pathlib import Path

import corpus
from corpus.extraction import extract
from corpus.reading import read

ARTICLE = Path(corpus.__file__).parent / "articles" / "2023-05-13-beijing-tianjin-hebei.txt"
EXPECTED = Path(__file__).with_name("bundled_article.tsv")


def test_quotations_have_their_speakers_with_whole_titles_and_no_term_in_marks_is_one() -> None:
    record = extract(read(ARTICLE))
    found = [
        (
            "nested" if quotation.parent else quotation.form,
            quotation.speaker.label if quotation.speaker else "-",
            quotation.title or (quotation.speaker and quotation.speaker.title) or "-",
            record.article.text[slice(*quotation.span)][:60],
        )
        for quotation in record.quotations
    ]
    expected = [tuple(line.split("\t")) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
    assert [row for row in found if row[0] == "direct"] == [row for row in expected if row[0] == "direct"]
    assert [row for row in found if row in expected] == expected


def test_the_general_secretary_is_one_person_with_his_title() -> None:
    people = [person for person in extract(read(ARTICLE)).people if person.label == "Xi Jinping"]
    assert [(person.name, person.title) for person in people] == [("Xi Jinping", "General Secretary")]
