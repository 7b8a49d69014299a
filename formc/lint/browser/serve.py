"""Serves a folder to the browser on this machine only, for pages whose addresses start with `/`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote


class _Quiet(SimpleHTTPRequestHandler):
    """Files of one folder, as UTF-8, without a log and without lists of files."""

    extensions_map = {  # noqa: RUF012 (the library reads it from the class)
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".xhtml": "application/xhtml+xml",
    }

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed: whatever goes wrong shows in the page."""

    def list_directory(self, path: Any) -> None:
        """A folder without index is not found."""
        self.send_error(404)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """The file is sent, unless the browser has gone on to another page meanwhile."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def served(root: Path) -> Iterator[Callable[[Path], str]]:
    """Inside the block the files below `root` have an address; the function given tells which (a ValueError
    for a file elsewhere).
    """
    root = root.resolve()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()

        def address(file: Path) -> str:
            path = file.resolve().relative_to(root).as_posix()
            return f"http://127.0.0.1:{server.server_port}/{quote(path)}"

        try:
            yield address
        finally:
            server.shutdown()
            thread.join()
