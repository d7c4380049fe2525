"""Widgets on Textual's Line API: each draws the rows it is given and keeps the strips it has drawn."""
