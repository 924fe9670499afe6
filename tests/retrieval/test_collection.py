"""Records with the index over their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.collection import Collection
from tests.retrieval.reports import OSKAR, SHEN, collection, harbour, orchard, unquoted

if TYPE_CHECKING:
    from corpus.article import Span


def test_the_best_paragraph_comes_first(reports: Collection) -> None:
    hit = reports.search("dredging and fishermen")[0]
    assert (hit.article, hit.paragraph) == ("harbour", 3)


def test_scores_fall_and_are_above_zero(reports: Collection) -> None:
    scores = [hit.score for hit in reports.search("the old quay and the new quay")]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_no_more_hits_than_asked_for() -> None:
    found = unquoted(*["a seal"] * 5 + ["some ice"] * 8)
    assert len(found.search("seal", 3)) == 3
    assert len(found.search("seal", 100)) == 5
    assert found.search("seal", 0) == []


def test_a_hit_is_a_paragraph_of_its_article(reports: Collection) -> None:
    hits = reports.search("柑橘 quay")
    assert hits
    for hit in hits:
        paragraph = reports.records[hit.article].article.paragraphs[hit.paragraph - 1]
        span: Span = paragraph.span
        assert span == hit.span


def test_a_hit_tells_its_block_and_leads_back_to_its_paragraph() -> None:
    told = "The herring boats came in late, and nobody on the quay had waited for them since the storm had begun."
    seals = "Seals lay on the sand below the lighthouse, and the children counted them until the lamps were lit there."
    held = collection(f"{told}\n{seals}\n{told}\n{told}")
    hit = held.search("seals lighthouse")[0]
    assert (hit.paragraph, held.number_at(hit)) == (1, 1)
    assert held.paragraphs.text_of(held.number_at(hit)) == seals


def test_document_numbers_lead_back_to_their_paragraphs(reports: Collection) -> None:
    layout = reports.layout
    places = [(name, p.number) for name, r in reports.records.items() for p in r.article.paragraphs]
    assert [layout.place_of(number) for number in range(layout.size)] == places
    assert [layout.number_of(*place) for place in places] == list(range(layout.size))


def test_nothing_is_found_in_an_empty_collection() -> None:
    assert Collection.of(()).search("anything") == []


def test_a_later_record_of_the_same_article_takes_its_place() -> None:
    assert len(Collection.of([harbour(), harbour()]).layout.ids) == 1


def test_where_somebody_speaks_is_known(reports: Collection) -> None:
    (figure,) = [f for f in reports.people.figures.values() if f.person == OSKAR]
    assert reports.spoken_in(figure.key) == (reports.layout.number_of("harbour", 3),)


def test_chinese_is_found_by_words_and_by_parts_of_words(reports: Collection) -> None:
    assert reports.search("水渠")[0].article == "orchard"
    assert reports.search("冷库")[0].paragraph == 2
    assert SHEN in orchard().people


def test_terms_and_utterances_are_made_once(reports: Collection) -> None:
    assert reports.paragraphs.terms_of(1) is reports.paragraphs.terms_of(1)
    assert reports.paragraphs.utterances(1) is reports.paragraphs.utterances(1)


def test_an_article_is_known_to_hold_a_word_in_whatever_paragraph(reports: Collection) -> None:
    assert reports.holds("harbour", "seal")
    assert reports.holds("orchard", "柑橘")
    assert not reports.holds("orchard", "seal")
    assert not reports.holds("harbour", "zzyzx")
