"""What a reader keeps in sight of a thread: filters and focused branches."""
