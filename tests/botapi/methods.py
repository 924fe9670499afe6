"""The methods of the Bot API that the bot may call, over a world of chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.botapi.checks import Refused, check_commands, check_keyboard, check_results, check_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.botapi.world import World

Params = dict[str, Any]
LATE = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def get_me(world: World, params: Params) -> Any:
    return world.me


def send_message(world: World, params: Params) -> Any:
    chat = world.chat(params["chat_id"])
    check_text(params.get("text"), params.get("entities", []))
    check_keyboard(params.get("reply_markup"))
    target = world.target_of(params)
    return world.store(chat, world.me, sent_content(params), reply_to=target, thread=params.get("message_thread_id"))


def sent_content(params: Params) -> Params:
    return {key: params[key] for key in ("text", "entities", "reply_markup") if params.get(key)}


def send_document(world: World, params: Params) -> Any:
    chat = world.chat(params["chat_id"])
    document = {"file_id": "sent", "file_unique_id": "sent", "file_name": params["document"].filename}
    message = world.store(chat, world.me, {"document": document}, reply_to=world.target_of(params))
    world.files_sent.append((params["document"].filename, params["document"].file.read()))
    return message


def send_chat_action(world: World, params: Params) -> Any:
    world.actions.append((world.chat(params["chat_id"])["id"], params["action"]))
    return True


def edit_message_text(world: World, params: Params) -> Any:
    message = world.ours(params)
    check_text(params.get("text"), params.get("entities", []))
    check_keyboard(params.get("reply_markup"))
    new = sent_content(params)
    if {key: message.get(key) for key in ("text", "entities", "reply_markup") if message.get(key)} == new:
        raise Refused("Bad Request: message is not modified")
    for key in ("text", "entities", "reply_markup"):
        message.pop(key, None)
    message.update(new)
    return message


def delete_message(world: World, params: Params) -> Any:
    message = world.ours(params)
    del world.messages[message["chat"]["id"], message["message_id"]]
    world.deleted.append(message)
    return True


def answer_callback_query(world: World, params: Params) -> Any:
    if len(params.get("text", "")) > 200:
        raise Refused("Bad Request: MESSAGE_TOO_LONG")
    answered_once(world, params["callback_query_id"], params)
    return True


def answer_inline_query(world: World, params: Params) -> Any:
    check_results(params["results"])
    answered_once(world, params["inline_query_id"], params)
    return True


def answer_guest_query(world: World, params: Params) -> Any:
    check_results([params["result"]])
    answered_once(world, params["guest_query_id"], params)
    return {"inline_message_id": "guest"}


def answered_once(world: World, query: Any, params: Params) -> None:
    if not isinstance(query, str):  # as a changed update may have had it
        raise Refused(LATE, expected=True)
    if query in world.expired:
        raise Refused(LATE, expected=True)
    if query not in world.queries or query in world.answers:
        raise Refused(LATE)
    world.answers[query] = params


def set_my_commands(world: World, params: Params) -> Any:
    check_commands(params["commands"])
    scope = params.get("scope", {"type": "default"})
    if scope["type"] == "chat" and scope["chat_id"] not in world.chats:
        raise Refused("Bad Request: chat not found", expected=True)
    world.menus[scope["type"], scope.get("chat_id"), params.get("language_code", "")] = params["commands"]
    return True


def delete_my_commands(world: World, params: Params) -> Any:
    scope = params.get("scope", {"type": "default"})
    world.menus.pop((scope["type"], scope.get("chat_id"), params.get("language_code", "")), None)
    return True


def set_profile(longest: int) -> Callable[[World, Params], Any]:
    def set_text(world: World, params: Params) -> Any:
        texts = [value for key, value in params.items() if key != "language_code"]
        if any(len(text) > longest for text in texts):
            raise Refused("Bad Request: too long")
        world.profile.append(params)
        return True

    return set_text


RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    *(f"can_{act}_stories" for act in ("post", "edit", "delete")),
    *(f"can_{act}" for act in ("manage_chat", "delete_messages", "manage_video_chats", "restrict_members")),
    *(f"can_{act}" for act in ("promote_members", "change_info", "invite_users")),
)


def get_chat_member(world: World, params: Params) -> Any:
    status = world.admins.get(params["chat_id"], {}).get(params["user_id"], "member")
    user = {"id": params["user_id"], "is_bot": False, "first_name": "Somebody"}
    if status == "creator":
        return {"status": status, "user": user, "is_anonymous": False}
    if status == "administrator":
        return {"status": status, "user": user} | dict.fromkeys(RIGHTS, False)
    return {"status": "member", "user": user}


def get_file(world: World, params: Params) -> Any:
    if params["file_id"] not in world.files:
        raise Refused("Bad Request: invalid file_id")
    return {"file_id": params["file_id"], "file_unique_id": "u", "file_path": f"documents/{params['file_id']}"}


def agree(world: World, params: Params) -> Any:
    return True


def unknown(world: World, params: Params) -> Any:
    raise Refused("Not Found: method not found", code=404)


def set_webhook(world: World, params: Params) -> Any:
    world.webhook = params
    return True


def get_webhook_info(world: World, params: Params) -> Any:
    url = world.webhook["url"] if world.webhook else ""
    return {"url": url, "has_custom_certificate": False, "pending_update_count": len(world.pending)}


METHODS: dict[str, Callable[[World, Params], Any]] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "sendDocument": send_document,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_profile(64),
    "setMyDescription": set_profile(512),
    "setMyShortDescription": set_profile(120),
    "getChatMember": get_chat_member,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "getWebhookInfo": get_webhook_info,
    "deleteWebhook": agree,
}
