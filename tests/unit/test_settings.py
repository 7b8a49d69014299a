"""Which files are forms."""

from __future__ import annotations

from formc.project import form_files


def test_forms_are_the_yaml_in_a_folder_that_is_not_hidden(tmp_path):
    for name in ("b.yaml", "a.yaml", ".#a.yaml", ".a.yaml", "formc.yaml", "a.yaml~", "a.txt"):
        (tmp_path / name).touch()
    (tmp_path / "fragments").mkdir()
    (tmp_path / "fragments" / "c.yaml").touch()
    assert [path.name for path in form_files([tmp_path])] == ["a.yaml", "b.yaml"]


def test_a_file_that_is_named_is_a_form_whatever_it_is_called(tmp_path):
    files = [tmp_path / "b.yml", tmp_path / ".a.yaml"]
    assert form_files([*files, files[0]]) == files
