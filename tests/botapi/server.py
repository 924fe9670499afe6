"""The server itself: HTTP in front of the world, long polling, faults on demand, a record of every call."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from tests.botapi.checks import Refused
from tests.botapi.methods import METHODS, unknown
from tests.botapi.world import World

TOKEN = "424242:test-token-of-the-local-server-0000"
STRINGS = frozenset({"text", "name", "description", "short_description", "url", "secret_token", "language_code"})
STRINGS |= {"callback_query_id", "inline_query_id", "guest_query_id", "file_id", "caption"}


@dataclass
class Call:
    """A call of the bot's, with the status that it got."""

    method: str
    params: dict[str, Any]
    status: int = 200


@dataclass
class Fault:
    """The next ``times`` calls of ``method`` get this status; ``lost`` ones take effect first."""

    method: str
    status: int
    times: int = 1
    retry_after: int | None = None
    lost: bool = False


class BotApi:
    """``async with BotApi() as api``: a Bot API server on a port of its own, at ``api.url``."""

    def __init__(self) -> None:
        self.world = World()
        self.token = TOKEN
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: list[Fault] = []
        self.polls = 0
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
        fault = self._fault(method)
        if fault and not fault.lost:
            return self._failed(Call(method, params, fault.status), fault.status, fault.retry_after)
        if method == "getUpdates":
            return await self._updates(params)
        call = Call(method, params)
        response = self._accepted(call)
        return self._failed(call, fault.status, None) if fault else response

    def _accepted(self, call: Call) -> web.Response:
        self.calls.append(call)
        try:
            return answer(200, {"ok": True, "result": METHODS.get(call.method, unknown)(self.world, call.params)})
        except Refused as error:
            call.status = error.code
            if not error.expected:
                self.violations.append(f"{call.method}: {error.text} {call.params}")
            body = {"ok": False, "error_code": error.code, "description": error.text}
            return answer(error.code, body | ({"parameters": error.parameters} if error.parameters else {}))

    def _fault(self, method: str) -> Fault | None:
        fault = next((fault for fault in self.faults if fault.method == method and fault.times), None)
        if fault:
            fault.times -= 1
        return fault

    def _failed(self, call: Call, status: int, retry_after: int | None) -> web.Response:
        call.status = status
        if call not in self.calls:
            self.calls.append(call)
        body: dict[str, Any] = {"ok": False, "error_code": status, "description": f"Fault {status}"}
        return answer(status, body | ({"parameters": {"retry_after": retry_after}} if retry_after else {}))

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


def answer(status: int, body: dict[str, Any]) -> web.Response:
    """A JSON answer."""
    return web.json_response(body, status=status)
