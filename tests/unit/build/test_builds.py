"""A build makes what has to be made, and touches nothing else."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import time
from pathlib import Path

import pytest
from projects import contents, write_form

from formc.build import files, processes, stamp, work
from formc.build.builder import Built
from formc.build.files import JOURNAL, MANIFEST, UNFINISHED
from formc.diagnostics import FormcError

MORE = ("\nsteps:\n", "\n# nog een regel\nsteps:\n")
LEGES = (
    "\nsteps:\n",
    '\namounts:\n  leges: {2026-01-01: "10.00", 2027-01-01: "12.50"}\nsteps:\n',
)
ENTRY = {"hash": "", "file": "", "pages": [], "uses": [], "amounts": {}, "about": {}}
DAMAGED = (
    "null",
    '{"forms": {"een": 3}, "pages": []}',
    '{"forms": {}, "pages": [1]}',
    '{"forms": {}, "pages": "een"}',
    *(
        json.dumps({"forms": {"een": ENTRY | change}, "pages": []})
        for change in ({"pages": [1]}, {"hash": []}, {"about": 1}, {"about": {"id": "een"}}, {"amounts": [1]})
    ),
)
PRINTED = ("U hoeft niets te betalen.", "U betaalt {leges}.")


def times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def counts(built: Built) -> tuple[int, int, int]:
    return len(built.built), built.written, built.removed


# --- what is made -------------------------------------------------------------------------------------------


def test_every_form_gets_its_pages_and_there_is_one_overview(make, project):
    built = make()
    made = contents(project / "build")
    assert built.index == "index.html"
    assert sorted(built.built) == ["drie", "een", "twee"]
    assert built.pages == len(made) - 1, "all but the manifest"
    for form in ("een", "twee", "drie"):
        assert {
            f"{form}/index.html",
            f"{form}/nl/index.html",
            f"_errors/{form}/nl-simple/vraag-tekst.html",
        } <= set(made)
        assert f"{form}/index.html".encode() in made["index.html"]
    assert not [name for name in made if name.startswith(UNFINISHED)]


def test_two_builds_are_equal_to_the_byte_also_with_more_processes(make, project):
    make(out="a")
    make(out="b")
    make(out="c", jobs=2)
    assert contents(project / "a") == contents(project / "b") == contents(project / "c")


def test_forms_called_as_the_end_of_the_folder_of_errors(make, project):
    for form in ("s", "rs", "errors"):
        write_form(project, form)
    make(out="a", jobs=2)
    make(out="b")
    made = contents(project / "a")
    assert made == contents(project / "b")
    for form in ("s", "rs", "errors", "een"):
        assert {f"{form}/nl/index.html", f"_errors/{form}/nl-simple/vraag-tekst.html"} <= set(made)


def test_the_folder_formc_runs_in_makes_no_difference(make, project, monkeypatch):
    make(out="a")
    monkeypatch.chdir(project / "forms")
    make(out="b")
    assert contents(project / "a") == contents(project / "b")


# --- what is not made again ---------------------------------------------------------------------------------


def test_nothing_changed_nothing_written(make, project):
    make()
    before = times(project / "build")
    assert counts(make()) == (0, 0, 0)
    assert times(project / "build") == before


def test_only_the_changed_form_is_made_and_only_changed_pages_are_written(make, project):
    make()
    before = times(project / "build")
    write_form(project, "twee", ("Wat wilt u weten?", "Wat is uw vraag?"))
    built = make()
    changed = {path for path, when in times(project / "build").items() if before[path] != when}
    assert built.built == ["twee"]
    assert 0 < built.written < built.same
    assert len(changed) == built.written + 1, "the pages, and the manifest"
    assert all("twee" in path or path.endswith(MANIFEST) for path in changed)


def test_a_change_that_no_page_shows_writes_no_page(make, project):
    make()
    write_form(project, "twee", MORE)
    assert counts(make()) == (1, 0, 0)


def test_settings_are_part_of_every_page(make, project):
    make()
    settings = project / "formc.yaml"
    settings.write_text(settings.read_text("utf-8").replace("Voorbeeld", "Elders"), "utf-8")
    assert len(make().built) == 3
    assert b"Gemeente Elders" in (project / "build" / "een" / "nl" / "index.html").read_bytes()


def test_a_fragment_and_a_list_count_for_the_forms_that_use_them(make, project):
    fragment = project / "forms" / "fragments" / "mail.yaml"
    fragment.parent.mkdir()
    fragment.write_text("formc: 1\nfields:\n  - {id: adres, type: email, why: Om te mailen.}\n", "utf-8")
    write_form(
        project, "twee", ("      - id: naam\n", "      - {id: extra, include: mail}\n      - id: naam\n")
    )
    assert not make().failed
    fragment.write_text(fragment.read_text("utf-8").replace("adres", "mailadres"), "utf-8")
    assert make().built == ["twee"]
    (fragment.parent / "nieuw.yaml").write_text("formc: 1\nfields: []\n", "utf-8")
    assert len(make().built) == 3, "a new one may replace a built-in one"


def test_amounts_count_on_their_day(make, project):
    write_form(project, "twee", LEGES, PRINTED)
    page = project / "build" / "twee" / "nl" / "index.html"
    make(day="2026-12-31")
    assert "€\xa010" in page.read_text("utf-8") or "€ 10" in page.read_text("utf-8")
    assert make(day="2026-12-30").built == []
    assert make(day="2027-01-01").built == ["twee"]
    assert "12,50" in page.read_text("utf-8")


def test_formc_itself_is_part_of_every_page(make, project, monkeypatch):
    make()
    monkeypatch.setattr("formc.__version__", "99")
    assert len(make().built) == 3


# --- repairing and clearing away ----------------------------------------------------------------------------


def test_a_page_that_is_gone_comes_back(make, project):
    make()
    before = contents(project / "build")
    for name in ("een/nl/index.html", "index.html", "_errors/drie/en/vraag.html"):
        (project / "build" / name).unlink()
        make()
        assert contents(project / "build") == before


def test_a_page_that_someone_changed_is_mended_with_its_form(make, project):
    make()
    page = project / "build" / "een" / "nl" / "index.html"
    right = page.read_bytes()
    page.write_bytes(b"")
    write_form(project, "een", MORE)
    make()
    assert page.read_bytes() == right


def test_pages_of_a_form_that_is_gone_go_and_nothing_else_does(make, project):
    make()
    mine = project / "build" / "twee" / "nl" / "van-mij.txt"
    mine.write_text("van mij", "utf-8")
    (project / "forms" / "twee.yaml").unlink()
    (project / "forms" / "drie.yaml").unlink()
    built = make()
    left = contents(project / "build")
    assert built.removed > 50
    assert [name for name in left if name.startswith(("twee", "_errors/twee"))] == ["twee/nl/van-mij.txt"]
    assert not (project / "build" / "drie").exists()
    assert not (project / "build" / "_errors" / "drie").exists()
    assert b"twee/index.html" not in left["index.html"]


def test_a_page_that_a_form_no_longer_has_goes(make, project):
    make()
    write_form(project, "een", ("  - id: gegevens\n", "  - id: antwoorden\n"))
    built = make()
    assert built.removed
    assert not (project / "build" / "een" / "nl" / "gegevens.html").exists()
    assert (project / "build" / "een" / "nl" / "antwoorden.html").exists()


def test_building_some_forms_leaves_the_others(make, project):
    make()
    write_form(project, "een", ("Uw vraag", "De vraag"))
    write_form(project, "twee", ("Uw vraag", "De vraag"))
    (project / "forms" / "drie.yaml").unlink()
    assert make("een").built == ["een"]
    assert (project / "build" / "drie" / "nl" / "index.html").exists()
    assert make().built == ["twee"]
    assert not (project / "build" / "drie").exists()


def test_a_manifest_that_someone_changed_removes_nothing_elsewhere(make, project):
    make()
    precious = project / "precious.txt"
    precious.write_text("x", "utf-8")
    manifest = project / "build" / MANIFEST
    data = json.loads(manifest.read_text("utf-8"))
    data["pages"] += ["../precious.txt", str(precious), "een"]
    manifest.write_text(json.dumps(data), "utf-8")
    (project / "forms" / "twee.yaml").unlink()
    make()
    assert precious.exists()
    assert (project / "build" / "een" / "nl" / "index.html").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", "niet eens JSON", *DAMAGED])
def test_a_manifest_that_cannot_be_read_makes_everything_anew(make, project, text):
    make()
    before = contents(project / "build")
    (project / "build" / MANIFEST).write_text(text, "utf-8")
    assert counts(make())[:2] == (3, 0)
    assert contents(project / "build") == before


@pytest.mark.parametrize("line", ["null", '["x", [1]]', "[1, []]", '["x"]', '["x", "een"]', "[", "\0"])
def test_a_journal_that_cannot_be_read_counts_for_nothing(make, project, line):
    make()
    before = contents(project / "build")
    (project / "build" / JOURNAL).write_text(line + "\n", "utf-8")
    assert counts(make()) == (0, 0, 0)
    assert contents(project / "build").items() >= before.items()


# --- forms with errors, and our own mistakes ----------------------------------------------------------------


def test_a_form_with_errors_keeps_its_old_pages_until_it_is_mended(make, project):
    make()
    before = contents(project / "build")
    manifest = before.pop(MANIFEST)
    write_form(project, "een", ("type: email", "type: emial"))
    for _ in range(2):
        built = make()
        assert built.failed == ["een"]
        assert [found.form for found in built.findings] == ["een"]
        after = contents(project / "build")
        assert after.pop(MANIFEST) != manifest
        assert after == before
    write_form(project, "een")
    assert make().built == ["een"]
    assert contents(project / "build") == {**before, MANIFEST: manifest}


@pytest.mark.parametrize("change", [("\n", "\n"), ("steps:", "steps: [")])
def test_a_form_whose_file_got_another_name_keeps_its_pages_until_it_is_mended(make, project, change):
    make()
    before = contents(project / "build")
    before.pop(MANIFEST)
    (project / "forms" / "een.yaml").rename(project / "forms" / "ander.yaml")
    file = project / "forms" / "ander.yaml"
    file.write_text(file.read_text("utf-8").replace(*change), "utf-8")
    for _ in range(2):
        built = make()
        assert (built.failed, built.removed) == (["ander"], 0)
        after = contents(project / "build")
        del after[MANIFEST]
        assert after == before
    write_form(project, "ander")
    assert make().built == ["ander"]
    assert not (project / "build" / "een").exists()


def test_a_copy_with_the_same_id_does_not_touch_the_form_it_was_copied_from(make, project):
    make()
    (project / "forms" / "ander.yaml").write_bytes((project / "forms" / "een.yaml").read_bytes())
    assert make().failed == ["ander"]
    built = make()
    assert (built.failed, built.built, built.written, built.removed) == (["ander"], [], 0, 0)


def test_figures_add_up(make, project):
    make()
    write_form(project, "twee", ("Wat wilt u weten?", "Wat is uw vraag?"))
    write_form(project, "drie", ("type: email", "type: emial"))
    built = make()
    assert built.pages == built.written + built.same == len(contents(project / "build")) - 1
    assert built.forms == len(built.built) + len(built.failed) + 1


def test_a_new_form_with_errors_gets_no_pages(make, project):
    write_form(project, "een", ("type: email", "type: emial"))
    assert make().failed == ["een"]
    assert not (project / "build" / "een").exists()
    assert (project / "build" / "twee" / "index.html").exists()


def test_a_new_form_that_a_killed_build_began_and_that_has_errors_by_now(make, project):
    make()
    write_form(project, "vier", ("type: email", "type: emial"))
    (project / "build" / JOURNAL).write_text('["vier", ["vier/nl/index.html"]]\n', "utf-8")
    assert make().failed == ["vier"]
    assert make().failed == ["vier"], "also once the manifest knows the form"


@pytest.mark.parametrize("jobs", [1, 2])
def test_our_own_mistake_on_one_form_leaves_the_others(make, project, monkeypatch, jobs):
    load = work.load_form

    def breaks(path: Path, *arguments: object, **named: object):
        if path.stem == "twee":
            raise ZeroDivisionError("deling")
        return load(path, *arguments, **named)

    monkeypatch.setattr(work, "load_form", breaks)
    built = make(jobs=jobs)
    assert (sorted(built.built), built.failed) == (["drie", "een"], ["twee"])
    assert [(found.rule, found.form) for found in built.findings] == [("internal/crash", "twee")]


def test_a_form_that_kills_its_process_leaves_the_others(make, project, monkeypatch):
    load = work.load_form

    def dies(path: Path, *arguments: object, **named: object):
        if path.stem == "twee":
            os._exit(9)
        return load(path, *arguments, **named)

    monkeypatch.setattr(work, "load_form", dies)
    assert processes.multiprocessing.get_start_method(allow_none=True) in (None, "fork")
    built = make(jobs=2)
    assert (sorted(built.built), built.failed) == (["drie", "een"], ["twee"])
    assert [(found.rule, found.form) for found in built.findings] == [("internal/crash", "twee")]


def test_what_the_system_does_to_us_is_raised_from_a_worker_too(make, project, monkeypatch):
    def full(*arguments: object):
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(files.Writer, "_put", full)
    with pytest.raises(OSError, match="vol"):
        make(jobs=2)


# --- one at a time ------------------------------------------------------------------------------------------


def test_two_builds_in_one_folder_wait_for_each_other(make, project, monkeypatch):
    make()
    monkeypatch.setattr(files, "PATIENCE", 0.1)
    handle = os.open(project / "build", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(FormcError, match="out-busy"):
        make()
    os.close(handle)
    assert make().forms == 3


# --- the stamp: seeing that nothing changed without reading anything ----------------------------------------


@pytest.fixture
def settled(make, project, monkeypatch):
    """A project that was built so long ago that its stamp counts; gives what the stamp says now."""
    monkeypatch.setattr(stamp, "_grain", lambda changed: -1)
    make(day="2026-10-01")

    def unchanged(start: str = ".", out: str | None = None, day: str = "2026-10-01"):
        return stamp.unchanged(start, out, day)

    return unchanged


def test_stamp_sees_that_nothing_changed_from_anywhere_in_the_project(settled, project):
    figures = settled()
    assert (figures["forms"], figures["index"]) == (3, "index.html")
    assert settled("forms") == settled(out=str(project / "build")) == figures


def test_stamp_is_for_one_day_and_one_folder(settled):
    assert settled(day="2026-10-02") is None
    assert settled(out="elders") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda root: write_form(root, "een", MORE),
        lambda root: write_form(root, "vier"),
        lambda root: (root / "forms" / "een.yaml").unlink(),
        lambda root: (root / "formc.yaml").write_text("organisation: {name: X}\n", "utf-8"),
        lambda root: (root / "formc.yaml").unlink(),
        lambda root: (root / "forms" / "lists").mkdir(),
        lambda root: (root / "build" / "een" / "nl" / "index.html").unlink(),
        lambda root: (root / "build" / "index.html").unlink(),
        lambda root: (root / ".formc-cache" / "build.json").write_text("[", "utf-8"),
        lambda root: (root / ".formc-cache" / "build.json").write_text("[]", "utf-8"),
        *(lambda root, key=key: change_stamp(root, key) for key in ("seen", "figures", "out")),
    ],
)
def test_stamp_sees_changes(settled, project, make, change):
    change(project)
    assert settled() is None
    if (project / "formc.yaml").exists():
        assert not make().failed


def change_stamp(root: Path, key: str) -> None:
    """The stamp is that of a formc that wrote something else under this key."""
    file = root / ".formc-cache" / "build.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), key: 3}), "utf-8")


def test_only_forms_changed_is_seen_without_reading_the_others(settled, project, make, monkeypatch):
    write_form(project, "twee", ("Wat wilt u weten?", "Wat is uw vraag?"))
    before = contents(project / "build")
    monkeypatch.setattr(
        files, "all_there", lambda out, pages: pytest.fail("looked at pages") if "een" in str(pages) else True
    )
    built = make()
    after = contents(project / "build")
    assert built.built == ["twee"]
    assert 0 < built.written < 20
    assert [name for name in after if after[name] != before[name] and "twee" not in name] == [MANIFEST]
    make(out="elders")
    assert contents(project / "elders") == after


def test_the_overview_follows_a_title(settled, project, make):
    write_form(project, "twee", ("Vraag stellen aan de gemeente", "Een vraag aan ons"))
    assert make().built == ["twee"]
    assert "Een vraag aan ons" in (project / "build" / "index.html").read_text("utf-8")


def test_no_stamp_when_the_last_change_is_too_fresh_to_tell_from_the_next(make, project, monkeypatch):
    now = time.time_ns()
    whole_second = now // 1_000_000_000 * 1_000_000_000 - 1_000_000_000
    assert stamp._certain({"gone": None, "long ago": (now - 50_000_000, 0, 0)})
    assert not stamp._certain({"just now": (now, 0, 0)})
    assert not stamp._certain({"in whole seconds": (whole_second, 0, 0)})
    monkeypatch.setattr(stamp, "_certain", lambda seen: False)
    make()
    assert not (project / ".formc-cache" / "build.json").exists()


def test_no_stamp_when_a_form_has_errors(make, project):
    write_form(project, "een", ("type: email", "type: emial"))
    make()
    assert not (project / ".formc-cache" / "build.json").exists()


def test_cache_keeps_itself_out_of_git(make, project):
    make()
    assert (project / ".formc-cache" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_project_that_may_not_be_written_in_is_built_all_the_same(make, project, monkeypatch):
    monkeypatch.setattr("formc.build.cache.folder", lambda root: None)
    assert len(make().built) == 3
    assert not (project / ".formc-cache").exists()
