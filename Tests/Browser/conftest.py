"""A browser, and pages the program wrote, opened in it with no network."""

import os
import pathlib
import shutil
import subprocess

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("EXPLAIN_BINARY", str(ROOT / ".build/debug/explain"))
BROWSER = os.environ.get("EXPLAIN_BROWSER") or shutil.which("chromium")
PICTURES = os.environ.get("EXPLAIN_PICTURES")


def pytest_sessionstart(session):
    if not os.access(BINARY, os.X_OK):
        pytest.exit(f"no program at {BINARY}: swift build, or set EXPLAIN_BINARY", 2)
    if BROWSER is None:
        pytest.exit("no browser: apt-get install chromium, or set EXPLAIN_BROWSER", 2)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # Whoever tests in a container is root there, for whom Chromium has no sandbox.
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Writes a file by a command, once for each command and ending."""
    folder = tmp_path_factory.mktemp("pages")
    known = {}

    def write(*arguments, ending="html"):
        key = (arguments, ending)
        if key not in known:
            path = folder / f"{len(known)}.{ending}"
            subprocess.run(
                [BINARY, *arguments, "--format", ending, "-o", str(path)],
                check=True, env={"PATH": os.environ["PATH"]}, timeout=120,
            )
            known[key] = path
        return known[key]

    return write


@pytest.fixture
def open_page(browser, files):
    """Opens what a command writes; in the end nothing was fetched and nothing complained."""
    opened = []

    def open_file(path, fragment="", **settings):
        settings = {"viewport": {"width": 1100, "height": 800}, "offline": True, **settings}
        context = browser.new_context(**settings)
        page = context.new_page()
        page.complaints, page.fetched = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: page.complaints.append("dialog: " + dialog.message))
        page.on("request", lambda request: page.fetched.append(request.url))
        page.goto(path.as_uri() + fragment)
        opened.append((context, page, path.as_uri() + fragment))
        return page

    def open_command(*arguments, ending="html", fragment="", **settings):
        return open_file(files(*arguments, ending=ending), fragment, **settings)

    open_command.file = open_file
    yield open_command
    for context, page, address in opened:
        assert page.complaints == []
        assert [url for url in page.fetched if url.split("#")[0] != address.split("#")[0]] == []
        context.close()


@pytest.fixture
def keep():
    """Keeps a picture for whoever looks, where that is asked for."""

    def keep(name, bytes):
        if PICTURES:
            pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
            (pathlib.Path(PICTURES) / name).write_bytes(bytes)

    return keep
