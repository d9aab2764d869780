#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Rank acceptability over draws of weights, side by side with numpy and numba, in one run.

    ranks.py [--draws K] [--alternatives A] [--rounds R]

First every program gets the same weights, and Steelyard's counts must be those of numpy's in full precision, one by
one. Then each draws its own, and the programs are timed round by round in turn: wall and processor seconds of
the work alone, and the largest memory of the process. A ratio is the median of the ratios within rounds.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
ITEMS = 30


def build():
    command = ["swift", "build", "-c", "release", "--product", "ranks"]
    subprocess.run(command, cwd=HERE, check=True, stdout=sys.stderr)
    shown = subprocess.run(command + ["--show-bin-path"], cwd=HERE, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "ranks"


def run(command):
    """Wall and processor seconds of the work, and peak memory of the process in MiB."""
    environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True, env=environment)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    wall, processor = map(float, printed.split())
    return wall, processor, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--draws", type=int, default=100_000)
    options.add_argument("--alternatives", type=int, default=1_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--program", help="the Swift side, if it is built already")
    chosen = options.parse_args()
    program = chosen.program or build()
    count = chosen.alternatives
    random = np.random.Generator(np.random.PCG64(5))
    values = np.clip(60 + 12 * random.standard_normal((count, 1)) + 8 * random.standard_normal((count, ITEMS)), 0, 100)
    with tempfile.TemporaryDirectory(prefix="steelyard-bench-") as folder:
        folder = Path(folder)
        values.tofile(folder / "values")
        random.dirichlet(np.ones(ITEMS), 3_000).tofile(folder / "weights")

        def command(name, draws, threads, weights):
            start = [program] if name == "steelyard" else [sys.executable, HERE / "ranks_peers.py", name]
            return start + [folder / "values", ITEMS, draws, threads, weights, folder / name]

        for name in ["steelyard", "exact", "packed", "numba"]:
            run(command(name, 3_000, 2, folder / "weights"))
        found, exact, packed = (np.fromfile(folder / name)[count:] for name in ["steelyard", "exact", "packed"])
        if not np.array_equal(np.rint(found), exact):
            sys.exit(f"counts differ in {np.count_nonzero(np.rint(found) != exact)} places")
        print(f"3,000 draws: all {count * count} counts as numpy's in full precision; "
              f"numpy's of 32 bits differ in {np.count_nonzero(packed != exact)}")
        programs = [("steelyard", 1), ("steelyard", 2), ("packed", 1), ("numba", 2)]
        runs = {one: [] for one in programs}
        for turn in range(chosen.rounds + 1):
            for one in programs:
                measured = run(command(one[0], chosen.draws, one[1], "-"))
                if turn:
                    runs[one].append(measured)
        print(f"{chosen.draws} draws x {count} x {ITEMS}; medians of {chosen.rounds} rounds, ratios to numpy packed")
        print(f"{'':24}{'wall':>8}{'cpu':>8}{'MiB':>7}{'x wall':>8}{'x cpu':>8}{'x MiB':>8}")
        base = runs["packed", 1]
        for (name, threads), own in runs.items():
            middle = [statistics.median(one[i] for one in own) for i in range(3)]
            ratio = [statistics.median(a[i] / b[i] for a, b in zip(own, base)) for i in range(3)]
            print(f"{name + ', ' + str(threads) + (' thread' if threads == 1 else ' threads'):24}"
                  f"{middle[0]:8.3f}{middle[1]:8.3f}{middle[2]:7.0f}{ratio[0]:8.2f}{ratio[1]:8.2f}{ratio[2]:8.2f}")


main()
