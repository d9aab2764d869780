#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Respondents drawn again, side by side with numpy and numba, in one run.

    resamples.py [--resamples B] [--alliances A] [--respondents N] [--rounds R]

A million respondents without blanks, whose 30 answers go together. The mean width of all intervals must be numpy's
within 2 %; then wall and processor seconds round by round in turn. Each program makes ready before its time is
taken: sums of products (`moments`, the way of Steelyard for more than 200 respondents of an audience), rows
(`rows`, its way for fewer, which counts every item again), or each respondent's score (numpy and numba, which can so
only do the whole score of respondents without blanks).
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


def build():
    command = ["swift", "build", "-c", "release", "--product", "resamples"]
    subprocess.run(command, cwd=HERE, check=True, stdout=sys.stderr)
    shown = subprocess.run(command + ["--show-bin-path"], cwd=HERE, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "resamples"


def run(command):
    """Wall and processor seconds of the work, and peak memory of the process in MiB."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {printed}")
    wall, processor = map(float, printed.split())
    return wall, processor, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--resamples", type=int, default=1_000)
    options.add_argument("--alliances", type=int, default=300)
    options.add_argument("--respondents", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--program", help="the Swift side, if it is built already")
    chosen = options.parse_args()
    program = chosen.program or build()
    units = chosen.respondents // chosen.alliances
    random = np.random.Generator(np.random.PCG64(9))
    with tempfile.TemporaryDirectory(prefix="steelyard-bench-") as folder:
        folder = Path(folder)
        with open(folder / "answers", "wb") as file:
            for _ in range(chosen.alliances):
                mood = random.normal(1.6, 0.7, (units, 1)) + random.normal(0, 0.3)
                np.clip(np.rint(mood + random.normal(0, 1, (units, 30))), 0, 4).astype(np.uint8).tofile(file)
        programs = ["moments", "rows", "gather", "numba"]
        runs = {name: [] for name in programs}
        for _ in range(chosen.rounds):
            for name in programs:
                start = [program, name] if name in programs[:2] else [sys.executable, HERE / "resamples_peers.py", name]
                runs[name].append(run(start + [folder / "answers", chosen.alliances, chosen.resamples, folder / name]))
        widths = {name: np.diff(np.fromfile(folder / name).reshape(-1, 2), axis=1).mean() for name in programs}
    print(f"{chosen.resamples} resamples x {chosen.alliances} alliances, {units * chosen.alliances} respondents; "
          f"medians of {chosen.rounds} rounds, ratios to numpy")
    print(f"{'':10}{'wall':>8}{'cpu':>8}{'MiB':>7}{'x wall':>8}{'x cpu':>8}{'width':>8}")
    for name, own in runs.items():
        middle = [statistics.median(one[i] for one in own) for i in range(3)]
        ratio = [statistics.median(a[i] / b[i] for a, b in zip(own, runs["gather"])) for i in range(2)]
        print(f"{name:10}{middle[0]:8.3f}{middle[1]:8.3f}{middle[2]:7.0f}{ratio[0]:8.2f}{ratio[1]:8.2f}"
              f"{widths[name] / widths['gather']:8.4f}")
    if any(abs(widths[name] / widths["gather"] - 1) > 0.02 for name in programs):
        sys.exit("widths differ by more than 2 %")


main()
