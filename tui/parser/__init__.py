"""Text to thread: bytes are decoded and cleaned, lines are labelled, and a `Thread` is what the labels say."""
