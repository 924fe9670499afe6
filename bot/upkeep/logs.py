"""The log: one line an event on standard error, without tokens and without what users said."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import TYPE_CHECKING, Any, Literal

import structlog

if TYPE_CHECKING:
    from collections.abc import MutableMapping

# A bot's token is its id, a colon and 35 letters; with some room, since other servers make longer and shorter ones.
TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")
HIDDEN = "[token]"
# The library logs the whole page that a proxy answers with in place of Telegram; that it failed stands in our lines.
ANSWERS = "telegram.request.BaseRequest"


def redacted(value: Any) -> Any:
    """The value with every token taken out, however deep it hides."""
    if isinstance(value, str):
        return TOKEN.sub(HIDDEN, value)
    if isinstance(value, dict):
        return {key: redacted(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(redacted(item) for item in value) if type(value) in (list, tuple) else redacted(str(value))
    return value if isinstance(value, int | float | bool | None) else redacted(str(value))


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take tokens out of everything about to be logged."""
    for key, value in event.items():
        event[key] = redacted(value)
    return event


def traced(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Put the trace of the current exception into the event: places only, since messages may hold what users said."""
    if event.pop("exc_info", None):
        kind, _error, place = sys.exc_info()
        frames = traceback.extract_tb(place)
        event["error"] = kind.__name__ if kind else "unknown"
        event["trace"] = " < ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return event


def configure(style: Literal["text", "json"]) -> None:
    """Send structlog's events, and the warnings of the libraries, to standard error."""
    last = structlog.processors.JSONRenderer() if style == "json" else structlog.dev.ConsoleRenderer(colors=False)
    shared: list[Any] = [structlog.processors.add_log_level, structlog.processors.TimeStamper("iso"), traced, redact]
    structlog.configure(
        processors=[*shared, last],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(redact_record)
    named = [structlog.stdlib.add_logger_name, *shared[:2]]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=last, foreign_pre_chain=named))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger(ANSWERS).setLevel(logging.CRITICAL)


def redact_record(record: logging.LogRecord) -> bool:
    """Take tokens out of a library's line; its trace is left out."""
    record.msg, record.args = redacted(record.getMessage()), ()
    record.exc_info, record.exc_text = None, None
    return True
