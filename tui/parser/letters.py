"""Words in every script: letters, and the signs that some scripts write over, under or between them."""

_SIGNS = (
    "\u0300-\u036f"  # accents
    "\u0591-\u05c7\u064b-\u065f\u0670"  # vowels of Hebrew and Arabic
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0bbe-\u0bcd"  # of India
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # of Thailand
    "\u200c"  # what parts letters of Persian that would join
)

WORD = rf"[^\W\d_]+(?:[{_SIGNS}]+[^\W\d_]*)*"
"""A pattern of one word, without the apostrophes and hyphens that may stand in it."""

TOKEN = rf"\d+(?:[.,]\d{{3}})*|{WORD}(?:[’'-]{WORD})*"
"""A pattern of a number, perhaps with signs between its thousands, or of a word as it is written."""
