"""A small local Bot API server: strict about what the tests rely on, and it remembers every call."""

from tests.botapi.server import BotApi

__all__ = ["BotApi"]
