"""Screens: they translate keys and events into calls of the session and have the panes drawn anew."""
