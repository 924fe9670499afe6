"""The few calls that every question makes, straight as JSON.

The library builds and parses whole objects for them, which costs more than answering: sending needs none of it back
but the number of the new message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.outgoing.transport import JsonBody

if TYPE_CHECKING:
    from bot.outgoing.sending import Sending
    from bot.outgoing.transport import Transport


class Api:
    """Calls behind the same limits and over the same transport as the library's. ``address`` holds the token."""

    def __init__(self, transport: Transport, sending: Sending, address: str) -> None:
        self._transport, self._sending, self._address = transport, sending, address

    async def call(self, method: str, **params: Any) -> Any:
        """Call a method with what is not None; returns its result as JSON, raises as the library does."""
        given = {key: value for key, value in params.items() if value is not None}
        return await self._sending.process_request(self._post, (method, given), {}, method, given, None)

    async def _post(self, method: str, given: dict[str, Any]) -> Any:
        return await self._transport.post(f"{self._address}/{method}", JsonBody(given))  # type: ignore[arg-type] # see JsonBody
