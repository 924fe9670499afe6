"""How an answer is said, and to whom: command line, terminal and Telegram."""
