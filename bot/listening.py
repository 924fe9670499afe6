"""A small server on one address."""

from __future__ import annotations

from aiohttp import web

PATIENCE = 60.0  # seconds that open requests have when the server stops, aiohttp's own default


async def listening(application: web.Application, listen: str, *, patience: float = PATIENCE) -> web.AppRunner:
    """Serve on ``listen`` (``host:port``); OSError when the address is taken. The runner's ``cleanup`` ends it."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=patience)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
