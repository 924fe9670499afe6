"""The picture in the README is drawn from the recorded conversation, and always the same."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "conversation.py"))


def recorded() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((ROOT / "docs" / "conversation.json").read_text(encoding="utf-8"))
    return found


def test_the_picture_shows_the_recorded_conversation() -> None:
    drawn = SCRIPT["picture"](recorded())
    assert drawn == (ROOT / "docs" / "conversation.svg").read_text(encoding="utf-8")


def test_what_was_said_is_never_taken_for_markup() -> None:
    drawn = SCRIPT["picture"]([{"question": "<b>&{{ x }}", "reply": {"text": "</svg>"}}])
    texts = [element.text for element in ET.fromstring(drawn).iter() if element.text and element.text.strip()]
    assert texts == ["<b>&{{ x }}", "</svg>"]
