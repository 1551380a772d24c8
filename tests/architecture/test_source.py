"""What holds for every module of the program, and for every file of the repository."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGES, ROOT, dotted, imports, modules, parsed

NETWORK = [
    *("aiohttp", "asyncio.open_connection", "ftplib", "http", "httpx", "imaplib", "poplib", "PySide6.QtNetwork"),
    *("PySide6.QtWebEngineCore", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request"),
    *("urllib3", "webbrowser", "websockets", "xmlrpc"),
]
VAGUE = {"utils", "util", "misc", "common", "helpers", "core"}
LONGEST_MODULE = 400
LONGEST_CLASS = 250
# Put together here, so that this file does not name them itself.
REGISTRIES = ["py" + "pi.org", "python" + "hosted.org", "ana" + "conda.org", "npm" + "js.", "crates" + ".io"]
THIS_MACHINE = ["/" + "work/", "/" + "root/"]


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_no_module_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_no_class_is_longer_than_250_lines(path: Path) -> None:
    classes = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in classes}
    assert {name: length for name, length in lengths.items() if length > LONGEST_CLASS} == {}


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_no_module_can_reach_the_network(path: Path) -> None:
    assert [name for name in NETWORK if imports(parsed(path), name)] == []


@pytest.mark.parametrize(
    "code",
    ["import socket", "from urllib import request", "import urllib.request as r", "import http.client", "import ssl"],
)
def test_the_network_rule_bites(code: str) -> None:
    assert any(imports(ast.parse(code), name) for name in NETWORK)


@pytest.mark.parametrize("code", ["from urllib.parse import quote", "import httpstatus", "from app import sockets"])
def test_the_network_rule_spares_what_cannot_reach_it(code: str) -> None:
    assert not any(imports(ast.parse(code), name) for name in NETWORK)


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_the_clock_is_read_and_london_is_named_in_one_place(path: Path) -> None:
    asked = re.findall(r"\b(?:datetime|date)\.(?:now|today|utcnow)\(", path.read_text(encoding="utf-8"))
    assert dotted(path) == "consent_db.clock" or not asked
    assert dotted(path) == "consent_db.ages" or not imports(parsed(path), "zoneinfo")


SAYS_NO_WORDS = {"strerror", "errno", "__name__"}
LOGS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def logged_errors(tree: ast.AST) -> list[int]:
    """The lines that log an error other than by `where`, which leaves its words out: they may hold a path or a name."""
    caught = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name}
    found = []
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in LOGS):
            continue
        of = call.func.value
        named = ast.unparse(of.func if isinstance(of, ast.Call) else of).casefold()
        if not named.endswith(("log", "logger", "logging")):
            continue
        whole = call.func.attr == "exception" or any(k.arg in ("exc_info", "stack_info") for k in call.keywords)
        if whole or any(_says(argument, caught) for argument in (*call.args, *(k.value for k in call.keywords))):
            found.append(call.lineno)
    return found


def _says(argument: ast.AST, caught: set[str]) -> bool:
    if isinstance(argument, ast.Call) and ast.unparse(argument.func) in ("where", "type"):
        return False
    if isinstance(argument, ast.Attribute) and argument.attr in SAYS_NO_WORDS:
        return False
    if isinstance(argument, ast.Name) and argument.id in caught:
        return True
    return any(_says(part, caught) for part in ast.iter_child_nodes(argument))


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_the_log_holds_no_words_of_errors(path: Path) -> None:
    assert logged_errors(parsed(path)) == []
    assert dotted(path) == "app.jobs.where" or not imports(parsed(path), "traceback")


@pytest.mark.parametrize(
    ("says", "bites"),
    [
        ("_log.exception('failed')", True),
        ("_log.error('failed', exc_info=True)", True),
        ("log.warning('%s', error)", True),
        ("log.warning(f'{error!r}')", True),
        ("logging.getLogger(__name__).error(str(error))", True),
        ("self._log.info('%s', str(error))", True),
        ("log.error('%s', where(error))", False),
        ("log.info('%s', error.strerror)", False),
        ("log.info('%s', type(error).__name__)", False),
    ],
)
def test_the_rule_about_logs_bites(says: str, bites: bool) -> None:
    assert bool(logged_errors(ast.parse(f"try: ...\nexcept Exception as error:\n    {says}"))) is bites


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_imports_are_absolute_and_stand_at_the_top(path: Path) -> None:
    tree = parsed(path)
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    inside = [
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and not excused(path, node.lineno)
    ]
    assert [node.lineno for node in (*found, *inside)] == []


def excused(path: Path, line: int) -> bool:
    """A late import is allowed where its line says why: `# noqa: PLC0415 - ...`."""
    text = path.read_text(encoding="utf-8").splitlines()[line - 1]
    return re.search(r"# noqa: PLC0415 - \w+", text) is not None


def test_only_the_reader_decodes() -> None:
    """A decoder that crashes, hangs or is taken over does so in a process that has nothing to give away."""
    users = {dotted(path) for path in modules() if imports(parsed(path), "app.imaging.decode")}
    assert users == {"app.imaging.reader"}
    starters = {dotted(path) for path in modules() if imports(parsed(path), "app.imaging.reader")}
    assert starters == {"app.__main__"}


def test_only_the_reader_is_a_process_of_its_own() -> None:
    ways = ("subprocess", "multiprocessing", "os.fork", "os.posix_spawn", "os.system", "concurrent.futures.process")
    assert {dotted(path) for path in modules() if any(imports(parsed(path), way) for way in ways)} == {
        "app.imaging.child"
    }


def test_only_the_sample_event_uses_scikit_image() -> None:
    users = {dotted(path) for path in modules() if imports(parsed(path), "skimage")}
    assert users == {"app.imaging.samples"}


def test_no_folder_has_a_vague_name() -> None:
    folders = {path for top in (*PACKAGES, "tests", "packaging") for path in (ROOT / top).rglob("*") if path.is_dir()}
    assert [path for path in folders if path.name in VAGUE] == []


def repository_files() -> list[Path]:
    """Every file that is, or may come to be, in the repository; skips where git cannot say."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("needs git and a checkout to list the repository's files")
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("word", [*REGISTRIES, *THIS_MACHINE])
def test_no_file_names_a_package_registry_or_a_path_of_one_machine(word: str) -> None:
    assert [str(path.relative_to(ROOT)) for path in repository_files() if word.encode() in path.read_bytes()] == []
