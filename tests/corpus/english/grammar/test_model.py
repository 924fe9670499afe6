"""Weights, lexicon and tags as data."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from corpus.article import Span
from corpus.english.grammar.lexicon import default_lexicon, parse
from corpus.english.grammar.model import Model, default_models
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import tokenise


def test_a_feature_without_weight_counts_nothing() -> None:
    model = Model({"bias": -1.0, "a": 2.0})
    assert model.logit(["a", "b"]) == 1.0
    assert model.probability(["b"]) == pytest.approx(0.2689, abs=1e-4)


def test_every_model_has_weights_that_can_be_read() -> None:
    weights = json.loads(files("corpus").joinpath("lexicon", "en", "weights.json").read_text(encoding="utf-8"))
    assert set(weights) == set(type(default_models()).__dataclass_fields__)
    assert all("bias" in of_model for of_model in weights.values())


def test_a_line_of_the_lexicon_gives_every_form() -> None:
    cues = parse(["# comment", "", "warn\tspeech,tell\twarn warns warned warning"])
    assert {form: word.frames for form, word in cues.items()} == dict.fromkeys(
        ("warn", "warns", "warned", "warning"), ("speech", "tell")
    )


def test_an_extended_lexicon_keeps_what_it_had() -> None:
    extended = default_lexicon().extended(["hollerate\tspeech\thollerate"])
    assert "said" in extended.cues
    assert "hollerate" in extended.cues
    assert "hollerate" not in default_lexicon().cues


def test_tags_follow_the_words_around() -> None:
    text = "She plans the plans of the harbour."
    assert default_tagger().tag(tokenise(text, Span(0, len(text)))) == ["PRP", "VBZ", "D", "N", "IN", "D", "N", "."]
