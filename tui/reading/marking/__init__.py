"""What was read and what is starred, by keys and by being looked at."""
