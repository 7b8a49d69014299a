"""What tests/conftest.py promises about the suite itself."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

CONFTEST = (Path(__file__).parent / "conftest.py").read_text("utf-8")
READS_PAGE = "def test_page(golden):\n    golden('page.html', '<p>now')\n"


def test_network_is_blocked():
    with socket.socket() as sock, pytest.raises(RuntimeError, match="tests run offline"):
        sock.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match="tests run offline"):
        socket.create_connection(("example.nl", 80))


def test_loopback_is_open():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(("localhost", server.getsockname()[1])).close()


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """A suite of its own with this conftest, one golden file and one test that reads it."""
    pytester.makefile(".ini", pytest="[pytest]\ntestpaths = tests")
    tests = pytester.mkdir("tests")
    (tests / "conftest.py").write_text(CONFTEST.replace('pytest_plugins = ["pytester"]', ""), "utf-8")
    (tests / "test_page.py").write_text(READS_PAGE, "utf-8")
    (tests / "golden").mkdir()
    (tests / "golden" / "page.html").write_text("<p>now", "utf-8")
    return pytester


def test_equal_golden_file_passes(suite: pytest.Pytester):
    suite.runpytest_subprocess().assert_outcomes(passed=1)


@pytest.mark.parametrize("before", ["<p>then", None])
def test_other_or_missing_golden_file_fails_until_updated(suite: pytest.Pytester, before: str | None):
    page = suite.path / "tests" / "golden" / "page.html"
    page.write_text(before, "utf-8") if before else page.unlink()
    suite.runpytest_subprocess().assert_outcomes(failed=1)
    suite.runpytest_subprocess("--update-golden").assert_outcomes(passed=1)
    assert page.read_text("utf-8") == "<p>now"


@pytest.mark.parametrize("workers", ["0", "2"])
def test_unread_golden_file_fails_the_whole_suite_only(suite: pytest.Pytester, workers: str):
    (suite.path / "tests" / "golden" / "left.html").write_text("", "utf-8")
    whole = suite.runpytest_subprocess("-n", workers)
    assert whole.ret == pytest.ExitCode.TESTS_FAILED
    whole.stdout.fnmatch_lines(["*No test reads these golden files*: left.html*"])
    assert suite.runpytest_subprocess("-n", workers, "tests/test_page.py").ret == pytest.ExitCode.OK
    (suite.path / "tests" / "test_other.py").write_text("def test_other(): pass", "utf-8")
    assert suite.runpytest_subprocess("-n", workers, "-k", "page").ret == pytest.ExitCode.OK
