"""One file a feature of the Telegram bot, with its own handlers."""
