"""Searching: what was typed, where it is found, what is lit, and the way from hit to hit and back."""
