"""What can be quoted, how well it answers, and how likely."""
