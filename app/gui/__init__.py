"""The window, and the only importer of Qt.

`program` starts the application and opens `window`, whose rail leads to the pages: start, photos, people, review,
export, register. What is open lives in `workspace`: pages read it, ask it to do things, and follow its signals; none of
them holds a register, opens a file or starts a thread. Work in the background runs in `background` and comes back on
the window's thread a few times a second. Words for people stand where they are shown, inside `tr`.
"""
