"""What a reader prefers, on the screen: keys of his own, a theme, a layout, a width of text."""

from collections.abc import Sequence

import pytest

from tests.support.screens import Reader, in_hand, reader_app, reading, screen_lines, screen_text
from tui.cli import run
from tui.keymap import keymap_for
from tui.preferences import Preferences
from tui.presets import PRESETS
from tui.screens.reader import ReaderScreen
from tui.settings import settings_from
from tui.widgets.article_pane import ArticlePane
from tui.widgets.themes import theme_names

PAGE = """
    # The night ferry
    An hour late, says https://example.org/late.
    - Jane: She was late again.
      - Tom: By an hour.
    - Osei: Who asked?
      - Jane: The https://example.org/harbour did.
"""


def keys(preset: str = "vim", **wanted: Sequence[str]) -> Preferences:
    """Preferences for keys alone."""
    return Preferences(keymap=keymap_for(preset, wanted))


def prefer(**values: object) -> Preferences:
    """Preferences for settings alone."""
    return Preferences(settings_from({key.replace("_", "-"): value for key, value in values.items()}))


async def press(pilot: Reader, *pressed: str) -> None:
    await pilot.press(*pressed)
    await pilot.pause()


async def test_a_key_of_the_readers_own_works_and_the_old_one_does_not() -> None:
    async with reading(PAGE, preferences=keys(next_comment=["ctrl+f"])) as pilot:
        await pilot.press("j")
        before = in_hand(pilot)
        await pilot.press("ctrl+f")
        assert (before, in_hand(pilot)) == ("1", "1.1")


async def test_keys_of_the_readers_own_may_be_a_sequence() -> None:
    async with reading(PAGE, preferences=keys(to_end=["g e"])) as pilot:
        await pilot.press("g")
        waiting = screen_lines(pilot)[-1]
        await pilot.press("e")
        assert "g …  e end" in waiting and in_hand(pilot) == "2.1"


@pytest.mark.parametrize("key", [",", "'", '"', "\\", ")", "é", "alt+x", "f5"])
async def test_any_key_can_be_taken(key: str) -> None:
    async with reading(PAGE, preferences=keys(next_root=[key])) as pilot:
        await pilot.press({",": "comma"}.get(key, key))
        assert in_hand(pilot) == "2"


async def test_a_key_that_textual_had_for_itself_is_free() -> None:
    async with reading(PAGE, preferences=keys(other_pane=["i"], next_root=["tab"])) as pilot:
        await pilot.press("tab")
        assert in_hand(pilot) == "2"


async def test_the_key_bar_shows_the_keys_there_are() -> None:
    preferences = keys(next_comment=["ctrl+f"], other_pane=[], help=["f2"])
    async with reading(PAGE, (160, 30), preferences=preferences) as pilot:
        line = screen_lines(pilot)[-1]
        assert "Ctrl+F move" in line and "F2 keys" in line and "across" not in line


async def test_the_help_shows_the_keys_there_are() -> None:
    async with reading(PAGE, (120, 150), preferences=keys(next_comment=["ctrl+f", "w"], level_3=["i"])) as pilot:
        await press(pilot, "question_mark")
        assert "Ctrl+F w Next comment Scrolls" in " ".join(screen_text(pilot).split())
        assert "Three levels only" in screen_text(pilot)


async def test_the_help_is_scrolled_and_left_by_the_keys_there_are() -> None:
    async with reading(PAGE, (80, 24), preferences=keys(page_down=["w"], help=["f2"])) as pilot:
        await press(pilot, "f2", *["w"] * 8)
        scrolled = "Quit" in screen_text(pilot)
        await press(pilot, "f2")
        assert scrolled and isinstance(pilot.app.screen, ReaderScreen)


async def test_the_palette_shows_the_keys_there_are() -> None:
    async with reading(PAGE, preferences=keys(palette=["ctrl+k"], parent=["w"])) as pilot:
        await press(pilot, "ctrl+k", *"parent")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Parent   w" in screen_text(pilot)


async def test_links_are_chosen_and_left_by_the_keys_there_are() -> None:
    preferences = keys(next_comment=["w"], copy_comment=["H"], links=["L"])
    async with reading(PAGE, preferences=preferences) as pilot:
        await press(pilot, "tab", "L")
        line = screen_lines(pilot)[-1]
        await press(pilot, "L")
        assert "w k choose   / search   H copy   Enter open" in line and isinstance(pilot.app.screen, ReaderScreen)


async def test_the_source_is_scrolled_and_left_by_the_keys_there_are() -> None:
    async with reading(PAGE, preferences=keys(source=["L"], edit=[])) as pilot:
        await press(pilot, "L")
        line = screen_lines(pilot)[-1]
        await press(pilot, "L")
        assert "j k scroll   Space b page   / search   Esc back" in line and isinstance(pilot.app.screen, ReaderScreen)


async def test_a_notice_names_the_keys_there_are() -> None:
    async with reading(PAGE, (80, 24), preferences=keys(other_pane=["i"], switch_layout=[])) as pilot:
        await pilot.press("p")
        across = screen_lines(pilot)[-1]
        await pilot.press("<")
        assert "i goes there" in across and "“Layout” in Ctrl+P shows both" in screen_lines(pilot)[-1]


@pytest.mark.parametrize("preset", PRESETS)
async def test_no_key_of_a_preset_does_harm(preset: str) -> None:
    keymap = keymap_for(preset)
    async with reading(PAGE, preferences=Preferences(keymap=keymap)) as pilot:
        for key in sorted(set(keymap.strokes) - set(keymap.keys("quit"))):
            await pilot.press("comma" if key == "," else key, "escape")
        assert pilot.app.is_running


async def test_a_flat_page_shows_no_keys_for_branches() -> None:
    async with reading("# The ferry\n- Jane: One.\n- Tom: Two.", (160, 30)) as pilot:
        line = screen_lines(pilot)[-1]
        assert "parent" not in line and "fold" not in line and "next branch" in line


async def test_a_page_without_comments_shows_no_key_across() -> None:
    async with reading("# The ferry\nWords.", (160, 30)) as pilot:
        line = screen_lines(pilot)[-1]
        assert "across" not in line and "search" in line


@pytest.mark.parametrize("name", theme_names())
async def test_every_theme_can_be_shown(name: str) -> None:
    async with reading(PAGE, preferences=prefer(theme=name)) as pilot:
        assert pilot.app.theme == name and "She was late again." in screen_text(pilot)


@pytest.mark.parametrize(
    ("layout", "width", "panes"),
    [("auto", 120, 2), ("auto", 80, 1), ("beside", 80, 2), ("single", 120, 1), ("beside", 40, 1)],
)
async def test_the_layout_is_as_the_reader_has_it(layout: str, width: int, panes: int) -> None:
    async with reading(PAGE, (width, 24), preferences=prefer(layout=layout)) as pilot:
        text = screen_text(pilot)
        assert ("An hour late" in text) + ("again" in text) == panes


async def test_text_is_as_wide_as_the_reader_has_it() -> None:
    words = "word " * 60
    async with reading(f"# The ferry\n{words}\n- Jane: {words}", (200, 30), preferences=prefer(text_width=40)) as pilot:
        article = pilot.app.screen.query_one(ArticlePane)
        rows = [article.render_line(y).text.strip(" ▌") for y in range(article.size.height)]
        assert 36 <= max(map(len, rows)) <= 40
        assert max(line.count("word") for line in screen_lines(pilot)) == 16


async def test_one_row_narrower_goes_on_from_there() -> None:
    async with reading(PAGE, (200, 30), preferences=prefer(text_width=60)) as pilot:
        await pilot.press("-")
        assert reader_app(pilot).session.measure == 56


def test_preferences_reach_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Preferences] = []

    def run_app(opened: object, preferences: Preferences, *rest: object) -> int:
        given.append(preferences)
        return 0

    for name in ("why_not", "take_keys"):
        monkeypatch.setattr(f"tui.terminal.{name}", lambda: None)
    monkeypatch.setattr("tui.terminal.has_screen", lambda: True)
    monkeypatch.setattr("tui.app.run_app", run_app)
    assert run(["--theme", "nord", "sample_data/clock.txt"]) == 0
    assert given[0].settings.theme == "nord"
