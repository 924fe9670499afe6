"""What finds the candidates of a large corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.ranking import LATELY, MOST_READ, own_word, rare, untold
from retrieval.postings.inferred import Inferred
from retrieval.postings.query import Group
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import reading, unquoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pytest

WITH_SYNONYM = Group((("quay", 1.0), ("wharf", 0.1)))


def test_the_askers_own_word_is_looked_for_alone() -> None:
    assert own_word(WITH_SYNONYM._replace(literal=True)).terms == (("quay", 1.0),)


def test_a_word_that_the_corpus_lacks_is_looked_for_by_what_may_stand_for_it() -> None:
    assert own_word(WITH_SYNONYM) == WITH_SYNONYM


def chosen(counts: dict[str, int], size: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts of which so many paragraphs among all find candidates."""
    monkeypatch.setattr(Inferred, "document_frequency", lambda _, term: counts[term])
    index = Inferred(())
    index.__dict__["size"] = size
    return [group.terms[0][0] for group in rare([Group.of(term) for term in counts], index)]


def test_frequent_and_absent_parts_find_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen({"ough": 21, "quay": 20, "zzyx": 0, "jett": 3}, 1000, monkeypatch) == ["jett", "quay"]


def test_parts_that_stand_in_very_many_paragraphs_together_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"jett": 5, "quay": MOST_READ - 5, "pier": MOST_READ}
    assert chosen(counts, 1_000_000, monkeypatch) == ["jett", "quay"]
    assert chosen({"pier": MOST_READ + 1, "dock": MOST_READ + 2}, 1_000_000, monkeypatch) == ["pier"]


def test_a_query_that_was_ranked_lately_is_ranked_as_at_first() -> None:
    text = "Ferry line\n\nThe ferry sails again.\n\nA ferry and a quay.\n\nThe quay is new.\n"
    collection = reading(text, name="ferry")
    queries = [topic_of(words, collection).query for words in ("ferry", "quay", "new quay")]
    first = {(n, k): collection.ranking.best(query, k) for k in (1, 2, 9) for n, query in enumerate(queries)}
    assert len(first) > LATELY
    assert {(n, k): collection.ranking.best(queries[n], k) for n, k in reversed(first)} == first
    assert [len(collection.ranking.best(queries[0], k)) for k in (1, 2)] == [1, 2]


def test_parts_of_latin_words_that_find_enough_themselves_are_not_looked_for() -> None:
    parts = [Group.of(part) for part in ("^qua", "quay", "uay$", "quak", "码头")]
    assert [group.terms[0][0] for group in untold(parts, ["quay", "码头"])] == ["quak", "码头"]


def test_where_somebody_speaks_is_ranked_once_for_what_is_looked_for_there(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = unquoted("Harbour", "The quay is old.", "The quay and the ferry.", "Fog.")
    query, scored = topic_of("quay ferry", corpus).query, list[int]()
    monkeypatch.setattr(corpus.ranking.__class__, "scores", _counting(corpus.ranking.__class__.scores, scored))
    first = corpus.ranking.among(query, [1, 2, 3], 2)
    assert corpus.ranking.among(query, [1, 2, 3], 2) == first
    assert [number for number, _ in first] == [1, 2]
    assert scored == [3]


def _counting(scores: Callable[..., object], scored: list[int]) -> Callable[..., object]:
    def counted(self: object, query: object, numbers: Sequence[int]) -> object:
        scored.append(len(numbers))
        return scores(self, query, numbers)

    return counted
