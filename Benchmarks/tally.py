#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`steelyard tally` side by side with polars and calamine, in one run, on seeded responses.

    tally.py [--rounds R] [--huge]

For 10,000 and 1,000,000 responses (--huge: 10,000,000 too, 1.3 GB), the second with line breaks
in quotation marks as well, and for a workbook of 100,000: makes the round, compares the tally of every
program cell by cell (the run fails where one differs), and only then times whole processes, round by round, each in
turn. A ratio is the median over the rounds of Steelyard's figure divided by the peer's in the same round.
"""
import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASES = [
    ("10,000 responses", ["10000", "30"], ["streaming", "batched"]),
    ("1,000,000 responses", ["1000000", "300"], ["streaming", "batched"]),
    ("1,000,000 responses, line breaks", ["1000000", "300", "--newlines"], ["streaming", "batched"]),
    ("workbook of 100,000 responses", ["100000", "100", "--xlsx"], ["calamine"]),
    ("10,000,000 responses", ["10000000", "1000"], ["streaming", "batched"]),
]


def build():
    command = ["swift", "build", "-c", "release", "--product", "steelyard"]
    subprocess.run(command, cwd=HERE.parent, check=True, stdout=sys.stderr)
    shown = subprocess.run(command + ["--show-bin-path"], cwd=HERE.parent, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "steelyard"


def run(command, out):
    """Wall seconds, processor seconds and peak memory in MiB of a whole process."""
    began = time.perf_counter()
    with open(out, "wb") as file:
        process = subprocess.Popen([str(part) for part in command], stdout=file)
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"tally.py: {command} ended with {process.returncode}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def cells(path):
    """Steelyard's tally as the peers write theirs."""
    with open(path, newline="") as file:
        rows = [
            (row["alliance"], row["item"], row["answer"][1:], row["count"])
            for row in csv.DictReader(file) if row["answer"].startswith("g") and row["count"] != "0"
        ]
    return sorted(rows)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--huge", action="store_true")
    options.add_argument("--steelyard", type=Path, help="a release build, where one is there")
    chosen = options.parse_args()
    program = chosen.steelyard or build()
    for title, arguments, peers in CASES if chosen.huge else CASES[:-1]:
        with tempfile.TemporaryDirectory(prefix="steelyard-bench-") as name:
            folder = Path(name)
            subprocess.run([sys.executable, HERE / "make_responses.py", *arguments[:2], folder, *arguments[2:]], check=True)
            data = folder / ("responses.xlsx" if "--xlsx" in arguments else "responses.csv")
            commands = {"Steelyard": [program, "tally", folder]}
            for peer in peers:
                commands[peer] = [sys.executable, HERE / "tally_peers.py", peer, data, folder / peer]
            for peer, command in commands.items():
                run(command, folder / "out" if peer == "Steelyard" else os.devnull)
            own = cells(folder / "out")
            for peer in peers:
                with open(folder / peer, newline="") as file:
                    if own != [tuple(row) for row in csv.reader(file)]:
                        sys.exit(f"tally.py: the tallies of Steelyard and {peer} differ: {title}")
            rounds = [
                {peer: run(command, os.devnull) for peer, command in commands.items()} for _ in range(chosen.rounds)
            ]
            print(f"\n{title}: {len(own)} counts, all equal; medians of {chosen.rounds} rounds\n")
            print("| | wall s | processor s | memory MiB | Steelyard ÷ peer: wall, processor, memory |\n|---|---|---|---|---|")
            for peer in commands:
                middle = [statistics.median(r[peer][i] for r in rounds) for i in range(3)]
                ratio = [statistics.median(r["Steelyard"][i] / r[peer][i] for r in rounds) for i in range(3)]
                print(f"| {peer} | {middle[0]:.3f} | {middle[1]:.3f} | {middle[2]:.0f} | "
                      f"{ratio[0]:.2f}, {ratio[1]:.2f}, {ratio[2]:.2f} |", flush=True)


if __name__ == "__main__":
    main()
