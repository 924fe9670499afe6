"""What the index promises of a paragraph is never less than what its article keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.index.catalogue import Catalogue
from retrieval.index.volumes import Volume, pieces_of, terms_of
from retrieval.passages.bounds import most_fitting, most_promised
from retrieval.passages.candidates import candidates, passage_of
from retrieval.passages.evidence import evidence
from retrieval.passages.phrase import shingles
from retrieval.passages.promise import Wanted, promises
from retrieval.passages.search import TYPED, Search
from retrieval.postings.engine import engines
from retrieval.postings.pieces import Pieces
from retrieval.questions.units import units
from retrieval.topics.topic import topic_of
from scripts.made_corpus import article
from tests.retrieval.reports import collection, lines, unquoted

if TYPE_CHECKING:
    from retrieval.passages.promise import Kind
    from retrieval.questions.question import Asks
    from retrieval.questions.units import Unit

TEXTS = [
    *(article(number, paragraphs=6, known=10).text for number in range(8)),
    lines("港口扩建工程明年完工，码头工人表示欢迎。", "The quay will be rebuilt.", "建港以来，扩建的码头不多。"),
    lines(
        "The quay in 2019",
        "The quay is located at Norwick. It cost 12 million crowns. “It opens in May,” said Ada Berg, the mayor.",
        "Two quays stand outside the harbour. “They told me “nine quays are old” in March,” said Ada Berg.",
        "Old quays.",
        "Ada Berg said that a quay was mended last year. Ada Berg warned that 40 quays are old. The quay is old.",
        "港口位于城东，去年建成。沈建国说：“码头有三十座，明年扩建。”",
    ),
]
CORPUS = collection(*TEXTS)
WORDS = sorted({word for number in range(CORPUS.layout.size) for word in CORPUS.paragraphs.terms_of(number).words})


def pieced(*texts: str) -> Collection:
    """Articles with what is quoted in them, and with the pieces that can be quoted, as a folder keeps them."""
    records = [extract(parse(text, id=f"text{number}")) for number, text in enumerate(texts)]
    pieces = [each for record in records for each in pieces_of(record, list(terms_of(record)))]
    volume = replace(Volume.of(records), pieces=Pieces.of(pieces))
    return Collection({r.article.id: r for r in records}, Catalogue.of(records), {0: volume})


PIECED = pieced(*TEXTS)
TOPICS = st.lists(st.sampled_from([*WORDS, "港扩", "码扩", "rebuilding"]), min_size=1, max_size=4).map(" ".join)


@given(TOPICS, st.booleans())
def test_a_paragraph_covers_no_more_than_was_promised(text: str, before: bool) -> None:  # noqa: FBT001 - drawn
    topic = topic_of(text, CORPUS)
    numbers = range(CORPUS.layout.size)
    promised = promises(topic, numbers, CORPUS, Wanted(before)) if topic.facets else {}
    for number in promised:
        found = CORPUS.paragraphs.terms_of(number, english=topic.is_english)
        scene = topic.scene(CORPUS.paragraphs.title_of(CORPUS.layout.place_of(number)[0]))
        beside = [CORPUS.paragraphs.terms_before(number, english=topic.is_english)] if before else []
        assert topic.coverage(found, scene=scene) <= promised[number].own + 1e-9
        part = replace(topic, facets=topic.facets[1:] or topic.facets)
        assert part.coverage(found) <= promised[number].covers(part, topic) + 1e-9
        assert topic.coverage(found, *beside, scene=scene) <= promised[number].context + 1e-9
        assert topic.literal_gain(found) / topic.weight == pytest.approx(promised[number].literal)
        told = promised[number].told if CORPUS.paragraphs.begins_with_title(number) else None
        assert told is None or told == (scene, topic.coverage(found, *beside, scene=scene))


@given(TOPICS, st.booleans())
def test_compiled_code_promises_the_same(text: str, before: bool) -> None:  # noqa: FBT001 - drawn
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    topic, numbers = topic_of(text, CORPUS), range(CORPUS.layout.size)
    if not topic.facets:
        return
    wanted = Wanted(before, shingles(text), frozenset(["quay", text.split(maxsplit=1)[0]]))
    plain = promises(topic, numbers, CORPUS, wanted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        compiled = promises(replace(topic), numbers, CORPUS, wanted)  # of which nothing is kept
    for number, promise in plain.items():
        assert compiled[number]._replace(told=promise.told) == promise
        found = CORPUS.paragraphs.terms_of(number, english=topic.is_english)
        beside = [CORPUS.paragraphs.terms_before(number, english=topic.is_english)] if before else []
        scene = topic.scene(CORPUS.paragraphs.title_of(CORPUS.layout.place_of(number)[0]))
        told = compiled[number].told if CORPUS.paragraphs.begins_with_title(number) else None
        assert told is None or told == (scene, topic.coverage(found, *beside, scene=scene))


@given(TOPICS)
def test_an_utterance_covers_no_more_than_was_promised_of_the_pieces_of_its_kind(text: str) -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    topic, numbers = topic_of(text, PIECED), range(PIECED.layout.size)
    kinds: tuple[Kind, ...] = ("all", "spoken", "told")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        promised = {kind: promises(topic, numbers, PIECED, Wanted(kind=kind)) for kind in kinds if topic.facets}
    for number in numbers if topic.facets else ():
        scene = topic.scene(PIECED.paragraphs.title_of(PIECED.layout.place_of(number)[0]))
        utterances = PIECED.paragraphs.worded(number, english=topic.is_english)
        for kind, found in promised.items():
            quotable = found[number].quotable
            of_kind = [words for u, words in utterances if kind in ("all", "spoken" if u.speaker else "told")]
            assert (quotable.own >= 0) == bool(of_kind)
            assert max([topic.coverage(words, scene=scene) for words in of_kind], default=-1.0) <= quotable.own + 1e-9
            nearest = max([f.strength(words) for words in of_kind for f in topic.facets], default=-1.0)
            assert nearest <= quotable.nearest + 1e-9
            assert quotable.own <= found[number].own + 1e-9


UNITS = (None, *units())
ASKED = st.sampled_from(["number", "when", "where", "who_said", "topic", "said"])
ASKING = ("quay", "quay old", "码头 扩建", "mayor mended Norwick", "how many quays are old")


@given(st.one_of(TOPICS, st.sampled_from(ASKING)), ASKED, st.sampled_from(UNITS), st.booleans(), st.booleans())
def test_no_candidate_scores_more_than_its_paragraph_promises(
    text: str,
    asks: Asks,
    unit: Unit | None,
    told: bool,  # noqa: FBT001 - drawn
    speaking: bool,  # noqa: FBT001 - drawn
) -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    topic, numbers = topic_of(text, PIECED), range(PIECED.layout.size)
    if not topic.facets:
        return
    cues = frozenset(["warned"] if asks == "who_said" else ())
    theirs = frozenset(facet.word for facet in topic.facets if asks == "who_said")
    search = Search(
        topic, asks, PIECED, unit=unit, shingles=shingles(text), narrated=told, speaking=speaking, cues=cues
    )
    search = search._replace(theirs=theirs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        promised = promises(topic, numbers, PIECED, Wanted(shingles=search.shingles, kind=search.kind))
    for number, promise in promised.items():
        rank = number / PIECED.layout.size
        found = list(candidates(search, passage_of(search, number), rank, 1.0))
        assert not found or max(c.score for c in found) <= most_promised(search, promise, rank)
        fitting = [c for c in found if c.fit]
        assert asks not in TYPED or not fitting or most_fitting(search, promise) >= 0


def test_what_one_piece_covers_is_not_what_the_paragraph_does() -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    corpus = pieced(lines("Harbour", "The quay is old. The ferry is late. “The fog is thick,” said Ada Berg."))
    topic = topic_of("quay ferry fog", corpus)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        told, spoken = (promises(topic, [1], corpus, Wanted(kind=kind))[1] for kind in ("told", "spoken"))
    assert told.own == pytest.approx(1.0)
    assert max(told.quotable.own, spoken.quotable.own) < 0.5


@pytest.mark.parametrize(
    ("told", "may_count"),
    [
        ("The repair cost 12,000 crowns.", True),
        ("Three quays are old.", True),
        ("Three men went on board.", False),
        ("It opened on 2019-03-05, at 15:30.", False),
        ("有一座码头旧了。", True),
        ("有一座仓库旧了。", False),
        ("第十七届大会开幕。", False),
        ("仓库有三十座。", True),
    ],
)
def test_a_number_counts_where_it_can_answer_and_a_little_one_beside_what_is_asked(
    told: str,
    may_count: bool,  # noqa: FBT001 - parametrized
) -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    corpus = pieced(lines("Harbour", told, "The quay is old. 码头旧了。"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        promise = promises(topic_of("quay 码头", corpus), [1], corpus, Wanted())[1]
    assert (promise.quotable.numbered >= 0) is may_count


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("old quay late ferry", [0.0, 1.0, 0.0]),
        ("old quay the ferry", [0.0, 1.0, 0.0]),
        ("码头扩建", [0.0, 0.0, 0.0]),
        ("扩建码头", [0.0, 0.0, 1.0]),
    ],
)
def test_a_stretch_may_stand_there_where_one_piece_has_its_words(question: str, told: list[float]) -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    own = ["The quay is old. The ferry is late.", "The old quay had a late ferry.", "扩建码头的头建好了。"]
    corpus, wanted = pieced(lines("Harbour", *own)), Wanted(shingles=shingles(question))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        found = promises(topic_of(question, corpus), [1, 2, 3], corpus, wanted)
    assert [promise.verbatim for promise in found.values()] == told


def test_a_chinese_word_in_pieces_is_told_as_the_article_tells_it() -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    corpus = unquoted("码头", "码头的扩建工程明年完工。", "建港以来，扩大的码头不多。")
    topic = topic_of("扩建", corpus)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        found = promises(topic, range(corpus.layout.size), corpus, Wanted())
    told = [promise.told[1] if promise.told else None for promise in found.values()]
    assert told == [topic.coverage(corpus.paragraphs.terms_of(number)) for number in found]
    assert len(set(told)) > 1


@given(TOPICS, st.sampled_from(("topic", "number", "when")))
def test_the_best_and_those_nearly_as_good_are_found_without_reading_all(text: str, asks: Asks) -> None:
    search = Search(topic_of(text, CORPUS), asks, CORPUS, is_for_best=True)
    every = evidence(search)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.passages.evidence.FEW", 0)
        some = evidence(search)
    near = [c for c in every if c.score >= 0.9 * every[0].score]
    assert [(c.number, c.utterance.span) for c in some[: len(near)]] == [(c.number, c.utterance.span) for c in near]
    others = [[c.score for c in found if c.number != found[0].number][:1] for found in (every, some) if found]
    assert not others or others[0] == others[-1]


@pytest.mark.parametrize("name", ["jean-pierre", "小s", "老k", "j.", "angela杨"])
def test_a_paragraph_may_have_a_name_of_several_parts_that_it_has(name: str) -> None:
    corpus = unquoted("News", "Jean-Pierre met J. Berg.", "老K和小S都来了，Angela杨没来。", "It rained.")
    promised = promises(topic_of("rain", corpus), range(corpus.layout.size), corpus, Wanted(naming=frozenset([name])))
    may = [number for number, promise in promised.items() if promise.naming]
    assert may == [number for number in promised if name in corpus.paragraphs.text_of(number).casefold()]
