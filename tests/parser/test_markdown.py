"""What the Markdown writer writes, the Markdown reader reads back."""

from collections.abc import Iterator
from random import Random
from typing import get_args

import pytest

from tests.support.conservation import misattributed, unaccounted, undecided
from tests.support.threads import chain, comment_of, random_depths, thread_from, thread_of
from tui.export.markdown import write_markdown
from tui.markup import FIRST_LINE, FIRST_LINE_NUMBERED
from tui.model import ArticleKind, Block, Comment, LineTable, Note, NoteKind, Source, Thread, Tree
from tui.parser.markdown import read_markdown, score_markdown

SOURCE = Source("page.md", "markdown")
WORDS = """
one, two: , #1 # ### ###1 1. 2) 1.2 - + * • > < <b> </b> <!-- --> & &#10; &amp; ` `` ``` ~~~ --- === ___ *** _ __init__
[14] ] [x](y) \\ \\, \\\\ | :-- Pingback: Pingback , ,, " ' ! ( ) Ünï 日本 … – ’ 🜁 \u00a0 \u3000 \t
**bold** *Note (doubt): @ $ %s {} ::: 27comments ### ## 27 comments
""".split(" ")
BREAKS = [
    "\n",
    "\n\n",
    "\n\n\n",
    "\n    ",
    "\n ",
    "\n- ",
    "\n# ",
    "\n> ",
    "\n### 1.2 Jane, ",
    "\n1. ",
    "\n\t",
    "\n```\n",
]
KINDS = get_args(ArticleKind)


def markdown(thread: Thread, comments: range | None = None) -> str:
    pieces: list[str] = []
    write_markdown(thread, pieces.append, comments)
    return "".join(pieces)


def read_back(text: str) -> Thread:
    return read_markdown(LineTable(text), SOURCE)


def words(random: Random, breaks: bool = False) -> str:
    """Up to eight pieces of text that mean something in Markdown, in any order."""
    pieces = [random.choice(WORDS) for _ in range(random.randint(0, 8))]
    joints = [" ", " ", "", *(BREAKS if breaks else ())]
    text = "".join(piece + random.choice(joints) for piece in pieces)
    return text if breaks else text.replace("\n", " ")


def maybe(random: Random, text: str) -> str | None:
    return text if text and random.random() < 0.7 else None


def random_notes(random: Random) -> tuple[Note, ...]:
    kinds = random.sample(get_args(NoteKind), random.choice([0, 0, 0, 1, 2]))
    return tuple(Note(kind, words(random), ((1, 1),)) for kind in kinds)


def random_comments(random: Random) -> Iterator[Comment]:
    tree = Tree(random_depths(random, random.randint(0, 12)))
    numbered = random.random() < 0.5
    for index in range(len(tree)):
        yield comment_of(
            tree,
            index,
            text=words(random, breaks=True),
            label=str(tree.ordinals[index]) if numbered and random.random() < 0.8 else maybe(random, words(random)),
            kind=random.choice(["comment", "comment", "pingback"]),
            author=maybe(random, words(random)),
            date=maybe(random, words(random)),
            subject=maybe(random, words(random)),
            notes=random_notes(random),
        )


def random_block(random: Random) -> Block:
    kind = random.choice(KINDS)
    starts = {"list": ["• ", "1. ", "- ", "* ", "  • ", "+ ", ""], "rule": ["---", "* * *", "", "_____"]}
    text = random.choice(starts.get(kind, [""])) + words(random, breaks=True)
    return Block(kind, text, ((1, 1),), random.choice([1, 2, 3, 6, 7, None]) if kind == "heading" else None)


def random_thread(seed: int) -> Thread:
    random = Random(seed)
    article = [random_block(random) for _ in range(random.randint(0, 6))]
    thread = thread_of(article, list(random_comments(random)), notes=random_notes(random))
    return thread if random.random() < 0.8 else thread._replace(title=maybe(random, words(random)))


def essence(thread: Thread) -> object:
    """All of a thread but where its lines stand and where it came from."""
    return (
        thread.title,
        [block._replace(lines=()) for block in thread.article],
        [comment._replace(lines=(), notes=bare(comment.notes)) for comment in thread.comments],
        list(thread.tree.depths),
        bare(thread.notes),
    )


def bare(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(note._replace(lines=()) for note in notes)


@pytest.mark.parametrize("start", range(0, 1500, 300))
def test_any_thread_comes_back_as_it_was(start: int) -> None:
    for seed in range(start, start + 300):
        thread = random_thread(seed)
        assert essence(read_back(markdown(thread))) == essence(thread), f"seed {seed}"


def test_written_twice_it_is_the_same_document() -> None:
    for seed in range(300):
        document = markdown(random_thread(seed))
        assert markdown(read_back(document)) == document, f"seed {seed}"


def test_every_line_of_a_document_is_taken_once() -> None:
    for seed in range(300):
        assert_conserved(markdown(random_thread(seed)))


def test_every_line_of_a_spoilt_document_is_taken_once() -> None:
    for seed in range(300):
        random = Random(seed)
        lines = markdown(random_thread(seed)).split("\n")
        for _ in range(6):
            random.choice(SPOILS)(random, lines)
        assert_conserved("\n".join(lines))


def assert_conserved(text: str) -> None:
    thread = read_back(text)
    assert not unaccounted(text, thread), text
    assert not undecided(thread), text
    assert not misattributed(thread), text


def drop(random: Random, lines: list[str]) -> None:
    del lines[random.randrange(len(lines))]
    lines.append("the end")


def double(random: Random, lines: list[str]) -> None:
    position = random.randrange(len(lines))
    lines.insert(position, lines[position])


def swap(random: Random, lines: list[str]) -> None:
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]


def glue(random: Random, lines: list[str]) -> None:
    position = random.randrange(len(lines))
    lines[position : position + 2] = ["".join(lines[position : position + 2])]


SPOILS = [drop, double, swap, glue]


def test_lines_that_begin_after_a_soft_break_stay_with_their_source_line() -> None:
    for seed in range(300):
        text = markdown(random_thread(seed))
        indices = range(1, text.count("\n") + 1)
        table = LineTable(text, sorted(Random(seed).sample(indices, len(indices) // 3)))
        thread = read_markdown(table, SOURCE)
        parts: list[Block | Comment] = [*thread.article, *thread.furniture, *thread.comments]
        owned = [number for part in parts for number in spread(part)]
        assert len(owned) == len(set(owned)), f"seed {seed}"
        assert not misattributed(thread), f"seed {seed}"
        assert not undecided(thread), f"seed {seed}"


def spread(part: Block | Comment) -> Iterator[int]:
    return (number for first, last in part.lines for number in range(first, last + 1))


def test_a_thread_a_thousand_deep_comes_back() -> None:
    thread = chain(1000)
    assert essence(read_back(markdown(thread))) == essence(thread)


def test_a_part_of_a_thread_reads_as_a_thread() -> None:
    thread = thread_from("""
        - Ann: One
          - Ben: Two
            - Cid: Three
          - Dan: Four
        - Eve: Five
    """)
    part = read_back(markdown(thread, thread.tree.subtree(1)))
    assert [(comment.number, comment.author) for comment in part.comments] == [("1", "Ben"), ("1.1", "Cid")]


@pytest.mark.parametrize("heading", ["27 comments", "1 comment", "3 of 27 comments"])
def test_a_heading_of_the_article_does_not_open_the_discussion(heading: str) -> None:
    thread = thread_from(f"""
        # Title
        ## {heading}
        - Ann: One
    """)
    assert essence(read_back(markdown(thread))) == essence(thread)


def test_a_numbered_heading_of_the_article_is_no_comment() -> None:
    thread = thread_from("""
        # Title
        ### 1 Jane, 2 March
        - Ann: One
    """)
    assert essence(read_back(markdown(thread))) == essence(thread)


def test_a_preformatted_block_is_read_to_its_own_fence() -> None:
    block = Block("preformatted", "```\n## 1 comment\n\n### 1 Jane\n````", ((1, 1),))
    assert read_back(markdown(thread_of([block], []))).article[0].text == block.text


def test_a_comment_whose_parent_is_gone_stands_at_the_top() -> None:
    thread = read_back("## 3 comments\n\n### 1 Ann\n\n### 1.1 Ben\n\n### 2.1 Cid\n\n### 2.1.1 Dan\n")
    assert list(thread.tree.depths) == [0, 1, 0, 1]


def test_a_control_character_does_not_come_in_as_a_number() -> None:
    thread = read_back("## 1 comment\n\n### 1 Ann\n\n&#27;[31m &#x1b; &#0; &#155; &#8232;\n")
    assert thread.comments[0].text == "&#27;[31m &#x1b; &#0; &#155; &#8232;"


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "words", "## 0 comments", "### 1 Ann", "```", "\n\n\n"])
def test_any_small_text_is_read(text: str) -> None:
    assert_conserved(text)


@pytest.mark.parametrize("first_line", [FIRST_LINE, FIRST_LINE_NUMBERED])
def test_a_document_of_ours_scores_one(first_line: str) -> None:
    assert score_markdown(f"\n{first_line}\n\nWords") == 1.0


def test_a_document_that_lost_its_first_line_is_still_known() -> None:
    document = markdown(thread_from("# Title\n- Ann: One")).partition("\n")[2]
    assert 0.5 < score_markdown(document) < 1.0


def test_a_page_that_is_no_markdown_scores_nothing() -> None:
    assert score_markdown("A title\n\n27 comments\n\n  1. Jane\n    2 March\n\n    Words\n") == 0.0
