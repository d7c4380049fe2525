"""The program on the screen, through its keys and the mouse."""

import pytest
from textual.events import MouseScrollDown
from textual.widgets import Input

from tests.reading.made import made_thread
from tests.support.screens import Reader, in_hand, reader_app, reading, screen_lines, screen_text
from tests.support.threads import thread_from
from tui.commands import COMMANDS
from tui.keymap import keymap_for
from tui.model import Comment, Thread
from tui.reading.arrangement import LEAST_PANE, WIDE
from tui.reading.cells import cell_width
from tui.reading.viewport import Position
from tui.screens.help import HelpScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.article_pane import ArticlePane
from tui.widgets.comment_tree import CommentTree
from tui.widgets.prompt import Prompt
from tui.widgets.themes import DAY, NIGHT

THREAD = """
    # How the clock came back
    The tower had been silent for eleven years when the council found the bill.
    ## Who winds it
    Every Friday at four, a retired bus driver climbs the steps.
    - Ruth @ 2 March: It was always ten past four.\\n\\nThank you for writing this.
      - Tom @ 2 March: I have a photograph.
        - Ines: > a photograph\\n\\nShow it, please.
      - Ruth @ 3 March: It was taken later.
    - Osei @ 4 March: It is 114 steps.
      - Tom: You count them?
    - : Is it allowed to watch?
"""
LONG_ARTICLE = "# The clock\n" + "\n".join(["A paragraph of the article."] * 60) + "\n- Ruth: One.\n- Tom: Two."


def shown(pilot: Reader) -> set[str]:
    """The panes on the screen."""
    app = reader_app(pilot)
    panes = {"article": app.screen.query_one(ArticlePane), "comments": app.screen.query_one(CommentTree)}
    return {name for name, pane in panes.items() if pane.region.area}


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ("j", "1.1"),
        ("down", "1.1"),
        ("j k", "1"),
        ("j up", "1"),
        ("J", "2"),
        ("shift+down", "2"),
        ("J K", "1"),
        ("J shift+up", "1"),
        ("j j p", "1.1"),
        ("j j r", "1"),
        ("j n", "2"),
        ("n N", "1"),
        ("n backspace", "1"),
        ("n ctrl+o", "1"),
        ("n backspace alt+right", "2"),
        ("h j", "2"),
        ("left j", "2"),
        ("h l j", "1.1"),
        ("l", "1.1"),
        ("right", "1.1"),
        ("enter j", "2"),
        ("enter enter j", "1.1"),
        ("z M j", "2"),
        ("z M z R j", "1.1"),
        ("z M 0 j", "1.1"),
        ("x", "2"),
        ("1 j", "2"),
        ("2 j j", "1.2"),
        ("3 j j", "1.1.1"),
        ("9 j j", "1.1.1"),
        ("G", "3"),
        ("end", "3"),
        ("G g", "1"),
        ("end home", "1"),
        ("space", "3"),
        ("pagedown", "3"),
        ("G b", "1"),
        ("G pageup", "1"),
        ("c c j", "1.1"),
        ("z j j", "1.1"),
        ("z escape j", "1.1"),
    ],
)
async def test_keys_lead_to_a_comment(keys: str, end: str) -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        await pilot.press(*keys.split())
        assert in_hand(pilot) == end


async def test_half_a_page_scrolls_by_half_the_window() -> None:
    async with reading(made_thread([0] * 100)) as pilot:
        session = reader_app(pilot).session
        await pilot.press("d")
        moved = session.comments.top
        await pilot.press("u")
        assert moved > session.comments.top == (0, 0)


async def test_article_and_comments_are_side_by_side_on_a_wide_screen() -> None:
    async with reading(THREAD, (WIDE, 24)) as pilot:
        assert shown(pilot) == {"article", "comments"}


async def test_a_narrow_screen_shows_the_article_first() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        assert shown(pilot) == {"article"}


async def test_tab_goes_across_on_a_narrow_screen() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("tab")
        assert shown(pilot) == {"comments"}


async def test_a_page_without_an_article_opens_at_its_comments() -> None:
    async with reading("- Ruth: One.", (80, 24)) as pilot:
        assert "Ruth" in screen_text(pilot)


async def test_a_page_without_comments_scrolls_its_article() -> None:
    async with reading("# The clock\n" + "\n".join(["A paragraph of the article."] * 60)) as pilot:
        before = screen_lines(pilot)[3][:40]
        await pilot.press("j")
        assert screen_lines(pilot)[2][:40] == before


async def test_an_empty_page_says_so() -> None:
    async with reading("", (120, 24)) as pilot:
        text = screen_text(pilot)
        assert "No article was found" in text and "No comments were found" in text


async def test_no_key_minds_an_empty_page() -> None:
    async with reading("", (120, 24)) as pilot:
        for key in sorted(set(keymap_for().strokes) - {"q"}):
            await pilot.press(key, "escape")
        assert pilot.app.is_running


async def test_the_words_are_on_the_screen() -> None:
    async with reading(THREAD) as pilot:
        text = screen_text(pilot)
        assert "It was always ten past four." in text and "The tower had been silent" in text


async def test_the_status_line_says_what_is_open() -> None:
    async with reading(THREAD) as pilot:
        line = screen_lines(pilot)[0]
        assert line.startswith(" How the clock came back") and line.endswith("7 comments · 100 %")


async def test_the_key_bar_shows_keys_that_matter() -> None:
    async with reading(THREAD) as pilot:
        assert screen_lines(pilot)[-1].endswith("? keys   q quit")


async def test_the_key_bar_leaves_out_what_does_nothing_in_the_article() -> None:
    async with reading(THREAD, (110, 24)) as pilot:
        await pilot.press("tab")
        assert "fold" not in screen_lines(pilot)[-1]


async def test_keys_for_comments_say_so_in_the_article() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("n")
        assert "Tab goes there" in screen_lines(pilot)[-1]


async def test_a_step_in_the_article_scrolls_it() -> None:
    async with reading(LONG_ARTICLE, (80, 24)) as pilot:
        before = screen_lines(pilot)[2]
        await pilot.press("j")
        assert screen_lines(pilot)[1] == before


async def test_the_hand_marks_one_comment() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("tab", "j")
        marked = [line for line in screen_lines(pilot) if line.startswith("▌")]
        assert "1.1  Tom" in marked[0] and len(marked) == 2


async def test_a_fold_is_seen() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("enter")
        assert "▸ 3 replies" in screen_text(pilot)


async def test_the_second_key_of_two_is_asked_for() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("z")
        assert "M fold everything" in screen_lines(pilot)[-1]


async def test_a_step_that_leads_nowhere_is_said_on_the_last_line() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("k")
        assert "This is the first comment." in screen_lines(pilot)[-1]


async def test_v_shows_one_pane_and_both_again() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("v")
        single = shown(pilot)
        await pilot.press("v")
        assert (single, shown(pilot)) == ({"comments"}, {"article", "comments"})


async def test_a_pane_alone_stands_in_the_middle_of_a_wide_screen() -> None:
    async with reading(THREAD, (200, 40)) as pilot:
        await pilot.press("v")
        region = pilot.app.screen.query_one(CommentTree).region
        assert abs(region.x - (200 - region.right)) <= 1


async def test_wider_text_makes_a_pane_alone_wider() -> None:
    async with reading(THREAD, (200, 40)) as pilot:
        await pilot.press("v")
        before = pilot.app.screen.query_one(CommentTree).size.width
        await pilot.press("plus")
        await pilot.pause()
        assert pilot.app.screen.query_one(CommentTree).size.width > before


async def test_the_wheel_scrolls_beside_a_pane_alone_too() -> None:
    async with reading(made_thread([0] * 100), (200, 40)) as pilot:
        await pilot.press("v")
        await pilot._post_mouse_events([MouseScrollDown], None, offset=(2, 10), button=0)
        await pilot.pause()
        assert reader_app(pilot).session.comments.top > (0, 0)


async def test_v_shows_both_panes_on_a_narrow_screen() -> None:
    async with reading(THREAD, (90, 24)) as pilot:
        await pilot.press("v")
        assert shown(pilot) == {"article", "comments"}


@pytest.mark.parametrize(("key", "sign"), [("less_than_sign", -1), ("greater_than_sign", 1)])
async def test_the_divider_moves_by_keys(key: str, sign: int) -> None:
    async with reading(THREAD) as pilot:
        pane = pilot.app.screen.query_one(ArticlePane)
        before = pane.size.width
        await pilot.press(key)
        await pilot.pause()
        assert (pane.size.width - before) * sign > 0


async def test_the_divider_moves_with_the_mouse() -> None:
    async with reading(THREAD) as pilot:
        pane = pilot.app.screen.query_one(ArticlePane)
        await pilot.mouse_down("#divider", offset=(0, 5))
        await pilot.hover("#comments", offset=(20, 5))
        await pilot.mouse_up("#comments", offset=(20, 5))
        await pilot.pause()
        assert pane.size.width == pilot.app.screen.query_one("#divider").region.x > 60


async def test_the_divider_leaves_room_for_both_panes() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press(*["less_than_sign"] * 40)
        await pilot.pause()
        assert pilot.app.screen.query_one(ArticlePane).size.width == LEAST_PANE


async def test_text_gets_narrower_and_wider() -> None:
    async with reading(THREAD, (160, 30)) as pilot:
        session = reader_app(pilot).session
        before = session.comment_rows.column.text_width(0)
        await pilot.press("minus")
        narrow = session.comment_rows.column.text_width(0)
        await pilot.press("plus")
        assert narrow < before == session.comment_rows.column.text_width(0)


async def test_the_theme_switches_to_day_and_back() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("T")
        day = pilot.app.theme
        await pilot.press("T")
        assert (day, pilot.app.theme) == (DAY, NIGHT)


async def test_a_theme_changes_what_is_drawn() -> None:
    async with reading(THREAD) as pilot:
        tree = pilot.app.screen.query_one(CommentTree)
        before = tree.render_line(1)
        await pilot.press("T")
        await pilot.pause()
        after = tree.render_line(1)
        assert before.text == after.text and list(before) != list(after)


async def test_no_colour_is_written_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(THREAD) as pilot:
        styles = [segment.style for strip in pilot.app.screen._compositor.render_strips() for segment in strip]
        colours = {colour for style in styles if style for colour in (style.color, style.bgcolor) if colour}
        assert {colour.is_default for colour in colours} == {True}


async def test_a_number_is_asked_for_and_gone_to() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("colon", "1", ".", "2", "enter")
        await pilot.pause()
        assert in_hand(pilot) == "1.2" and not pilot.app.screen.query(Prompt)


async def test_a_question_can_be_taken_back() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("colon", "2", "escape")
        await pilot.pause()
        assert in_hand(pilot) == "1" and not pilot.app.screen.query(Input)


async def test_letters_typed_into_a_question_are_no_commands() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("colon", "q", "j")
        assert pilot.app.screen.query_one(Prompt).value == "qj"


async def test_help_lists_every_title() -> None:
    async with reading(THREAD, (120, 150)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = screen_text(pilot)
        assert [command.title for command in COMMANDS if command.is_listed and command.title not in text] == []


async def test_help_scrolls_on_a_small_screen() -> None:
    async with reading(THREAD, (80, 24)) as pilot:
        await pilot.press("f1", "space", "space", "space", "space")
        assert "Quit" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1", "enter"])
async def test_help_is_left_by_a_key(key: str) -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("question_mark")
        opened = isinstance(pilot.app.screen, HelpScreen)
        await pilot.press(key)
        assert opened and isinstance(pilot.app.screen, ReaderScreen)


async def test_q_leaves_with_zero() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_the_wheel_scrolls_the_pane_under_it() -> None:
    async with reading(made_thread([0] * 100)) as pilot:
        session = reader_app(pilot).session
        await pilot._post_mouse_events([MouseScrollDown], CommentTree, offset=(5, 5), button=0)
        await pilot.pause()
        assert session.comments.top == session.comments.down(type(session.comments.top)(0, 0), 3)


async def test_a_click_takes_a_comment_in_hand() -> None:
    async with reading(THREAD) as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "I have a photograph." in line)
        await pilot.mouse_down(offset=(90, y))
        await pilot.pause()
        assert in_hand(pilot) == "1.1"


async def test_a_click_on_a_fold_mark_folds() -> None:
    async with reading(THREAD) as pilot:
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "▾ 1  Ruth" in line)
        await pilot.mouse_down(offset=(lines[y].index("▾"), y))
        await pilot.pause()
        assert "▸ 3 replies" in screen_text(pilot)


async def test_a_click_on_what_is_folded_away_unfolds() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("enter")
        lines = screen_lines(pilot)
        y = next(y for y, line in enumerate(lines) if "▸ 3 replies" in line)
        await pilot.mouse_down(offset=(90, y))
        await pilot.pause()
        assert "I have a photograph." in screen_text(pilot)


async def test_a_resize_keeps_the_comment_on_its_line() -> None:
    async with reading(made_thread([0] * 60, lambda index: "word " * 60), (160, 40)) as pilot:
        await pilot.press(*"jjjjjjjj")
        tree = pilot.app.screen.query_one(CommentTree)
        before = reader_app(pilot).session.comments.row_of(8)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert tree.size.width < 160 and reader_app(pilot).session.comments.row_of(8) == before


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (300, 100)])
async def test_a_screen_of_any_size_is_drawn(size: tuple[int, int]) -> None:
    async with reading(THREAD, (120, 30)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.press("j", "tab", "j", "question_mark", "escape")
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        assert "7 comments" in screen_text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_line_is_as_wide_as_the_screen(size: tuple[int, int]) -> None:
    thread = thread_from(THREAD + "    - 時計 @ 3月: 時計塔の鐘 👨\u200d👩\u200d👧 🇸🇪 e\u0301\n")
    async with reading(thread, size) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} | {cell_width(strip.text) for strip in strips} == {size[0]}


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


async def test_keys_redraw_only_lines_that_changed() -> None:
    async with reading(THREAD, (120, 40)) as pilot:
        tree = pilot.app.screen.query_one(CommentTree)
        refreshed: list[int] = []
        refresh = tree.refresh

        def note(*regions: object, **options: bool) -> CommentTree:
            refreshed.extend(region.height for region in regions)  # type: ignore[attr-defined]
            refresh(*regions, **options)  # type: ignore[arg-type]
            return tree

        tree.refresh = note  # type: ignore[method-assign]
        await pilot.press("j")
        assert 0 < sum(refreshed) <= 6


async def test_whom_a_comment_answers_stands_over_it_once_that_is_out_of_sight() -> None:
    async with reading(THREAD + "    - Ruth: Words.\n" * 30, (120, 20)) as pilot:
        reader_app(pilot).session.comments.top = Position(2, 0)
        await pilot.press("z")
        assert "1 Ruth › 1.1 Tom" in screen_lines(pilot)[1]


async def test_a_click_on_what_stands_over_a_comment_goes_there() -> None:
    async with reading(THREAD + "    - Ruth: Words.\n" * 30, (120, 20)) as pilot:
        reader_app(pilot).session.comments.top = Position(2, 0)
        await pilot.press("z")
        await pilot.mouse_down(offset=(90, 1))
        await pilot.pause()
        assert in_hand(pilot) == "1.1"


async def test_the_line_over_the_comments_is_spared_on_a_low_screen() -> None:
    async with reading(THREAD, (120, 7)) as pilot:
        assert "1  Ruth" in screen_lines(pilot)[1]


async def test_c_leaves_a_comment_on_one_line() -> None:
    async with reading(THREAD) as pilot:
        await pilot.press("c")
        assert any("1  Ruth  It was always ten past four. Thank" in line for line in screen_lines(pilot))
