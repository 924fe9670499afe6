"""What goes to Telegram, until it was taken."""
