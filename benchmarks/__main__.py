"""Measure formc's build and start-up against a bare loop and a hello program, in turns; medians and ratios.

`python -m benchmarks [--forms 115] [--runs 5] [--folder FOLDER]`. The figures of a run stand in README.md
beside this file.

Works in memory (/dev/shm) where there is such a folder, and deletes nothing before the end: on a disk with
ext4, a file made within minutes after others were deleted takes up to forty times as long, which would drown
what is measured.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count as count_from
from pathlib import Path
from statistics import median

from benchmarks.forms import write_forms

ROOT = Path(__file__).resolve().parent.parent
MEMORY = Path("/dev/shm")
FORMC = [str(Path(sys.executable).parent / "formc")]
PYTHON = [sys.executable]


def timed(command: list[str], cwd: Path, *, one_core: bool = False) -> float:
    """Seconds that the command took as a whole process; an error when it fails."""
    pin = (lambda: os.sched_setaffinity(0, {0})) if one_core else None
    # Modules are compiled once and kept, as those of an installed program are.
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPATH"] = str(ROOT)
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, preexec_fn=pin, env=env, check=False
    )
    took = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(
            f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )
    return took


def in_turns(runs: int, **tasks: Callable[[], float]) -> dict[str, float]:
    """The median of each task's times, the tasks run in turns so that a slow moment hits them all."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            times[name].append(task())
    return {name: median(values) for name, values in times.items()}


def page_sizes(build: Path) -> tuple[int, int, int]:
    """Number of question and error pages, their mean size in bytes, and the number of all pages."""
    every = list(build.rglob("*.html"))
    others = {"index.html", "check-answers.html", "confirmation.html"}
    questions = [p for p in every if p.name not in others]
    return len(questions), sum(p.stat().st_size for p in questions) // max(len(questions), 1), len(every)


def main() -> None:
    """Print the figures as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--forms", type=int, default=115)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=MEMORY if MEMORY.is_dir() else None)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        measure(Path(folder), given.forms, given.runs)


def measure(work: Path, forms: int, runs: int) -> None:
    """Measure in the empty folder `work` and print the figures."""
    project = work / "project"
    write_forms(project, forms)
    timed([*FORMC, "build"], project)
    count, size, every = page_sizes(project / "build")

    new = (str(work / f"build-{number}") for number in count_from(1))

    def cold(*options: str, one_core: bool = False) -> float:
        return timed([*FORMC, "build", "--out", next(new), *options], project, one_core=one_core)

    def bare() -> float:
        command = [*PYTHON, "-m", "benchmarks.bare", "project/forms", next(new), str(size)]
        return timed(command, work, one_core=True)

    builds = in_turns(
        runs,
        bare=bare,
        one=lambda: cold("--jobs", "1", one_core=True),
        both=cold,
    )
    timed([*FORMC, "build"], project)
    edited = project / "forms" / "formulier-000.yaml"

    def one_edited() -> float:
        """A label changes, to and fro."""
        text = edited.read_text(encoding="utf-8")
        old, new = ("Wat is uw", "Noem uw") if "Wat is uw gegeven 1 1" in text else ("Noem uw", "Wat is uw")
        edited.write_text(text.replace(f"{old} gegeven 1 1", f"{new} gegeven 1 1"), encoding="utf-8")
        return timed([*FORMC, "build"], project)

    small = in_turns(
        runs * 3,
        hello=lambda: timed([*PYTHON, str(ROOT / "benchmarks" / "hello.py")], work),
        version=lambda: timed([*FORMC, "--version"], work),
        nothing=lambda: timed([*FORMC, "build"], project),
        edited=one_edited,
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(
        f"{forms} forms, {count} question and error pages of {size} bytes on average, {every} pages in all.\n"
    )
    print("| what | seconds | against | ratio | at most |\n| --- | --- | --- | --- | --- |")
    row("cold build, one core", builds["one"], builds["bare"], "bare loop", 1.6)
    row("cold build, both cores", builds["both"], builds["bare"], "bare loop", None)
    row("build with nothing to do", small["nothing"], small["hello"], "hello", 1.5)
    row("build with one form edited", small["edited"], small["hello"], "hello", 5)
    row("formc --version", small["version"], small["hello"], "hello", 1.3)
    print(f"\nBare loop {builds['bare']:.2f} s, hello {small['hello']:.3f} s.")
    print(f"Largest process {peak} MB (at most 150).")


def row(what: str, seconds: float, base: float, against: str, most: float | None) -> None:
    """Print one figure."""
    limit = f"{most}x" if most else "-"
    print(f"| {what} | {seconds:.3f} | {against} | {seconds / base:.2f}x | {limit} |")


if __name__ == "__main__":
    main()
