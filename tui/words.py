"""How things are said to people, wherever they are said."""


def counted(count: int, thing: str) -> str:
    """How many there are of a thing: `1 comment`, `2,104 hits`."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
