"""What is known about the comment in hand, and about the page."""

import pytest

from tests.support.screens import CLOCK, reading, screen_lines, screen_text
from tests.support.threads import thread_from
from tui.model import Note, Thread


def page() -> Thread:
    """A page that there is something to say about."""
    notes = (Note("encoding-guess", "The encoding was guessed: cp1252.", ()),)
    return thread_from(CLOCK, "~/pages/clock.txt")._replace(notes=notes)


async def test_with_the_article_in_hand_it_is_about_the_page() -> None:
    async with reading(page(), (80, 24)) as pilot:
        await pilot.press("i")
        assert screen_lines(pilot)[0].split()[:3] == ["About", "this", "page"]
        assert "The encoding was guessed: cp1252." in screen_text(pilot) and "~/pages/clock.txt" in screen_text(pilot)


async def test_with_a_comment_in_hand_it_goes_on_about_the_page() -> None:
    async with reading(page()) as pilot:
        await pilot.press("i")
        first = screen_lines(pilot)
        await pilot.press("G")
        assert first[0].split()[:3] == ["About", "comment", "1"] and "~/pages/clock.txt" in screen_text(pilot)


@pytest.mark.parametrize("text", ["", "# A title alone"])
async def test_a_page_without_comments_is_told_of(text: str) -> None:
    async with reading(text) as pilot:
        await pilot.press("i")
        assert screen_lines(pilot)[0].split()[:3] == ["About", "this", "page"]


async def test_what_is_told_of_the_comment_is_not_told_of_the_page_again() -> None:
    thread = page()
    note = Note("doubt", "This may be a menu.", thread.comments[0].lines)
    async with reading(thread._replace(notes=(note,)), (120, 60)) as pilot:
        await pilot.press("i")
        assert screen_text(pilot).count("This may be a menu.") == 1
