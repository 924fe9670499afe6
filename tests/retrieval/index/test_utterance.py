"""What of a paragraph can be quoted."""

from __future__ import annotations

import dataclasses
import gc
import itertools
import weakref
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Span
from corpus.quotation import Person, Quotation
from corpus.reading import parse
from retrieval.index.shown import disjoint
from retrieval.index.utterance import LONGEST, Stretches, Utterance, Utterances, merged
from tests.retrieval.reports import HARBOUR, OSKAR, SOLHEIM, harbour, orchard, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Form, Record

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda t: Span(t[0], t[0] + t[1])), max_size=8)
SPAN = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda t: Span(t[0], t[0] + t[1]))


def of_paragraph(found: Record, number: int) -> Sequence[Utterance]:
    paragraph = found.article.paragraphs[number - 1]
    return Utterances(found.article, paragraph, [q for q in found.quotations if paragraph.span.holds(q.span)])


def told(text: str, said: str, *, form: Form = "direct", by: Person = OSKAR, verb: str = "said") -> list[str]:
    """The article's own sentences beside one quotation with its cue."""
    plain = record(text, {said: by})
    cue, mention = (Span(at, at + len(words)) for words in (verb, by.label) for at in [text.index(words)])
    quotation = dataclasses.replace(plain.quotations[0], form=form, cue=cue, mention=mention)
    found = dataclasses.replace(plain, quotations=(quotation,))
    return [u.text for u in of_paragraph(found, 1) if u.form == "narration"]


@pytest.mark.parametrize(
    ("said", "is_told"),
    [("the ferry will sail again on Monday morning", False), ("the bill", True)],
)
def test_a_report_of_a_few_words_is_told_by_its_sentence(said: str, *, is_told: bool) -> None:
    plain = record(f"At noon Oskar Brandt said {said}.", {said: OSKAR})
    cue, mention = (
        Span(at, at + len(words)) for words in ("said", OSKAR.label) for at in [plain.article.text.index(words)]
    )
    quotation = dataclasses.replace(plain.quotations[0], cue=cue, mention=mention)
    spoken = of_paragraph(dataclasses.replace(plain, quotations=(quotation,)), 1)[0]
    assert spoken.statement([0]).is_told == is_told


def test_a_quotation_is_its_speakers_words_in_sentences() -> None:
    spoken = of_paragraph(harbour(), 2)[0]
    assert (spoken.form, spoken.speaker) == ("direct", SOLHEIM)
    assert [HARBOUR[slice(*span)] for span in spoken.sentences] == [
        "The new quay will let two freighters unload at once.",
        "Cranes arrive in spring.",
    ]


def test_narration_is_one_utterance_a_sentence_with_no_speaker() -> None:
    found = of_paragraph(harbour(), 5)
    assert [(u.text, u.form, u.speaker) for u in found] == [
        ("The old quay was built in 1921 and is 140 metres long.", "narration", None),
        ("It carries 37 shops.", "narration", None),
    ]


@pytest.mark.parametrize(("before", "is_told"), [("", False), ("渡轮停航三天以后，", True), ("昨天，", False)])
def test_a_chinese_sentence_tells_when_and_where_words_were_said(before: str, *, is_told: bool) -> None:
    said = "码头下周就会修好"
    told_by = told(f"{before}林涛说，{said}。", said, form="indirect", by=Person("林涛", "林涛"), verb="说")
    assert bool(told_by) == is_told


def test_a_sentence_that_only_introduces_words_tells_nothing() -> None:
    said = "Fishermen were never asked about the dredging."
    assert told(f"Oskar Brandt said: “{said}”", said) == []
    assert told(f"Oskar Brandt said that {said}", said, form="indirect") == []


def test_a_sentence_around_reported_words_may_tell_something_as_well() -> None:
    said = "they were never asked"
    text = f"At the meeting in the old town hall on the last evening of October, Oskar Brandt said {said}."
    assert told(text, said, form="indirect") == [text]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("“Fish are rare,” Oskar Brandt said of the quay, which opened in 1971.", True),
        ("She trained in Vestmark and left, as Oskar Brandt puts it, because “fish are rare”.", True),
        ("Oskar Brandt, who said “fish are rare”, left.", False),
    ],
)
def test_a_clause_beside_the_words_tells_something_as_well(text: str, *, tells: bool) -> None:
    said = "Fish are rare," if "Fish" in text else "fish are rare"
    made = record(text, {said: OSKAR})
    cue = "puts" if "puts" in text else "said"
    quotation = dataclasses.replace(made.quotations[0], cue=Span(text.index(cue), text.index(cue) + len(cue)))
    found = of_paragraph(dataclasses.replace(made, quotations=(quotation,)), 1)
    assert [u.text for u in found if u.form == "narration"] == ([text] if tells else [])


@pytest.mark.parametrize(
    ("text", "said", "cue", "shown"),
    [
        ("Her own daughter, Oskar Brandt said, had waited.", "Her own daughter", "said", "Her own daughter, Oskar"),
        ("Oskar Brandt said the pier leaks.", "the pier leaks", "said", "Oskar Brandt said"),
        ("Oskar Brandt said the pier leaks like a sieve.", "the pier leaks like a sieve", "said", "the pier leaks"),
        (
            "Oskar Brandt told the crew not to leave the pier at night.",
            "to leave the pier at night",
            "told",
            "Oskar Brandt told",
        ),
        (
            "Oskar Brandt told nobody that the pier had leaked for years.",
            "the pier had leaked for years",
            "told",
            "Oskar",
        ),
        ("渔会会长林国否认收过船东的钱。", "收过船东的钱", "否认", "渔会会长"),
        ("渔会承认漏报渔获，但不认罚。", "漏报渔获，但不认罚", "承认", "渔会承认"),
        ("渔会会长林国表示，对判决失望。", "对判决失望", "表示", "渔会会长"),
        ("渔会会长林国表示，对法院的判决失望。", "对法院的判决失望", "表示", "对法院的判决失望"),
    ],
)
def test_a_report_of_few_words_is_shown_with_its_sentence(text: str, said: str, cue: str, shown: str) -> None:
    made = record(text, {said: OSKAR})
    quotation = dataclasses.replace(made.quotations[0], cue=Span(text.index(cue), text.index(cue) + len(cue)))
    found = of_paragraph(dataclasses.replace(made, quotations=(quotation,)), 1)
    assert [u.text.startswith(shown) for u in found if u.form == "indirect"] == [True]


def test_a_sentence_beside_the_quotation_is_the_articles_own() -> None:
    said = "We were never asked."
    assert told(f"“{said}” Oskar Brandt said. The dredging began in May.", said) == ["The dredging began in May."]


def test_chinese_sentences_end_without_blanks() -> None:
    assert [u.text for u in of_paragraph(orchard(), 4)] == ["果园在青石镇，有两千亩。"]


def test_sentences_left_out_part_a_statement() -> None:
    text = "First the cranes. Then the quay. Last the shops."
    whole = Span(0, len(text))
    article = parse(text, id="x")
    found = Utterances(article, article.paragraphs[0], [Quotation(whole, "direct", OSKAR)])[0]
    assert [part.text for part in found.statement([0, 2]).parts] == ["First the cranes.", "Last the shops."]
    assert [part.text for part in found.statement([1, 0]).parts] == ["First the cranes. Then the quay."]
    assert found.statement([0]).speaker == OSKAR


def test_no_piece_is_longer_than_evidence_may_be() -> None:
    text = "word " * 900
    found = of_paragraph(record(text, {}), 1)
    parts = [part for u in found for part in u.statement(range(len(u.sentences))).parts]
    assert max(len(part.text) for part in parts) <= LONGEST
    assert "".join(part.text for part in parts) == text.strip()


def test_words_without_a_speaker_are_still_quoted() -> None:
    article = parse("“Nobody knows me.”", id="x")
    quotation = Quotation(Span(1, 17), "direct", None)
    assert Utterances(article, article.paragraphs[0], [quotation])[0].speaker is None


def test_nested_words_are_marked_as_such() -> None:
    text = "“She told me ‘go home’ and left.”"
    article = parse(text, id="x")
    outer = Quotation(Span(1, len(text) - 1), "direct", OSKAR)
    inner = Quotation(Span(text.index("go"), text.index("go") + 7), "direct", Person("she"), parent=outer.span)
    found = Utterances(article, article.paragraphs[0], [outer, inner])
    assert [(u.text, u.nested) for u in found if u.form == "direct"] == [(text[1:-1], False), ("go home", True)]


def test_only_what_is_wanted_is_told() -> None:
    found = record("“The quay is cold today.” The sun shone all day.", {"The quay is cold today.": OSKAR})
    every = Utterances(found.article, found.article.paragraphs[0], found.quotations)
    assert [u.text for u in every.of(lambda speaker: speaker == OSKAR)] == ["The quay is cold today."]
    assert [u.text for u in every.of(lambda speaker: speaker is None)] == ["The sun shone all day."]
    assert list(every.of(lambda _: True)) == list(every)


def test_what_was_made_goes_without_the_garbage_collector() -> None:
    found = harbour()
    every = Utterances(found.article, found.article.paragraphs[1], found.begun_in(found.article.paragraphs[1]))
    assert len(every)
    kept = weakref.ref(every)
    gc.disable()
    try:
        del every
        assert kept() is None
    finally:
        gc.enable()


def test_a_sentence_of_which_a_report_is_but_a_clause_is_nobodys() -> None:
    said = "was written about the quay"
    found = record(f"The council found neither a letter nor a book that Oskar Brandt said {said}.", {said: OSKAR})
    text = found.article.text
    name, cue = text.index("Oskar Brandt"), text.index("said")
    quotation = dataclasses.replace(
        found.quotations[0], mention=Span(name, name + len("Oskar Brandt")), cue=Span(cue, cue + len("said"))
    )
    every = Utterances(found.article, found.article.paragraphs[0], [quotation])
    assert [(u.text, u.form, u.speaker) for u in every] == [(text, "narration", None)]


@given(SPANS)
def test_the_union_of_spans_covers_the_same_characters_once(spans: list[Span]) -> None:
    joined = disjoint(spans)
    assert {i for span in joined for i in range(*span)} == {i for span in spans for i in range(*span)}
    assert all(one.end < other.start for one, other in itertools.pairwise(joined))


@given(st.lists(st.integers(1, 700), min_size=1, max_size=8), st.data())
def test_joined_sentences_stay_short_enough_unless_one_alone_is_longer(lengths: list[int], data: st.DataObject) -> None:
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    every = [Span(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    chosen = sorted(data.draw(st.sets(st.sampled_from(every), min_size=1)))
    parts = merged(chosen, every)
    assert {i for part in parts for i in range(*part)} == {i for span in chosen for i in range(*span)}
    assert all(part.end - part.start <= LONGEST for part in parts)


def test_the_sentence_around_a_report_is_not_shown_with_the_direct_words_of_somebody_else() -> None:
    said, denied = "The quay is full,", "endorses no quay"
    text = f"“{said}” said Oskar Brandt, whose office {denied}."
    plain = record(text, {said: OSKAR, denied: SOLHEIM})
    at = text.index(denied)
    quotations = [
        dataclasses.replace(q, form="indirect", cue=Span(at, at + len("endorses"))) if q.span.start == at else q
        for q in plain.quotations
    ]
    found = dataclasses.replace(plain, quotations=tuple(quotations))
    assert [u.text for u in of_paragraph(found, 1) if u.speaker == SOLHEIM] == [denied]


def test_sentences_between_the_same_marks_are_shown_together() -> None:
    text = "A note hung there: “We sail at six. Bring nothing.” The quay was empty. “Late again."
    told_so = [u.text for u in of_paragraph(record(text, {}), 1)]
    assert told_so == ["A note hung there: “We sail at six. Bring nothing.”", "The quay was empty.", "“Late again."]


LIVE = """**What we know**
- The fire has burned 40 boats on the quay.
- Two people have died. Nine are missing.

**6:15 a.m. Quay likely to stay shut**

> The **old** pier is gone, and so is the new one.
"""


def test_what_the_article_tells_is_quoted_without_the_marks_of_lists_and_emphasis() -> None:
    found = record(LIVE, {})
    texts = [[u.text for u in of_paragraph(found, number)] for number in (1, 2, 3)]
    assert texts[0][1:] == ["The fire has burned 40 boats on the quay.", "Two people have died.", "Nine are missing."]
    assert texts[1:] == [["6:15 a.m. Quay likely to stay shut"], ["The **old** pier is gone, and so is the new one."]]


@pytest.mark.parametrize(
    ("words", "shown"),
    [("We sail again,", "We sail again"), ("我们周一开船，", "我们周一开船"), ("We sail again.", "We sail again.")],
)
def test_somebodys_words_end_before_the_comma_in_front_of_the_closing_mark(words: str, shown: str) -> None:
    found = record(f"“{words}” said Oskar Brandt.", {words: OSKAR})
    utterance = of_paragraph(found, 1)[0]
    assert [part.text for part in utterance.statement([0]).parts] == [shown]


@given(st.lists(SPAN, max_size=12), SPAN)
def test_those_over_a_stretch_are_the_ones_that_share_a_character_with_it(spans: list[Span], stretch: Span) -> None:
    assert Stretches(spans).over(stretch) == sorted(span for span in spans if span.overlap(stretch))
