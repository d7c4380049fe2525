"""Article and comments into rows at a width, found for what is in sight only."""
