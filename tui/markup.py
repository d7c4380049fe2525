"""The Markdown we write and read back: its marks, and how words stand between them.

No letter of escaped words is taken for a mark: a CommonMark reader shows them letter for letter and line by line, and
`unescape` and `read_text` give exactly the text that went in. Text is cleaned text: its only control characters are LF
and TAB.
"""

import re

FIRST_LINE = "<!-- threadreader 1 -->"
"""What a document of ours begins with; Markdown readers do not show it."""
FIRST_LINE_NUMBERED = "<!-- threadreader 1, labels as numbered -->"
"""The same where a comment without a label in brackets is labelled with the last step of its number."""
COMMENT_COUNT = re.compile(r"(?:[0-9]+ of )?[0-9]+ comments?")
"""The words of the level-2 heading that the comments stand under."""
CHANGE = re.compile(r"\*(?:New|Edited(?:: [0-9,]+ words?)?)\*")
"""The line under the heading of a comment that says what happened to it since an older save of the page."""
RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
"""A line across the page, as CommonMark knows it."""
BULLETS = {"•": "-", "-": "+", "*": "*"}
"""Marker of a list item in a text, and the marker that stands for it in Markdown."""

# Patterns are told by their first character: a search then skips to it, and time stays linear on any text.
_INLINE = re.compile(r"\\|`|\*|\[|<(?=[A-Za-z/!?])|&(?=#|\w+;)|_(?:(?<![^\W_]_)|(?![^\W_]))|~(?=~)")
_LINE_START = re.compile(
    r"^([^\S\n]*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=:|][-=:|\t ]*$))", re.MULTILINE
)
_BLANK_LINE = re.compile(r"^[^\S\n](?=[^\S\n]*$)", re.MULTILINE)
_CODE_INDENT = re.compile(r"(?:\t| (?= {3}| {0,2}\t))(?:(?<=\n\n.)|(?<![\s\S]{2}))")
_BLANK_LINES = re.compile(r"\n\n+|\A\n|\n\Z")
_LINE_BREAK = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
_EDGE_SPACE = re.compile(r"\A\s|\s\Z|\n")
_CLOSING_HASHES = re.compile(r"(?:(?<=\s)|\A)#(?=#*\Z)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#(\d{1,7});")
_LAST_BACKSLASHES = re.compile(r"\\(?<!\\\\)\\*+$", re.MULTILINE)


def escape_text(text: str) -> str:
    """The text as lines of Markdown: its line breaks are hard ones, its blank lines part paragraphs."""
    words = text.strip("\n")
    if not words:
        return reference(text)
    start = text.index(words[0])
    return reference(text[:start]) + _break_lines(_escape_lines(words)) + reference(text[start + len(words) :])


def escape_paragraph(text: str) -> str:
    """The text as one run of lines without a blank one, whatever it holds."""
    return _break_lines(_BLANK_LINES.sub(_references, _escape_lines(text)))


def escape_words(text: str) -> str:
    """The text on one line, as in a heading."""
    return _CLOSING_HASHES.sub(r"\\#", _EDGE_SPACE.sub(_references, _INLINE.sub(r"\\\g<0>", text)))


def reference(text: str) -> str:
    """The text with each character as a number, which no Markdown reader takes for a mark."""
    return "".join(f"&#{ord(character)};" for character in text)


def unescape(text: str) -> str:
    """What `escape_words` was given."""
    return _ESCAPED.sub(_unescaped, text)


def read_text(lines: str) -> str:
    """What `escape_text` or `escape_paragraph` was given."""
    return unescape(_LAST_BACKSLASHES.sub(_without_hard_break, lines))


def _escape_lines(text: str) -> str:
    text = _LINE_START.sub(r"\1\2\\", _INLINE.sub(r"\\\g<0>", text))
    return _CODE_INDENT.sub(_references, _BLANK_LINE.sub(_references, text))


def _break_lines(text: str) -> str:
    return _LINE_BREAK.sub("\\\\\n", text)


def _references(match: re.Match[str]) -> str:
    return reference(match[0])


def _without_hard_break(match: re.Match[str]) -> str:
    """Backslashes before a line break: an odd one is the mark of a hard break, pairs are letters."""
    return match[0][: len(match[0]) // 2 * 2]


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    code = int(match[2])
    return chr(code) if _is_harmless(code) else match[0]


def _is_harmless(code: int) -> bool:
    """Whether a numbered character is one we write so: a space, a tab, a line break or plain ASCII.

    Any other stays as its letters: a control character would come in behind the back of cleaning.
    """
    if code in (9, 10) or 32 <= code < 127:
        return True
    return 0xA0 <= code <= 0x3000 and code not in (0x2028, 0x2029) and chr(code).isspace()
