"""One thing that a question is about, held against passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.option import TYPO_WEIGHT, Option, joined
from retrieval.language.rarity import WHOLE, shares
from retrieval.language.tokens import stem, terms
from retrieval.topics.facet import BESIDE_LITERAL, PART_OF_WORD, QUERIED, Facet, side_by_side, strengths

LANDING, STAGE = (share / WHOLE for share in shares(("land", "stage")))
QUAY = Facet("quay", (Option(("quay",), 1.0), Option(("wharf",), 0.6), Option(("land", "stage"), 0.5)), 2.0, known=True)
CANAL = Facet("水渠", (), 2.0, known=False)


@pytest.mark.parametrize(
    ("passage", "strength"),
    [
        ("the quay", 1.0),
        ("a wharf", 0.6),
        ("a landing stage", 0.5),
        ("a stage", 0.5 * STAGE),
        ("wharf and landing stage", 0.6),
        ("ice", 0.0),
    ],
)
def test_the_surest_option_in_a_passage_counts(passage: str, strength: float) -> None:
    assert QUAY.strength(terms(passage)) == pytest.approx(strength)


def test_only_the_askers_own_word_is_in_a_passage() -> None:
    assert QUAY.is_in(terms("two quays"))
    assert not QUAY.is_in(terms("a wharf"))


def test_a_corrected_spelling_is_the_askers_own_word() -> None:
    assert Facet("quai", (Option(("quay",), 0.8),), 2.0, known=True).is_in(terms("quay"))


def test_a_chinese_word_counts_in_pieces_where_it_is_absent() -> None:
    together, apart, absent = (CANAL.strength(terms(text)) for text in ("引水渠道", "渠中有水", "苹果"))
    assert PART_OF_WORD >= together > apart > absent == 0


def test_other_words_count_little_beside_the_askers_own() -> None:
    group = QUAY.group
    assert group.literal
    others = {"wharf": 0.6, "land": 0.5 * LANDING, "stage": 0.5 * STAGE}
    assert dict(group.terms) == pytest.approx({"quay": 1.0} | {w: n * BESIDE_LITERAL for w, n in others.items()})


def test_other_words_count_in_full_where_the_corpus_lacks_the_askers_own() -> None:
    group = Facet("pier", (Option(("quay",), 0.7),), 2.0, known=False).group
    assert (group.terms, group.literal) == ((("quay", 0.7),), False)


def test_words_that_are_hardly_alike_are_not_searched_for() -> None:
    facet = Facet("pier", (Option(("boat",), QUERIED - 0.01),), 2.0, known=False)
    assert facet.group.terms == ()
    assert facet.strength(terms("a boat")) > 0


WHARF, JETTY = ("wharf",), ("jetty",)


WEIGHTS = st.lists(st.floats(0, 1), min_size=1, max_size=6)


def test_sources_that_agree_on_a_word_make_it_surer() -> None:
    found = joined([Option(JETTY, 0.4), Option(WHARF, 0.3), Option(WHARF, 0.5, searched=False)])
    assert [option.terms for option in found] == [WHARF, JETTY]
    assert found[0].weight == pytest.approx(0.65)
    assert found[0].searched


@given(WEIGHTS)
def test_more_sources_never_make_a_word_less_sure_nor_the_askers_own(weights: list[float]) -> None:
    (all_of_them,) = joined(Option(WHARF, weight) for weight in weights)
    (first,) = joined([Option(WHARF, weights[0])])
    assert first.weight <= all_of_them.weight < TYPO_WEIGHT


def facet(word: str, exact: bool = False, **meanings: float) -> Facet:  # noqa: FBT001, FBT002 - of a test
    options = tuple(Option((stem(term),), weight) for term, weight in meanings.items())
    return Facet(word, options, 1.0, known=False, exact=exact)


FERRY, DUES = facet("渡轮", ferry=0.5), facet("规费", dues=0.6, costs=0.2)


PAIRS = side_by_side([FERRY, DUES], "渡轮规费")


def test_words_with_something_between_are_not_side_by_side() -> None:
    assert PAIRS == (("渡轮", "规费"),)
    assert side_by_side([FERRY, DUES], "渡轮的规费") == ()


def test_names_and_words_in_latin_letters_are_met_by_themselves() -> None:
    assert side_by_side([facet("望港", exact=True), DUES], "望港规费") == ()
    assert side_by_side([facet("quay"), DUES], "quay规费") == ()


@pytest.mark.parametrize(
    ("passage", "is_surer"),
    [
        ("The ferry dues rise.", True),
        ("Dues, ferry by ferry, rise.", True),
        ("The ferry costs little.", False),
        ("Whoever takes the ferry pays the council dues.", False),
    ],
)
def test_what_they_mean_is_surer_side_by_side(passage: str, *, is_surer: bool) -> None:
    found = terms(passage)
    apart = [each.strength(found) for each in (FERRY, DUES)]
    told = strengths([FERRY, DUES], PAIRS, found)
    assert all(more > less for more, less in zip(told, apart, strict=True)) if is_surer else told == apart


def test_a_word_that_a_topic_leaves_out_is_no_longer_beside() -> None:
    assert strengths([DUES], PAIRS, terms("Ferry dues.")) == [0.6]
