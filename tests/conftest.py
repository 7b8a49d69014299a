"""What every test gets: no network, golden files, and hypothesis settings."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import pytest

pytest_plugins = ["pytester"]

GOLDEN = Path(__file__).parent / "golden"
READ = pytest.StashKey[set[str]]()
DESELECTED = pytest.StashKey[bool]()

# A deadline per example would make a test depend on how busy the machine is.
hypothesis.settings.register_profile("local", max_examples=100, deadline=None)
hypothesis.settings.register_profile("ci", max_examples=30, deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


# --- Network: loopback only ---------------------------------------------------------------------------------


def _is_local(host: object) -> bool:
    if host in ("localhost", "", None):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _local_only(original: Callable[..., object], host_of: Callable[..., object]) -> Callable[..., object]:
    def guarded(*args: object, **kwargs: object) -> object:
        if not _is_local(host := host_of(*args)):
            raise RuntimeError(f"tests run offline: no connection to {host}")
        return original(*args, **kwargs)

    return guarded


def _host_of_address(sock: socket.socket, address: object) -> object:
    return address[0] if sock.family in (socket.AF_INET, socket.AF_INET6) else None


@pytest.fixture(autouse=True, scope="session")
def _offline():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _local_only(getattr(socket.socket, name), _host_of_address))
        patch.setattr(socket, "getaddrinfo", _local_only(socket.getaddrinfo, lambda host, *_: host))
        yield


# --- Golden files: tests/golden/<name>, each in its own format ----------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the files in tests/golden")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[READ] = set()
    config.stash[DESELECTED] = False


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)`: the text equals tests/golden/<name>, or has become it (--update-golden)."""

    def compare(name: str, text: str) -> None:
        request.config.stash[READ].add(name)
        file = GOLDEN / name
        if request.config.getoption("update_golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"tests/golden/{name} is missing: run `make golden` and read what it made"
        assert text == file.read_bytes().decode(), f"tests/golden/{name} differs: see `make golden`"

    return compare


def pytest_deselected(items: list[pytest.Item]) -> None:
    for item in items[:1]:
        item.config.stash[DESELECTED] = True


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What a worker of pytest-xdist read and left out counts for the run."""
    output = getattr(node, "workeroutput", {})
    node.config.stash[READ].update(output.get("golden_read", []))
    node.config.stash[DESELECTED] |= output.get("deselected", False)


def _is_whole_and_passed(session: pytest.Session) -> bool:
    config = session.config
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.stash[DESELECTED]
    return whole and not (session.testsfailed or session.shouldstop or config.option.collectonly)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A golden file that no test read has failed the run, if the run was the whole suite and passed."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["golden_read"] = sorted(config.stash[READ])
        config.workeroutput["deselected"] = config.stash[DESELECTED]
    elif _is_whole_and_passed(session):
        present = {file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*") if file.is_file()}
        if unread := sorted(present - config.stash[READ]):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
            terminal = config.pluginmanager.getplugin("terminalreporter")
            terminal.write_line(
                f"\nNo test reads these golden files, remove them: {', '.join(unread)}", red=True
            )
