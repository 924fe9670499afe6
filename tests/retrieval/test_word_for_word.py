"""Words of somebody, given as they stand in the source, find the passage whatever words are among them."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages.phrase import repeating, shingles
from tests.retrieval.reports import OSKAR, VIK, record, reported

COMMON = "“The town that was here before is the town that we want back now,” Nora Vik said."


def test_words_for_the_press_and_its_parts_may_be_what_somebody_said() -> None:
    text = "“We took no questions from reporters that day,” said Oskar Brandt."
    held = reported(text, {"We took no questions from reporters that day,": OSKAR})
    found = answer("Who said took no questions from reporters that day?", held)
    assert (found.kind, found.people) == ("quotation", (OSKAR,))


def test_common_words_in_a_row_find_a_passage_among_many_with_the_same_words() -> None:
    others = [record(f"Now town {n} wants that town back.", {}, name=f"other{n}") for n in range(60)]
    words = "The town that was here before is the town that we want back now,"
    held = Collection.of([*others, record(COMMON, {words: VIK}, name="vik")])
    found = answer("Who said is the town that we want back now?", held)
    assert found.people == (VIK,)


def test_the_sentence_with_the_words_is_shown_of_a_long_quotation() -> None:
    others = " ".join(f"They left pier {n}, which was good, and left for good." for n in range(12))
    words = f"{others} It was then that we left it as it was for good. {others}"
    held = reported(f"“{words}” Nora Vik said.", {words: VIK})
    found = answer("Who said then that we left it as it was for good?", held)
    assert found.statements[0].parts[0].text == "It was then that we left it as it was for good."


def test_words_whose_speaker_is_not_told_are_given_to_nobody() -> None:
    text = "“Nobody knows how we came to lose the last of the boats that year.”"
    other = "Oskar Brandt said that they would lose boats in the last year."
    held = Collection.of(
        [record(text, {}, name="bare"), record(other, {"they would lose boats in the last year": OSKAR}, name="brandt")]
    )
    found = answer("Who said how we came to lose the last of the boats?", held)
    assert (found.people, found.statements[0].article) == ((), "bare")


@pytest.mark.parametrize("question", ["the town that we want back now", "船今天不出港了"])
def test_words_in_a_row_are_found_whether_paragraphs_or_the_index_tell_of_them(
    question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [COMMON, "他说，船今天不出港了。", "Now that town wants we back.", "港不出了今天船。", "A quay."]
    held = Collection.of([record(text, {}, name=f"text{n}") for n, text in enumerate(texts)])
    told = [number for number, text in enumerate(texts) if question in text]
    for few in (len(texts), 0):
        monkeypatch.setattr("retrieval.passages.phrase.FEW", few)
        assert repeating(shingles(question), range(held.layout.size), held) == told
