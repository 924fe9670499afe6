"""Lines of a questions file: what they may hold, and how a wrong one is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.expectation import FIELDS, parsed, read
from config.errors import QuestionsError

EXAMPLE = Path(__file__).parents[3] / "config" / "questions.example.jsonl"
DOCUMENTED = Path(__file__).parents[3] / "docs" / "evaluation.md"


def test_a_line_may_hold_one_value_or_a_list_of_them() -> None:
    found = parsed('{"question": "Who sails?", "paragraph": 3, "speaker": ["Ada", "Ben"], "quotes": "all winter"}', 7)
    assert (found.line, found.name) == (7, "7")
    assert (found.paragraph, found.speaker, found.quotes) == ((3,), ("Ada", "Ben"), ("all winter",))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("no json", "this is no JSON"),
        ("[1]", "this is no JSON object"),
        ('{"answered": true}', "the field question is missing"),
        ('{"question": "  ", "answered": true}', "question must be a text"),
        ('{"question": "Who?", "answered": "yes"}', "answered must be true or false"),
        ('{"question": "Who?", "kind": "story"}', "kind must be one of quotation,"),
        ('{"question": "Who?", "paragraph": 0}', "paragraph must be a number from 1"),
        ('{"question": "Who?", "paragraph": true}', "paragraph must be a number from 1"),
        ('{"question": "Who?", "speaker": []}', "speaker must be a text or a list of texts"),
        ('{"question": "Who?", "language": "fr", "answered": true}', 'language must be "auto", "en" or "zh"'),
        ('{"question": "Who?", "speker": "Ada"}', "there is no field speker; the known ones are question,"),
        ('{"question": "Who?"}', "nothing is expected; give at least one of answered,"),
        ('{"question": "Who?", "kind": "nothing", "answered": true}', "answered and kind contradict each other"),
    ],
)
def test_a_wrong_line_is_named_with_its_field(line: str, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text('{"question": "Who sails?", "answered": true}\n\n' + line, encoding="utf-8")
    with pytest.raises(QuestionsError) as error:
        read(path)
    assert str(error.value).startswith(f"{path}, line 3: {complaint}")


def test_a_file_that_cannot_be_read_or_is_empty_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    (tmp_path / "other.jsonl").write_bytes(b"\xff\xfe\x00")
    for name, complaint in (("none", "No such file"), ("other", "it is not UTF-8"), ("empty", "holds no question")):
        with pytest.raises(QuestionsError, match=complaint):
            read(tmp_path / f"{name}.jsonl")


@pytest.mark.parametrize(
    ("demand", "answerable", "group"),
    [
        ({"answered": False}, False, "unanswered"),
        ({"kind": "not_said"}, False, "not_said"),
        ({"kind": ["report", "quotation"]}, True, "report"),
        ({"kind": ["nothing", "not_said"]}, False, "nothing"),
        ({"kind": ["nothing", "not_said", "passage"]}, None, "nothing"),
        ({"kind": ["passage", "nothing"], "answered": False}, False, "passage"),
        ({"quotes": "all winter"}, True, "answered"),
        ({"not_speaker": "Ada"}, None, "other"),
    ],
)
def test_what_is_demanded_tells_whether_there_is_an_answer(
    demand: dict[str, object], *, answerable: bool | None, group: str
) -> None:
    found = parsed(json.dumps({"question": "Who?"} | demand), 1)
    assert (found.answerable, found.group) == (answerable, group)


VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=4)


@given(st.dictionaries(st.sampled_from([*FIELDS, "other"]), VALUES))
def test_any_object_is_read_or_refused_with_a_sentence(values: dict[str, object]) -> None:
    try:
        found = parsed(json.dumps(values), 1)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - both outcomes are allowed, and each is checked
    else:
        assert found.question == values["question"]


def test_every_field_is_documented() -> None:
    page = DOCUMENTED.read_text(encoding="utf-8")
    assert [name for name in FIELDS if f"`{name}`" not in page] == []


def test_the_example_is_sound_and_expects_each_kind_of_thing() -> None:
    found = read(EXAMPLE)
    assert {expectation.answerable for expectation in found} >= {True, False}
    assert len({expectation.name for expectation in found}) == len(found)
