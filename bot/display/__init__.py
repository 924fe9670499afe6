"""What people read: messages, pages and buttons, and their wording."""
