"""What an article explains in brackets stands further down by its first letters alone."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection

NEWS = """Harbour plan divides Norwick

The Norwick Harbour Authority (NHA) was founded in 1987 and runs the three piers of the town.

Patients with chronic kidney disease (CKD) keep away from the east pier, where a mould was found in March.

The NHA will move the stalls to Quay Street, according to a letter to the traders.

Doctors at the hospital said that CKD is twice as common among those who work in the cold stores.

The League of Trawler Owners (LTO) has asked a court to stop the works. Its members paid for lawyers.

Lawyers for the LTO expect a ruling before the summer.

An old pier tore off in the storm. The RSC of the county has not come. The cat (ACT) was saved.
"""
CORPUS = collection(NEWS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where will the Norwick Harbour Authority move the stalls?", "to Quay Street"),
        ("When does the League of Trawler Owners expect a ruling?", "before the summer"),
    ],
)
def test_words_are_met_by_their_abbreviation(question: str, told: str) -> None:
    found = answer(question, CORPUS)
    assert found.answered
    assert told in found.statements[0].parts[0].text
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("chronic kidney disease", "ckd"),
        ("how common is chronic kidney disease in Norwick", "ckd"),
        ("chronic disease of the kidney", None),
        ("kidney disease", None),
        ("ruddy salt cod", None),
        ("apple cider tasting", None),
    ],
)
def test_only_what_is_explained_so_is_met(words: str, letters: str | None) -> None:
    met = {term for facet in topic_of(words, CORPUS).facets for option in facet.options for term in option.terms}
    assert {letters} - {None} == met & {"ckd", "nha", "lto", "rsc", "act"}
