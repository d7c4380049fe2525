"""Reading never calls itself along the depth of a thread: ten thousand levels cost no stack."""

import pytest

from tests.support.made import made_thread
from tui.reading.session import Session

DEPTH = 10_000


@pytest.fixture
def session() -> Session:
    session = Session(made_thread(range(DEPTH)))
    session.pane = "comments"
    session.resize_comments(60, 12)
    return session


@pytest.mark.usefixtures("little_stack")
def test_the_deepest_comment_is_reached_and_laid_out(session: Session) -> None:
    session.to_end()
    assert session.comments.row_of(DEPTH - 1) is not None


@pytest.mark.usefixtures("little_stack")
def test_the_top_of_the_deepest_branch_is_found(session: Session) -> None:
    session.to_end()
    session.branch_top()
    assert session.cursor == 0


@pytest.mark.usefixtures("little_stack")
def test_all_levels_fold_into_one_and_open_again(session: Session) -> None:
    session.fold_all()
    folded = [position.item for position in session.comments.rows()]
    session.unfold_all()
    opened = [position.item for position in session.comments.rows()]
    assert set(folded) == {0} and len(set(opened)) > 1
