"""Links: where they stand, and what they really lead to."""

from functools import partial

import pytest

from tests.support.growth import assert_grows_with
from tests.support.threads import thread_from
from tui.reading.in_hand import lines_in_hand, texts_in_hand
from tui.reading.layout.links import MOST_LINKS, address_of, link_spans, links_in
from tui.reading.session import Session


def written(text: str) -> list[str]:
    """The links in a text, as they are written."""
    return [text[start:end] for start, end in link_spans(text)]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("see http://example.org.", "http://example.org"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("https://example.org/a_(b)", "https://example.org/a_(b)"),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("[https://example.org/]:", "https://example.org/"),
        ("<https://example.org/?a=b&c=d#e>", "https://example.org/?a=b&c=d#e"),
        ("“https://example.org/a”,", "https://example.org/a"),
        ("HTTP://Example.ORG/A", "HTTP://Example.ORG/A"),
        ("https://example.org:8080/a", "https://example.org:8080/a"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
        ("https://example.org/時計、時計", "https://example.org/時計"),
        ("*https://example.org/a*", "https://example.org/a"),
        ("https://example.org/it’s!", "https://example.org/it’s"),
        ("https://example.org/a\u200bb", "https://example.org/a"),
        ("https://example.org/a\u202eb", "https://example.org/a"),
        ("https://example.org/a␛[31m", "https://example.org/a"),
        ("https://example.org\\@other.example/", "https://example.org"),
        ("https://example.org/a\nb", "https://example.org/a"),
        ("https://example.org/a.htm↩", "https://example.org/a.htm"),
        ("https://example.org/a▸b", "https://example.org/a"),
        ("https://example.org/a[1](2)", "https://example.org/a[1"),
        ("https://example.org/a[1]/b", "https://example.org/a[1]/b"),
    ],
)
def test_a_link_ends_where_its_address_ends(text: str, link: str) -> None:
    assert written(text) == [link]


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "vscode://file/a",
        "ssh://example.org",
        "ftp://example.org",
        "data:text/html,http:",
        "http://",
        "http:///a",
        "http://:80/",
        "http://@/",
        "xhttp://example.org",
        "http://a..b/",
        "http://exa%6dple.org/",
        "http://℀.example/",
        "http://" + "a" * 300,
        "www.example.org",
    ],
)
def test_what_may_not_be_opened_is_no_link(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("http://example.org/a", "example.org"),
        ("http://Example.ORG:8080/a", "example.org:8080"),
        ("http://bank.example@other.example/", "other.example"),
        ("http://bank.example:pass@other.example:8/", "other.example:8"),
        ("http://a@b@other.example/", "other.example"),
        ("http://other.example/@bank.example/", "other.example"),
        ("http://other.example?@bank.example/", "other.example"),
        ("http://other.example#@bank.example/", "other.example"),
        ("http://bücher.example/", "xn--bcher-kva.example"),
        ("http://еxample.org/", "xn--xample-2of.org"),
        ("http://ｅxample.org/", "example.org"),
        ("http://2130706433/", "127.0.0.1"),
        ("http://0x7f.1/", "127.0.0.1"),
        ("http://[::1]/", "[::1]"),
    ],
)
def test_the_host_is_the_real_one_in_ascii(link: str, host: str) -> None:
    address = address_of(link)
    assert address is not None and address.host == host


def test_the_host_that_is_shown_is_the_host_that_is_opened() -> None:
    address = address_of("http://bücher.example/straße?q=ü#ö")
    assert address is not None and address.address == "http://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%BC#%C3%B6"


def test_codes_in_an_address_stay_as_they_are() -> None:
    address = address_of("http://example.org/a%20b%2F?c=%zz")
    assert address is not None and address.address == "http://example.org/a%20b%2F?c=%zz"


def test_an_address_is_of_visible_ascii_letters() -> None:
    text = "http://example.org/" + "".join(map(chr, range(0x3000)))
    (link,) = links_in([text, "http://example.org/" + "".join(map(chr, range(0x3004, 0xD800, 7)))])[:1]
    assert all("!" <= letter <= "~" for letter in link.address)


def test_a_link_is_listed_once() -> None:
    assert len(links_in(["http://a.example http://a.example", "http://a.example http://b.example"])) == 2


def test_a_list_of_links_is_bounded() -> None:
    assert len(links_in(" ".join(f"http://a.example/{page}" for page in range(300)) for _ in range(1))) == 300
    assert len(links_in([" ".join(f"http://a.example/{page}" for page in range(3 * MOST_LINKS))])) == MOST_LINKS


def test_the_words_of_a_link_in_markdown_end_before_its_address() -> None:
    assert written("[https://a.example/](https://b.example/)") == ["https://a.example/", "https://b.example/"]


BAITS = [
    "http://a/(",
    "http://a](",
    "](",
    "://",
    "http://",
    "http://a@",
    "http://a/)",
    "http://a/...",
    "http://[",
    "http://a:",
]


@pytest.mark.parametrize("bait", BAITS)
def test_time_grows_with_the_text(bait: str) -> None:
    assert_grows_with(20_000, lambda size: partial(written, bait * size))


PAGE = "# Ferries\nA line.\n- Ann: One.\n- Ben: Two."


def test_the_words_in_hand_are_those_of_the_comment() -> None:
    session = Session(thread_from(PAGE))
    session.take(1)
    assert "".join(texts_in_hand(session)) == "Two."


def test_the_words_in_hand_are_those_of_the_article_while_it_is_read() -> None:
    assert list(texts_in_hand(Session(thread_from(PAGE)))) == ["Ferries", "A line."]


def test_nothing_is_in_hand_on_an_empty_page() -> None:
    session = Session(thread_from(""))
    assert (list(texts_in_hand(session)), lines_in_hand(session)) == ([], ())


def test_the_lines_in_hand_are_those_of_the_comment() -> None:
    session = Session(thread_from(PAGE))
    session.take(1)
    assert lines_in_hand(session) == ((4, 4),)
