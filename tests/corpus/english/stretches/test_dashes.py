"""Words between dashes, behind whoever says them."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import names


@pytest.mark.parametrize("dash", ["--", "—"])
def test_one_of_many_who_is_named_before_a_dash_says_what_follows(dash: str) -> None:
    text = (
        f"A crowd of sailors has asked for it, including the former mayor Ann Lee {dash} “We need a harbour that does "
        f"not freeze” {dash} and Tom Webb, a fisherman. “The sooner it comes, the better,” Mr. Webb told Harbour TV."
    )
    assert names(text) == ["Ann Lee", "Tom Webb"]


def test_the_subject_of_a_sentence_speaks_before_its_verb() -> None:
    text = "Ann Lee, the mayor of Ostby — “We open the port on Monday” — said nothing more."
    assert names(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Many differ, including Ann Lee and Tom Webb -- “We cannot sail here in fog” -- and others.",
        "Many agree, including Ann Lee, Tom Webb, the mayor — “It will rain for a week” — and others.",
        "He has seen many lands, including Norway — “It is a land of fjords” — and Chile.",
        "OSTBY, Norway —  “The ferries do not sail.”\n\nSo says a sign at the port.",
    ],
)
def test_nobody_is_named_where_it_is_not_told_whose_words_they_are(text: str) -> None:
    assert not any(names(text))


def test_a_verb_behind_the_words_tells_who_says_them() -> None:
    assert names("He likes rulers like Ann Lee - “He would have loved fog,” Tom Webb said twice.") == ["Tom Webb"]


def test_words_about_somebody_are_not_theirs() -> None:
    assert "Ann Lee" not in names("Tom Webb attacked Ann Lee — “She is a liar and I know it” — in his speech.")
    assert "Ann Lee" not in names("Ann Lee — “the best mayor we ever had” — left early, Tom Webb said.")


@pytest.mark.parametrize(
    "text",
    [
        "The charges name three people, including Ann Lee — “She knew of the leak” — and her deputy.",
        "Karl Berg sentenced two people: Ann Lee — “You have shown no remorse” — and Tom Webb — “You lied” — today.",
        "Fans of singers such as Ann Lee — “We love her more than life” — waited outside.",
        "Tom Webb — “We want him back!” — was cheered by hundreds on Monday.",
    ],
    ids=["accused", "sentenced", "sung of", "cheered"],
)
def test_whoever_is_spoken_of_or_to_before_a_dash_is_not_taken_for_the_speaker(text: str) -> None:
    assert not any(names(text))
