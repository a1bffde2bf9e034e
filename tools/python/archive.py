"""Compiles Python archives for the page; runs inside the interpreter that will load them.

A compiled file fits one version of Python only, so `tools/python/runtime.py` starts Pyodide in node
and has it compile its own standard library, trimmed to what the page can come to import, and the wheels.
"""

from __future__ import annotations

import ast
import base64
import hashlib
import importlib.util
import marshal
import sys
import zipfile
from contextlib import ExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The oldest date that a zip archive can hold: the same input gives the same bytes.
DATE = (1980, 1, 1, 0, 0, 0)
# Python is never to compare such a file with its source, which is not there.
UNCHECKED_HASH = 0b01
# Docstrings nobody reads in the page: they are a seventh of the library's download.
WITHOUT_DOCSTRINGS = 2

# Imported by C code or by name, where no import statement tells.
HIDDEN = (
    "_sysconfigdata__emscripten_wasm32-emscripten",  # zoneinfo asks for the folder of zones
    "_strptime",
    "encodings.ascii",
    "encodings.cp437",  # names inside zip archives
    "encodings.idna",
    "encodings.latin_1",
    "encodings.unicode_escape",  # texts within Jinja2's templates
    "encodings.utf_16",
    "encodings.utf_8_sig",
    # what is frozen into the program asks for these
    "importlib.metadata",
    "importlib.readers",
)
# What some module could import but never does in the page. All else that can be reached by import statements stays.
NEVER = frozenset(
    {
        # stand-ins for what Pyodide has in C
        "_py_abc",
        "_pydatetime",
        "_pydecimal",
        "_pyio",
        # frozen into the program itself
        "importlib._bootstrap",
        "importlib._bootstrap_external",
        "zipimport",
        # other systems, processes, network
        "asyncio.proactor_events",
        "asyncio.windows_events",
        "asyncio.windows_utils",
        "concurrent.futures.interpreter",
        "concurrent.futures.process",
        "ctypes",
        "ftplib",
        "http.cookiejar",
        "http.cookies",
        "http.server",
        "mimetypes",
        "multiprocessing",
        "netrc",
        "platform",
        "socketserver",
        # translations of Jinja2's templates, which ours have none of
        "gettext",
        # names of HTML's characters, which MarkupSafe knows how to take back: 40 KB
        "html",
        # tools for people at a terminal, and what only the self-tests of other modules need
        "_pyrepl",
        "argparse",
        "cmd",
        "code",
        "doctest",
        "pprint",
        "statistics",
        "tracemalloc",
        "pdb",
        "py_compile",
        "pydoc",
        "rlcompleter",
        "unittest",
        "webbrowser",
        # Apple's property lists, which shutil and platform know of
        "plistlib",
        # XML, which nothing here reads
        "xml.dom",
        "xml.etree",
        "xml.parsers",
        "xml.sax.expatreader",
    },
)


def wanted_by(wheels: Iterable[str], entries: Iterable[str]) -> set[str]:
    """Return the names of all that these modules import, themselves or through others of the wheels."""
    with ExitStack() as opened:
        ours = Library(*(opened.enter_context(zipfile.ZipFile(wheel)) for wheel in wheels))
        return {name for module in ours.reached_from(entries) for name in ours.imports(module)}


def compile_library(source: str, target: str, wanted: Iterable[str]) -> None:
    """Write the part of the standard library that Pyodide or the wanted modules can come to import."""
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w") as made:
        library = Library(given)
        modules = library.reached_from([*sys.modules, *HIDDEN, *wanted])
        for name in sorted(library.files[module][1] for module in modules):
            add(made, f"{name}c", compiled(name, given.read(name)))


def compile_wheel(source: str, target: str) -> None:
    """Write a copy of a wheel with each module compiled, and a true list of its files."""
    record = []
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w") as made:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name.endswith("/RECORD"):
                record_name = name
                continue
            if name.endswith(".py"):
                name, content = f"{name}c", compiled(name, content)  # noqa: PLW2901 (both change together)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record.append(f"{name},sha256={digest},{len(content)}\n")
            add(made, name, content)
        add(made, record_name, "".join([*record, f"{record_name},,\n"]).encode())


def compiled(name: str, source: bytes) -> bytes:
    """Return what Python would keep in its cache for this source."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=WITHOUT_DOCSTRINGS)
    header = importlib.util.MAGIC_NUMBER + UNCHECKED_HASH.to_bytes(4, "little") + importlib.util.source_hash(source)
    return header + marshal.dumps(code)


def add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Add a file to an archive so that the same content always gives the same bytes."""
    archive.writestr(zipfile.ZipInfo(name, DATE), content, zipfile.ZIP_DEFLATED, 9)


class Library:
    """The modules in archives, and which of them import which."""

    def __init__(self, *archives: zipfile.ZipFile) -> None:
        """Read the names of all modules."""
        self.files = {
            name.removesuffix(".py").removesuffix("/__init__").replace("/", "."): (archive, name)
            for archive in archives
            for name in archive.namelist()
            if name.endswith(".py")
        }

    def known(self, names: Iterable[str]) -> set[str]:
        """Return the modules of the archives among these, with the packages they are in."""
        parts = [name.split(".") for name in names]
        paths = [[".".join(name[: count + 1]) for count in range(len(name))] for name in parts]
        return {name for path in paths if NEVER.isdisjoint(path) for name in path if name in self.files}

    def reached_from(self, names: Iterable[str]) -> set[str]:
        """Return the modules that can come to be loaded when these are imported and used."""
        found: set[str] = set()
        waiting = self.known(names)
        while waiting:
            module = waiting.pop()
            found.add(module)
            waiting |= self.known(self.imports(module)) - found
        return found

    def imports(self, module: str) -> set[str]:
        """Return the names that a module, or a function in it, imports."""
        archive, name = self.files[module]
        package = module if name.endswith("/__init__.py") else module.rpartition(".")[0]
        statements = import_statements(ast.parse(archive.read(name)))
        return {target for statement in statements for target in targets(statement, package)}


def import_statements(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Go through the import statements below a node, leaving out those of scripts and self-tests."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.FunctionDef) and child.name in {"_test", "main"}:
            continue
        elif not (isinstance(child, ast.If) and ast.unparse(child.test) == "__name__ == '__main__'"):
            yield from import_statements(child)


def targets(statement: ast.Import | ast.ImportFrom, package: str) -> list[str]:
    """Return the full names that an import statement in a module of this package may load."""
    if isinstance(statement, ast.Import):
        return [alias.name for alias in statement.names]
    above = package.split(".")[: len(package.split(".")) - statement.level + 1] if statement.level else []
    base = ".".join([*above, statement.module] if statement.module else above)
    return [base, *(f"{base}.{alias.name}" for alias in statement.names)]
