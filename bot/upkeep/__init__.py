"""How the bot keeps well and shows how it is."""
