"""Which HTTP proxy stands between us and an address, as the environment says it.

aiohttp asks the environment and ``.netrc`` anew at every request, in a thread each time: that costs more than the
request.
"""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass


class Proxies:
    """Remembers the proxy of each server; ``*_PROXY`` and ``NO_PROXY`` are read when a server is first asked for."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}

    def of(self, url: str) -> str | None:
        """The proxy's address for ``url``; None for a direct connection."""
        parts = urlsplit(url)
        server = f"{parts.scheme}://{parts.netloc}"
        if server not in self._known:
            self._known[server] = found(parts.scheme, parts.hostname or "")
        return self._known[server]


def found(scheme: str, host: str) -> str | None:
    """The proxy that the environment names for a server; an address without a scheme is an HTTP proxy's."""
    proxy = None if proxy_bypass(host) else getproxies().get(scheme)
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy
