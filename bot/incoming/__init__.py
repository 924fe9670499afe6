"""What comes from Telegram, until a feature has it."""
