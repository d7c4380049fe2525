"""How a page was read: beside the truth it was made from, in words, and written out as lines for golden files."""

import re
from collections.abc import Iterator

from tests.support.pages import MadeComment, MadePage
from tui.model import Comment, Thread

_WORD = re.compile(r"\w+")


def words(text: str | None) -> list[str]:
    """The words of a text, folded: what a name, a date or a body is compared by."""
    return _WORD.findall((text or "").casefold())


def differences(made: MadePage, thread: Thread) -> list[str]:
    """What a reading has otherwise than the truth of its page; empty where it is perfect."""
    truth, found = made.truth.comments, thread.comments
    told = list(_differences_of_page(made, thread))
    if len(found) != len(truth):
        return [f"{len(found)} comments for {len(truth)}", *told]
    for index, comment in enumerate(truth):
        told += (f"comment {index}: {difference}" for difference in _differences_of_comment(comment, found[index]))
    return told


def _differences_of_page(made: MadePage, thread: Thread) -> Iterator[str]:
    truth, kinds = made.truth, note_kinds(thread)
    if words(thread.title) != words(truth.title):
        yield f"title {thread.title!r} for {truth.title!r}"
    article = words(" ".join(block.text for block in thread.article))
    for paragraph in truth.article:
        if not contains(article, words(paragraph)):
            yield f"not in the article: {paragraph[:40]!r}"
    if not contains(words(" ".join(block.text for block in thread.furniture)), words(made.language.form[0])):
        yield "the reply form is no furniture"
    if ("nesting-lost" in kinds) != (made.shape.tree == "lost"):
        yield f"nesting {made.shape.tree}, notes {sorted(kinds)}"
    if truth.has_gaps and "dropped" not in kinds:
        yield "dropped comments are not said"


def _differences_of_comment(truth: MadeComment, found: Comment) -> Iterator[str]:
    if words(found.text) != words(truth.text):
        yield f"text {found.text!r} for {truth.text!r}"
    if not truth.is_orphan and found.parent != truth.parent:
        yield f"parent {found.parent} for {truth.parent}"
    if not truth.is_pingback and words(found.author) != words(truth.author):
        yield f"author {found.author!r} for {truth.author!r}"
    if not is_within(words(found.date), words(truth.date)):
        yield f"date {found.date!r} for {truth.date!r}"
    if truth.label is not None and words(found.label) != words(truth.label):
        yield f"label {found.label!r} for {truth.label!r}"
    if (found.kind == "pingback") != truth.is_pingback:
        yield f"kind {found.kind}"


def note_kinds(thread: Thread) -> set[str]:
    """The kinds of notes on the page and on its comments."""
    of_comments = (note.kind for comment in thread.comments for note in comment.notes)
    return {note.kind for note in thread.notes}.union(of_comments)


def contains(words_of_text: list[str], wanted: list[str]) -> bool:
    """Whether the words stand in the text one after the other."""
    return f" {' '.join(wanted)} " in f" {' '.join(words_of_text)} "


def is_within(found: list[str], truth: list[str]) -> bool:
    """Whether one is part of the other (`Posted on` before a date does no harm), or there is neither."""
    if not found or not truth:
        return found == truth
    return contains(found, truth) or contains(truth, found)


def written_out(thread: Thread) -> str:
    """A thread as lines: title, article, notes, then each comment's number, label, author and date over its text."""
    lines = [f"title: {thread.title}"]
    lines += (f"{block.kind}: {block.text}" for block in thread.article if block.kind != "title")
    lines += (f"note: {note.kind}" for note in thread.notes)
    for comment in thread.comments:
        label = f" (counted {comment.label})" if comment.label else ""
        lines.append(f"{comment.number}{label} {comment.author or 'nobody'}, {comment.date or 'undated'}")
        lines += (f"    {line}" if line else "" for line in comment.text.split("\n"))
    return "\n".join(lines) + "\n"
