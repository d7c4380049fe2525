"""The page compared with an older save, on the screen."""

from tests.support.screens import CLOCK, comment_lines, drawn_lines, in_hand, reading, screen_lines

OLDER = (
    CLOCK.replace("It was taken later.", "It was taken sooner, I think.")
    + "    - Mara: I would rather have it electric.\n"
)
NEWER = CLOCK + "    - Zoe @ just now: First, or so it seems to me.\n"


async def test_what_has_changed_is_counted_at_the_top_and_told_at_the_foot() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        drawn = "\n".join(drawn_lines(pilot))
        assert "8 comments · 8 unread · 1 new · 1 edited · 1 gone · " in drawn
        assert "Since older.txt: 1 new, 1 edited, 1 vanished" in drawn


async def test_comments_say_what_happened_to_them() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        drawn = "\n".join(comment_lines(pilot))
        assert "1.2  Ruth  edited: 3 words" in drawn
        assert "4  Zoe  new" in drawn
        assert "1 comment vanished here" in drawn


async def test_a_fold_is_gone_through_to_what_has_changed_in_it() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        await pilot.press("1")
        assert any("▸ 3 replies · 1 edited" in line for line in comment_lines(pilot))
        await pilot.press(".")
        assert in_hand(pilot) == "1.2"
        assert any("▌" in line and "1.2  Ruth  edited: 3 words" in line for line in comment_lines(pilot))


async def test_changed_words_are_lit() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        tree = pilot.app.screen.query_one("#comments")
        strips = [tree.render_line(y) for y in range(tree.size.height)]
        lit = [text for strip in strips for text, style, _ in strip if style and style.bold and "later" in text]
        assert lit == ["later."]


async def test_what_was_there_before_is_shown_over_the_panes() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        await pilot.press(".", "D")
        await pilot.pause()
        assert "It was taken sooner, I think." in "\n".join(drawn_lines(pilot))
        await pilot.press("escape")
        assert "1.2  Ruth  edited: 3 words" in "\n".join(comment_lines(pilot))


async def test_where_the_older_save_has_nothing_more_it_says_so() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        await pilot.press("D")
        assert "The older save has nothing here that is not on the page." in "\n".join(drawn_lines(pilot))


async def test_a_click_on_the_line_of_the_vanished_shows_them() -> None:
    async with reading(NEWER, older=OLDER) as pilot:
        y = next(y for y, line in enumerate(screen_lines(pilot)) if "1 comment vanished here" in line)
        await pilot.mouse_down(offset=(90, y))
        await pilot.pause()
        assert "I would rather have it electric." in "\n".join(drawn_lines(pilot))
