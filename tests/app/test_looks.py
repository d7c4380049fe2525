"""What is drawn: words, bars and marks, in colours or without."""

import pytest
from textual.geometry import Region

from tests.support.screens import CLOCK, reader_app, reading, screen_lines, screen_text, settled
from tests.support.threads import thread_from
from tui.model import Comment, Thread
from tui.reading.layout.cells import cell_width
from tui.reading.viewport import Position
from tui.widgets.comment_tree import CommentTree


async def test_the_words_are_on_the_screen() -> None:
    async with reading(CLOCK) as pilot:
        text = screen_text(pilot)
        assert "It was always ten past four." in text and "The tower had been silent" in text


async def test_the_status_line_says_what_is_open() -> None:
    async with reading(CLOCK) as pilot:
        line = screen_lines(pilot)[0]
        assert line.startswith(" How the clock came back") and line.endswith("7 comments · 7 unread · 100 %")


async def test_the_key_bar_shows_keys_that_matter() -> None:
    async with reading(CLOCK) as pilot:
        assert screen_lines(pilot)[-1].endswith("? keys   q quit")


async def test_the_key_bar_leaves_out_what_does_nothing_in_the_article() -> None:
    async with reading(CLOCK, (110, 24)) as pilot:
        await pilot.press("tab")
        assert "fold" not in screen_lines(pilot)[-1]


async def test_the_hand_marks_one_comment() -> None:
    async with reading(CLOCK, (80, 24)) as pilot:
        await pilot.press("tab", "j")
        marked = [line for line in screen_lines(pilot) if line.startswith("▌")]
        assert "1.1  Tom" in marked[0] and len(marked) == 2


async def test_a_fold_is_seen() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("enter")
        assert "▸ 3 replies" in screen_text(pilot)


async def test_a_fold_is_seen_that_hides_only_what_a_filter_has_taken_away() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press(*"&114", "enter")
        await settled(pilot)
        assert "▾ 2  Osei" in screen_text(pilot)
        await pilot.press("enter")
        assert "▸ 2  Osei" in screen_text(pilot)


async def test_c_leaves_a_comment_on_one_line() -> None:
    async with reading(CLOCK) as pilot:
        await pilot.press("c")
        assert any("1  Ruth  It was always ten past four. Thank" in line for line in screen_lines(pilot))


async def test_whom_a_comment_answers_stands_over_it_once_that_is_out_of_sight() -> None:
    async with reading(CLOCK + "    - Ruth: Words.\n" * 30, (120, 20)) as pilot:
        reader_app(pilot).session.comments.top = Position(2, 0)
        await pilot.press("z")
        assert "1 Ruth › 1.1 Tom" in screen_lines(pilot)[1]


async def test_the_line_over_the_comments_is_spared_on_a_low_screen() -> None:
    async with reading(CLOCK, (120, 7)) as pilot:
        assert "1  Ruth" in screen_lines(pilot)[1]


async def test_a_theme_changes_what_is_drawn() -> None:
    async with reading(CLOCK) as pilot:
        tree = pilot.app.screen.query_one(CommentTree)
        before = tree.render_line(1)
        await pilot.press("T")
        await pilot.pause()
        after = tree.render_line(1)
        assert before.text == after.text and list(before) != list(after)


async def test_no_colour_is_written_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(CLOCK) as pilot:
        styles = [segment.style for strip in pilot.app.screen._compositor.render_strips() for segment in strip]
        colours = {colour for style in styles if style for colour in (style.color, style.bgcolor) if colour}
        assert {colour.is_default for colour in colours} == {True}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_line_is_as_wide_as_the_screen(size: tuple[int, int]) -> None:
    thread = thread_from(CLOCK + "    - 時計 @ 3月: 時計塔の鐘 👨\u200d👩\u200d👧 🇸🇪 e\u0301\n")
    async with reading(thread, size) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} | {cell_width(strip.text) for strip in strips} == {size[0]}


async def test_keys_redraw_only_lines_that_changed() -> None:
    async with reading(CLOCK, (120, 40)) as pilot:
        tree = pilot.app.screen.query_one(CommentTree)
        drawn: list[int] = []
        draw_soon = tree.draw_soon

        def note(*regions: Region) -> None:
            drawn.extend(region.height for region in regions)
            draw_soon(*regions)

        tree.draw_soon = note  # type: ignore[method-assign]
        await pilot.press("j")
        assert 0 < sum(drawn) <= 6


def hostile_thread(words: str) -> Thread:
    """A thread that was never cleaned."""
    comment = Comment("1", None, None, 0, "comment", words, words, words, (), words)
    thread = thread_from("- Ruth: One.")
    return Thread(thread.source, words, thread.article, (comment,), thread.tree, ())


@pytest.mark.parametrize("words", ["[red]a[/red]", "[@click=app.quit]a[/]", "[/oops]", ":smile:", "$name %s {}", "\\["])
async def test_marks_of_any_markup_are_words(words: str) -> None:
    async with reading(hostile_thread(words)) as pilot:
        assert screen_text(pilot).count(words) == 5


async def test_no_control_reaches_the_screen() -> None:
    async with reading(hostile_thread("a\x1b]0;title\x07b\x9bc")) as pilot:
        assert [character for character in screen_text(pilot) if character < " " and character != "\n"] == []
