"""After a new release, nothing that a browser kept from the old one is mixed with the new one."""

from tools.site import bundle
from tools.site.page import copy_runtime


def test_the_workers_script_names_the_one_python_that_was_published_with_it(site, runtime_folder):
    script = (site / "app" / bundle.names()["worker"]).read_text(encoding="utf-8")
    assert f"{runtime_folder.name}/" in script
    assert [folder.name for folder in (site / "app").glob("python-*")] == [runtime_folder.name]


def test_the_folders_name_changes_with_what_is_in_it_and_only_then(tmp_path):
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    (runtime / "after_the_interview-1.whl").write_text("")
    folders = []
    for content, stamp in (("one", "a"), ("two", "b"), ("two", "c")):
        (runtime / "lock.json").write_text(content)
        (runtime / ".made-from").write_text(stamp)
        made = copy_runtime(runtime, tmp_path / stamp)
        assert made["wheel"] == "after_the_interview-1.whl"
        names = {file.name for file in (tmp_path / stamp / made["folder"]).iterdir()}
        assert names == {"lock.json", "after_the_interview-1.whl"}
        folders.append(made["folder"])
    assert folders[0] != folders[1] == folders[2]
