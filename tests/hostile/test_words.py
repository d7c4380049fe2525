"""Rows 18 to 22, 26 to 28, 37, 71 to 73 and 80: words that some program would take for more than words."""

import time
from collections.abc import Callable, Sequence

import pytest
from textual import events
from textual.widgets import Input

from tests.support.growth import assert_grows_with
from tests.support.hostile import page_of
from tests.support.screens import Reader, reader_app, reading, screen_lines, screen_text
from tui import clipboard
from tui.model import Comment, LineTable, Thread
from tui.parser import read
from tui.reading.folds import Folds
from tui.reading.layout.links import address_of, link_spans
from tui.reading.layout.rows import Column, CommentRows
from tui.reading.viewport import Position

MARKUP = ["[red]a[/red]", "[/]", "[/oops]", "[0]", "[citation needed]", "[a=b]", "\\[", "[", "[[x]]", "]"]
ACTIONS = [
    "[@click=app.quit]leave[/]",
    "[@click='app.bell']x[/]",
    "[link=https://evil.example]x[/link]",
    "[on red]x[/]",
]
EMOJI = [":smile:", ":warning: :+1:"]
TEMPLATES = ["$var ${var}", "%s %d %(name)s %", "{} {0} {name!r}", "$text-muted", "\\n \\x1b[31m \\u202e"]
MARKDOWN = [
    "2*3*4 = 24 and *so* **on**",
    "<grin> he said, </grin>",
    "<!-- hidden? -->",
    "# 1 in the charts",
    "\\_not emphasis\\_ \\* \\\\",
    "a_b_c __init__ _so_",
    "`code` ``more`` `",
    "[text](https://evil.example 'title')",
    "![alt](x.png)",
    "&lt;b&gt; &amp; &#42;",
    "1986\\. A great year",
    "~~gone~~ ~so~",
    "| a | b |",
    "--- *** ___",
    "<https://a.example> <b>bold</b><script>x</script>",
    "> > deep > quotes",
    "- [ ] not done",
    "[^1]: a note, [x]: /y",
    "$$x^2$$ a^b^ H~2~O",
    "***** ** * _ __",
]
HOSTS = {
    "http://еxample.org/a": "xn--xample-2of.org",
    "https://bank.example@other.example/": "other.example",
    "https://bücher.example/": "xn--bcher-kva.example",
    "http://2130706433/": "127.0.0.1",
    "https://bank.example\u2044@third.example/": "third.example",
}
"""Links, and the hosts they really lead to."""
NO_PAGES = [
    "javascript:alert(1)",
    "file:///etc/passwd",
    "vscode://file/a",
    "ssh://-oProxyCommand=x",
    "-flag",
    "data:text/html,x",
    "mailto:a@b.example",
    "JaVaScRiPt://https:x",
    "http:-flag",
]
TYPED = ["[", "(", "(a+)+$", "\\", "*", "?", ".", "^$", "(?", "{9}", "a" * 10_000]
WIDE = (240, 30)
LONG_AGO_AND_NEVER = [
    "2 March 0000 at 9:40",
    "30 February 2019 at 25:61",
    "December 31, 9999 at 11:59 pm",
    "1 January 1970 at 0:00",
    "2 March 2219 at 9:40",
]
BAITS = [
    "http://a/(",
    "://",
    "http://a@",
    "a@b.c ",
    " ",
    ">",
    "> ",
    "•",
    "1.",
    "2 March 2019 ",
    "March ",
    "12:34 ",
    "-",
    "#",
    "(",
    "*a",
    "_",
    "`",
    "says: ",
    "Reply ",
    "\t",
    "ab\n",
    "  1. a\n",
    "\n",
]


def hostile_thread(words: str) -> Thread:
    """A thread of these words alone, which no parser has seen."""
    comment = Comment("1", None, None, 0, "comment", words, words, words, ((1, 1),), words)
    thread = read(page_of("x").encode(), "page")
    lines = LineTable(words)
    return thread._replace(
        title=words, article=(thread.article[0]._replace(text=words),), comments=(comment,), lines=lines, decisions=()
    )


async def views(words: str) -> list[str]:
    """Every place of the program that shows words, as text."""
    shown = []
    async with reading(hostile_thread(words), WIDE) as pilot:
        shown.append(screen_text(pilot))
        await pilot.press("R")
        await pilot.pause()
        shown.append(screen_text(pilot))
        await pilot.press("q", "slash")
        await paste(pilot, words)
        shown.append(screen_lines(pilot)[-1])
        await pilot.press("enter")
        shown.append(screen_lines(pilot)[-1])
        await pilot.press("escape", "colon")
        await paste(pilot, words)
        shown.append(screen_lines(pilot)[-1])
        await pilot.press("enter", "ctrl+p")
        await paste(pilot, words)
        shown.append(screen_text(pilot))
        await pilot.press("escape")
        assert pilot.app.is_running
    return shown


async def paste(pilot: Reader, text: str) -> None:
    """Paste into what has the keys."""
    await pilot.pause()
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def assert_shown_letter_for_letter(all_words: Sequence[str]) -> None:
    words = " ".join(all_words)
    for number, view in enumerate(await views(words)):
        assert words in view, f"view {number} of {words!r}:\n{view}"


async def test_row_18_brackets_are_shown_letter_for_letter_everywhere() -> None:
    await assert_shown_letter_for_letter(MARKUP)


async def test_row_19_an_action_in_brackets_is_words_everywhere() -> None:
    await assert_shown_letter_for_letter(ACTIONS)


async def test_row_19_an_action_in_brackets_cannot_be_clicked() -> None:
    async with reading(hostile_thread(" ".join(ACTIONS)), WIDE) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert not any(style.link or any(name.startswith("@") for name in style.meta) for style in styles)


async def test_row_20_names_of_pictures_stay_names() -> None:
    await assert_shown_letter_for_letter(EMOJI)


async def test_row_21_placeholders_are_shown_unchanged() -> None:
    await assert_shown_letter_for_letter(TEMPLATES)


@pytest.mark.parametrize("words", MARKDOWN)
def test_row_22_no_mark_of_markdown_is_lost(words: str) -> None:
    thread = read(page_of(f"Well: {words}").encode(), "page")
    rows = CommentRows(thread, Folds(thread.tree), Column(100))
    drawn = ["".join(span.text for span in rows.row(Position(0, row)).spans) for row in range(rows.height(0))]
    assert f"Well: {words}" in drawn


async def test_row_22_the_file_as_it_is_is_a_key_away() -> None:
    page = page_of(*(f"Well: {words}" for words in MARKDOWN))
    async with reading(read(page.encode(), "page"), (160, 200)) as pilot:
        await pilot.press("R")
        await pilot.pause()
        text = screen_text(pilot)
        assert [words for words in MARKDOWN if f"Well: {words}" not in text] == []


async def test_row_26_the_real_host_is_shown_before_a_link_is_opened(opened: list[str]) -> None:
    async with reading(read(page_of(f"Look: {' '.join(HOSTS)} there").encode(), "page"), (160, 60)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert set(HOSTS.values()) <= {line.strip("▌ ") for line in screen_lines(pilot)} and not opened
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        assert opened == ["http://xn--xample-2of.org/a"]


@pytest.mark.parametrize("link", HOSTS)
def test_row_26_a_link_is_opened_by_its_real_host(link: str) -> None:
    address = address_of(link)
    assert address is not None and (address.host, address.address.isascii()) == (HOSTS[link], True)


async def test_row_27_a_link_that_is_called_by_another_shows_both() -> None:
    page = page_of("See [https://bank.example/](https://evil.example/x) now.")
    async with reading(read(page.encode(), "page"), (160, 30)) as pilot:
        before = screen_text(pilot)
        await pilot.press("o")
        await pilot.pause()
        assert "[https://bank.example/](https://evil.example/x)" in before
        assert {"bank.example", "evil.example"} <= {line.strip("▌ ") for line in screen_lines(pilot)}


async def test_row_28_what_is_no_page_of_the_web_is_never_opened(opened: list[str]) -> None:
    async with reading(read(page_of(f"Look: {' '.join(NO_PAGES)} there").encode(), "page"), (160, 30)) as pilot:
        await pilot.press("o")
        notice = reader_app(pilot).session.notice
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        assert (opened, notice) == ([], "This comment has no links.")


@pytest.mark.parametrize("address", NO_PAGES)
def test_row_28_an_address_that_is_no_page_of_the_web_is_none(address: str) -> None:
    assert address_of(address) is None and list(link_spans(address)) == []


@pytest.mark.parametrize("bait", BAITS)
def test_row_37_time_grows_no_faster_than_the_page(bait: str) -> None:
    def reading_of(size: int) -> Callable[[], object]:
        data = page_of("Words.", bait * (size // len(bait)), "Words.").encode()

        def work() -> None:
            thread = read(data, "page")
            _ = thread.decisions and thread.decisions[0]

        return work

    assert_grows_with(10_000, reading_of)


async def test_row_71_a_copy_can_be_pasted_into_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def keep(text: str, terminal: object) -> str:
        texts.append(text)
        return "copied"

    monkeypatch.setattr(clipboard, "_by_tool", keep)
    async with reading(hostile_thread("a\x1b[201~b\x9b\rc\r\nd\u202ee\u202c\u2066f\u2069\x00\x07\x7f")) as pilot:
        await pilot.press("y", "Y", "o", "R")
        await pilot.app.workers.wait_for_complete()
    assert len(texts) == 2
    for text in texts:
        assert not any(character < " " and character not in "\n\t" for character in text)
        assert not set(text) & set("\x7f\x9b\u202e\u202c\u2066\u2069")


@pytest.mark.parametrize("text", ["\x1b[31mred\x07\x00\x7f\x9b\u2028 end", "word " * 200_000, "\x1b" * 1_000_000])
async def test_row_72_what_is_pasted_into_the_search_is_cleaned_and_bounded(text: str) -> None:
    async with reading(read(page_of("A word.", "Other words.").encode(), "page")) as pilot:
        await pilot.press("slash")
        await paste(pilot, text)
        value = pilot.app.screen.query_one(Input).value
        await pilot.press("escape", "j")
        assert len(value) <= 200 and not any(character < " " or "\x7f" <= character < "\xa0" for character in value)
        assert reader_app(pilot).session.cursor == 1


@pytest.mark.parametrize("is_expression", [False, True])
async def test_row_73_whatever_is_searched_for_is_found_or_said_not_to_be(
    is_expression: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reading.searching.expression.LIMIT_SECONDS", 0.2)
    page = page_of(f"Just {' '.join(TYPED)[:600]} here.", "a" * 5000 + "b")
    async with reading(read(page.encode(), "page")) as pilot:
        finding = reader_app(pilot).session.finding
        for typed in TYPED:
            await pilot.press("slash", *(["ctrl+r"] if is_expression else []))
            await paste(pilot, typed)
            while finding.work(0.2):
                pass
            is_found = finding.search is not None and finding.search.tally.total > 0
            assert is_found or (is_expression and (finding.problem or finding.search)), typed
            await pilot.press("escape")
        await pilot.press("j")
        assert reader_app(pilot).session.cursor == 1


async def test_row_73_nothing_typed_finds_nothing_and_leaves_no_bar() -> None:
    async with reading(read(page_of("One.", "Two.").encode(), "page")) as pilot:
        await pilot.press("slash", "enter")
        await pilot.pause()
        await pilot.press("j")
        assert reader_app(pilot).session.cursor == 1


@pytest.mark.parametrize("date", LONG_AGO_AND_NEVER)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "nonsense", ""])
def test_row_80_a_date_is_shown_as_it_is_written(date: str, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    page = page_of("The first words.", "Others.").replace("2 March 2019 at 9:01", date)
    thread = read(page.encode(), "page")
    told = [comment.date or "" for comment in thread.comments] + [comment.text for comment in thread.comments]
    monkeypatch.undo()
    time.tzset()
    assert any(date in text for text in told)
