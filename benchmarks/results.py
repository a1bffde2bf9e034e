"""Writes what benchmarks/comparison.py has found: a table in Markdown and a picture, named after the day."""

import os
import platform
import statistics
from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tools.paths import ROOT

FOLDER = ROOT / "benchmarks" / "results"
ROWS = (
    ("First tick that persists, cold; plain page loaded", "ours, tick, cold", "plain, load, cold", 1.15),
    ("The same by phone", "ours, tick, phone", "plain, load, phone", 1.15),
    ("Python ready, cold; stock Pyodide", "ours, ready, cold", "stock, ready, cold", 0.40),
    ("Python ready, warm; stock Pyodide", "ours, ready, warm", "stock, ready, warm", 0.20),
    ("Python ready, offline; our own, warm", "ours, ready, offline", "ours, ready, warm", 1.00),
    ("Python ready by phone, cold; stock Pyodide", "ours, ready, phone", "stock, ready, phone", None),
    ("First dates on the screen, cold; Python ready", "ours, dates, cold", "ours, ready, cold", None),
    ("First dates on the screen, warm; Python ready", "ours, dates, warm", "ours, ready, warm", None),
    ("First dates on the screen, offline; Python ready", "ours, dates, offline", "ours, ready, offline", None),
    ("First dates on the screen by phone; Python ready", "ours, dates, phone", "ours, ready, phone", None),
    ("Memory of the page with its workers, MB; stock Pyodide", "ours, memory", "stock, memory", None),
)
"""What, whose figures, beside whose, and the most that their ratio should be."""
MOST_BYTES = 0.9
WIDTH, LEFT, LINE = 760, 330, 22


def spread(values: list[float]) -> str:
    """A median, and between what the values lie."""
    return f"{statistics.median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f}; {len(values)})"


def write(
    found: Mapping[str, list[float]],
    bytes_of: Mapping[str, tuple[int, int]],
    plans: Mapping[str, Mapping[str, float]],
) -> Path:
    """Write both files; returns the table's."""
    FOLDER.mkdir(exist_ok=True)
    today = datetime.now(UTC).date().isoformat()
    picture = FOLDER / f"{today}.svg"
    picture.write_text(drawn(found), encoding="utf-8")
    lines = [
        f"# Measured on {today}",
        "",
        f"{processor()}, {os.cpu_count()} cores, {platform.system()}, one run of `make bench`.",
        "What is compared, and how, is said at the head of `benchmarks/comparison.py`. Milliseconds from navigation,",
        "by the page's own clock: median (least–most; visits).",
        "",
        f"![The same as bars]({picture.name})",
        "",
        "| what; beside what | ours | beside | ratio | goal |",
        "|---|---|---|---|---|",
    ]
    for what, one, other, most in ROWS:
        ratio = statistics.median(found[one]) / statistics.median(found[other])
        goal = "" if most is None else f"≤ {most:.2f}, {'met' if ratio <= most else '**not met**'}"
        lines.append(f"| {what} | {spread(found[one])} | {spread(found[other])} | {ratio:.2f} | {goal} |")
    for kind, name in enumerate(("gzip", "brotli")):
        one, other = bytes_of["ours"][kind], bytes_of["stock"][kind]
        goal = f"≤ 0.90, {'met' if one / other <= MOST_BYTES else '**not met**'}"
        lines.append(
            f"| Bytes until Python is ready, {name}; stock Pyodide | {one:,} | {other:,} | {one / other:.3f} | {goal} |"
        )
    lines += ["", "| interviews read and planned | CPython, ms | Pyodide, ms | ratio |", "|---|---|---|---|"]
    for size, seconds in plans["CPython"].items():
        inside = plans["Pyodide"][size]
        lines.append(f"| {int(size):,} | {seconds * 1e3:,.1f} | {inside * 1e3:,.1f} | {inside / seconds:.1f} |")
    table = FOLDER / f"{today}.md"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return table


def processor() -> str:
    """The name that the machine's processor has for itself."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text(encoding="utf-8").splitlines() if about.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def drawn(found: Mapping[str, list[float]]) -> str:
    """The ratios as bars: one is as long as what is beside it, a thin line where the goal is."""
    bars, scale = [], (WIDTH - LEFT - 60) / 1.3
    for number, (what, one, other, most) in enumerate(ROWS):
        ratio, top = statistics.median(found[one]) / statistics.median(found[other]), 30 + number * LINE
        bars.append(f'<text x="{LEFT - 8}" y="{top + 11}" text-anchor="end">{escape(what)}</text>')
        bars.append(f'<rect x="{LEFT}" y="{top}" width="{min(ratio, 1.3) * scale:.0f}" height="14" fill="#3f6f5c"/>')
        bars.append(f'<text x="{LEFT + min(ratio, 1.3) * scale + 6:.0f}" y="{top + 11}">{ratio:.2f}</text>')
        if most is not None:
            at = LEFT + most * scale
            bars.append(f'<path d="M{at:.0f} {top - 3}v20" stroke="#b3541e" stroke-width="2"/>')
    height = 40 + len(ROWS) * LINE
    whole = f'<path d="M{LEFT + scale:.0f} 24V{height - 10}" stroke="#888" stroke-dasharray="2 3"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-size="11"'
        ' font-family="sans-serif">'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
        f'<text x="{LEFT}" y="16">ours as a share of what is beside it; orange: the goal</text>'
        f"{whole}{''.join(bars)}</svg>\n"
    )
