"""The server itself: HTTP in front of the world, long polling, faults on demand, a record of every call."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.botapi.checks import Refused
from tests.botapi.faults import Fault, broken
from tests.botapi.methods import METHODS, unknown
from tests.botapi.world import World

TOKEN = "424242:test-token-of-the-local-server-0000"
STRINGS = frozenset({"text", "name", "description", "short_description", "url", "secret_token", "language_code"})
STRINGS |= {"callback_query_id", "inline_query_id", "guest_query_id", "file_id", "caption"}


@dataclass(eq=False)
class Call:
    """A call of the bot's, with the status that it got (0 for none) and when it came."""

    method: str
    params: dict[str, Any]
    status: int = 200
    retry_after: int = 0
    at: float = field(default_factory=time.monotonic)


class BotApi:
    """``async with BotApi() as api``: a Bot API server on a port of its own, at ``api.url``."""

    def __init__(self) -> None:
        self.world = World()
        self.token = TOKEN
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: list[Fault] = []
        self.polls = 0
        self._dice = random.Random(7)
        self._news = asyncio.Event()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        app.router.add_get("/file/bot{token}/documents/{file}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._news.set()
        await self._runner.cleanup()

    def called(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every accepted call of a method."""
        return [call.params for call in self.calls if call.method == method and call.status == 200]

    async def _called(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return answer(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        method, params = request.match_info["method"], await params_of(request)
        call, fault = Call(method, params), self._fault(method)
        if fault and not fault.lost:
            return await self._failed(request, call, fault)
        if method == "getUpdates":
            return await self._updates(params)
        response = self._accepted(call)
        return await self._failed(request, call, fault) if fault else response

    def _accepted(self, call: Call) -> web.Response:
        self.calls.append(call)
        try:
            return answer(200, {"ok": True, "result": result_of(call, self.world)})
        except Refused as error:
            call.status = error.code
            if not error.expected:
                self.violations.append(f"{call.method}: {error.text} {call.params}")
            body = {"ok": False, "error_code": error.code, "description": error.text}
            return answer(error.code, body | ({"parameters": error.parameters} if error.parameters else {}))

    def _fault(self, method: str) -> Fault | None:
        return next((fault for fault in self.faults if fault.hits(method, self._dice)), None)

    async def _failed(self, request: web.Request, call: Call, fault: Fault) -> web.Response:
        if call not in self.calls:
            self.calls.append(call)
        if not isinstance(fault.status, int):
            call.status = 0
            await broken(request, fault)
            return web.Response()
        call.status = fault.status
        body: dict[str, Any] = {"ok": False, "error_code": fault.status, "description": f"Fault {fault.status}"}
        if fault.retry_after:
            call.retry_after = fault.retry_after
            body |= {"parameters": {"retry_after": fault.retry_after}}
        return answer(fault.status, body)

    async def _updates(self, params: dict[str, Any]) -> web.Response:
        self.polls += 1
        pending = self.world.pending
        for number in [number for number in pending if number < params.get("offset", 0)]:
            del pending[number]
        for _ in range(round(params.get("timeout", 0) / 0.005)):
            if pending or self._news.is_set():
                break
            await asyncio.sleep(0.005)
        return answer(200, {"ok": True, "result": list(pending.values())[:100]})

    async def _download(self, request: web.Request) -> web.Response:
        return web.Response(body=self.world.files[request.match_info["file"]])


async def params_of(request: web.Request) -> dict[str, Any]:
    """The parameters from the query and the body, JSON or a form; what is not a plain string in a form is JSON."""
    if request.content_type == "application/json":
        return {**request.query, **(await request.json())}
    fields = {**request.query, **(await request.post())}
    return {
        key: value if key in STRINGS or not isinstance(value, str) else parsed(value) for key, value in fields.items()
    }


def parsed(value: str) -> Any:
    """A JSON value, or the string itself."""
    try:
        return json.loads(value)
    except ValueError:
        return value


def result_of(call: Call, world: World) -> Any:
    """What a method gives; a call without what the method needs is refused, as Telegram does."""
    try:
        return METHODS.get(call.method, unknown)(world, call.params)
    except KeyError as missing:
        raise Refused(f"Bad Request: {missing} is missing") from missing


def answer(status: int, body: dict[str, Any]) -> web.Response:
    """A JSON answer."""
    return web.json_response(body, status=status)
