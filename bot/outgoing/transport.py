"""How requests reach the Bot API: python-telegram-bot's request interface over aiohttp.

Its own httpx transport scans the whole connection pool on every request, which costs 7-12 ms a call under concurrency.
"""

from __future__ import annotations

import email.utils
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import structlog
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram._utils.types import ODVInput
    from telegram.request import RequestData

CONNECT_SECONDS, READ_SECONDS = 10.0, 20.0
MOST_APART = 60.0  # seconds; less is the network's, or the clock's ordinary drift


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A request's parameters, to be sent as JSON; stands where the library passes its own RequestData on to us."""

    parameters: dict[str, Any]


class Transport(BaseRequest):
    """One aiohttp session; an HTTP proxy is taken from the environment's ``*_PROXY`` and ``NO_PROXY``.

    ``ahead`` is by how many seconds the host's clock is ahead of the server's, as its answers tell; 0 when they agree.
    """

    def __init__(
        self,
        *,
        read_seconds: float = READ_SECONDS,
        connections: int = 32,
        host_time: Callable[[], float] = time.time,
    ) -> None:
        self._proxy_of, self._read_seconds, self._connections = cache(proxy_of), read_seconds, connections
        self._host_time, self._told = host_time, False
        self.ahead = 0.0
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        """Close the session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the interface
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = None,
        write_timeout: ODVInput[float] = None,  # noqa: ARG002 - the interface; aiohttp has none
        connect_timeout: ODVInput[float] = None,
        pool_timeout: ODVInput[float] = None,  # noqa: ARG002 - the interface
    ) -> tuple[int, bytes]:
        """Send one request; TimedOut and NetworkError leave the address out, since it holds the token."""
        if self._session is None:
            raise NetworkError("The transport is closed.")
        server = urlsplit(url)
        proxy = self._proxy_of(server.scheme, server.hostname or "")
        limit = limit_of(seconds(read_timeout, self._read_seconds), seconds(connect_timeout, CONNECT_SECONDS))
        try:
            async with self._session.request(
                method, url, **body_of(request_data), proxy=proxy, timeout=limit
            ) as response:
                self._compare(response.headers.get("Date"))
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut("The Bot API server did not answer in time.") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"The Bot API server cannot be reached ({reason_of(error)}).") from error

    def _compare(self, date: str | None) -> None:
        """Hold the host's clock against the hour of an answer; that they differ is said once."""
        self.ahead = apart(date, self._host_time())
        if self.ahead and not self._told:
            structlog.get_logger().warning("clock differs from Telegram's", ahead_seconds=round(self.ahead))
            self._told = True


def apart(date: str | None, now: float) -> float:
    """By how many seconds ``now`` is ahead of an answer's ``Date``; 0 for a little, and without a date."""
    try:
        ahead = now - email.utils.parsedate_to_datetime(date or "").timestamp()
    except ValueError:
        return 0.0
    return ahead if abs(ahead) > MOST_APART else 0.0


def reason_of(error: aiohttp.ClientError | OSError) -> str:
    """What went wrong, in the system's words where it has some; never the address."""
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    return getattr(cause, "strerror", None) or type(error).__name__


@cache
def limit_of(read: float, connect: float) -> aiohttp.ClientTimeout:
    """The time-outs of a request, in seconds, as aiohttp takes them; there are few different ones."""
    return aiohttp.ClientTimeout(sock_read=read, sock_connect=connect)


def seconds(value: ODVInput[float], default: float) -> float:
    """A time-out as given; ``default`` for None and for the library's own mark of a value not given."""
    return float(value) if isinstance(value, int | float) else default


def body_of(request_data: RequestData | JsonBody | None) -> dict[str, Any]:
    """What aiohttp takes for the parameters: JSON, or a form, multipart when files are among them."""
    if isinstance(request_data, JsonBody):
        return {"json": request_data.parameters}
    if request_data is None:
        return {}
    form = aiohttp.FormData(default_to_multipart=request_data.contains_files)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    if request_data.contains_files:
        for name, part in request_data.multipart_data.items():
            file_name, content, media_type = cast("tuple[str, bytes, str]", part)
            form.add_field(name, content, filename=file_name, content_type=media_type)
    return {"data": form}


def proxy_of(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for a server; an address without a scheme is an HTTP proxy's.

    Remembered: aiohttp itself asks environment and ``.netrc`` at every request, which costs more than the request.
    """
    proxy = None if proxy_bypass(host) else getproxies().get(scheme)
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy
