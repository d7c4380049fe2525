"""Sets of keys for hands that know another program: what each changes in the keys of the command table.

A command that is not named keeps its keys, save those that another one takes.
"""

PRESETS: dict[str, dict[str, tuple[str, ...]]] = {
    "vim": {},
    # Mutt's keys, with N and P as Alpine has them. Across leads i, as from Mutt's pager to its index.
    "mail": {
        "next_comment": ("j", "down", "N"),
        "previous_comment": ("k", "up", "P"),
        "page_down": ("space", "pagedown"),
        "page_up": ("-", "pageup"),
        "half_page_down": ("]",),
        "half_page_up": ("[",),
        "to_start": ("=", "home"),
        "to_end": ("*", "end"),
        "other_pane": ("i",),
        "next_unread": ("tab",),
        "previous_unread": ("shift+tab",),
        "read_branch": ("ctrl+r", "M"),
        "toggle_star": ("F", "s"),
        "unread_in_branch": ("alt+f",),
        "about": ("alt+i",),
        "peek": ("alt+p",),
        "next_root": ("ctrl+n",),
        "previous_root": ("ctrl+p",),
        "ask_number": ("#",),
        "unfold_or_reply": ("right",),
        "toggle_fold": ("enter", "alt+v"),
        "fold_all": ("alt+shift+v", "z M"),
        "filter": ("l", "&"),
        "links": ("ctrl+b", "o"),
        "narrower": ("_",),
        "palette": (":", "alt+x"),
    },
    # The keys of rtv and of tuir, which follows it. Where rtv votes, posts or logs in, ours stay.
    "rtv": {
        "page_down": ("n", "pagedown", "ctrl+d"),
        "page_up": ("m", "pageup", "ctrl+u"),
        "to_start": ("g g", "home"),
        "next_root": ("}",),
        "previous_root": ("{",),
        "parent": ("K", "p"),
        "previous_sibling": ("shift+up",),
        "toggle_fold": ("space",),
        "search": ("/", "f"),
        "toggle_read": ("alt+m",),
        "focus": ("alt+f",),
        "next_file": ("alt+n",),
        "previous_file": ("alt+p",),
        "links": ("o", "enter", "b"),
        "switch_theme": ("T", "f2", "f3"),
    },
}
