#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Steelyard's weights side by side with the usual tools, in one run.

    run.py [--matrices M] [--rounds R] [--sizes 5,9,15]

Builds the Swift side, makes M matrices of each size from a fixed seed, lets every program work on
the same file, checks that all agree on weights, eigenvalue and ratio, and only then times: round
by round each program once, in turn. A ratio is the median over the rounds of Steelyard's processor
seconds divided by the other's in the same round, so that a slow spell of the machine hits both.
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
SEED = 7
# (label, the Steelyard method compared with, the peer)
PAIRS = [
    ("numpy.linalg.eig, one by one", "eigenvector", "eig_loop"),
    ("numpy.linalg.eig, batched", "eigenvector", "eig_batched"),
    ("numpy power iteration, batched", "eigenvector", "power_batched"),
    ("numba power iteration, full precision", "eigenvector", "numba_power"),
    ("numba power iteration to 1e-12", "eigenvector", "numba_power_1e12"),
    ("numpy geometric mean, batched", "geometric-mean", "geometric_mean_batched"),
]


def matrices(count, size):
    """Reciprocal matrices over 1/9 ... 9 around random weights, most with a CR below 0.10."""
    random = np.random.Generator(np.random.PCG64(SEED))
    weights = random.dirichlet(np.ones(size) * 4, count)
    noise = np.exp(0.35 * random.standard_normal((count, size, size)))
    ratio = weights[:, :, None] / weights[:, None, :] * noise
    judged = np.clip(np.rint(np.where(ratio >= 1, ratio, 1 / ratio)), 1, 9)
    a = np.where(ratio >= 1, judged, 1 / judged)
    row, column = np.tril_indices(size, -1)
    a[:, row, column] = 1 / a[:, column, row]
    a[:, np.arange(size), np.arange(size)] = 1
    return np.ascontiguousarray(a)


def build():
    command = ["swift", "build", "-c", "release", "--product", "weights"]
    subprocess.run(command, cwd=HERE, check=True, stdout=sys.stderr)
    shown = subprocess.run(command + ["--show-bin-path"], cwd=HERE, check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "weights"


def seconds(command):
    environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", NUMBA_NUM_THREADS="1")
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    return float(done.stdout)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--matrices", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--sizes", default="5,9,15")
    chosen = options.parse_args()
    program = build()
    methods = ["eigenvector", "geometric-mean", "column-mean", "numbers"]
    with tempfile.TemporaryDirectory(prefix="steelyard-bench-") as folder:
        for size in map(int, chosen.sizes.split(",")):
            data = Path(folder) / "matrices"
            matrices(chosen.matrices, size).tofile(data)

            def command(name):
                end = [name, data, str(size), Path(folder) / name]
                return [program] + end if name in methods else [sys.executable, HERE / "weights_peers.py"] + end

            names = methods + sorted({peer for _, _, peer in PAIRS})
            for name in names:
                seconds(command(name))
            for own, peer in [("eigenvector", "numbers")] + [pair[1:] for pair in PAIRS]:
                left, right = (np.fromfile(Path(folder) / name) for name in (own, peer))
                difference = np.abs(left - right).max()
                if left.shape != right.shape or not difference <= 1e-9:
                    sys.exit(f"run.py: {own} and {peer} differ by {difference} at n = {size}")

            rounds = [{name: seconds(command(name)) for name in names} for _ in range(chosen.rounds)]
            print(f"\n{chosen.matrices} matrices, n = {size}: medians of {chosen.rounds} rounds; all agree to 1e-9\n")
            print("| | microseconds a matrix | |\n|---|---|---|")
            for name in methods:
                median = statistics.median(r[name] for r in rounds) / chosen.matrices * 1e6
                label = "eigenvector from unchecked numbers" if name == "numbers" else name
                print(f"| Steelyard, {label} | {median:.2f} | |")
            print("| **peer** | **microseconds a matrix** | **Steelyard ÷ peer** |")
            for label, own, peer in PAIRS:
                median = statistics.median(r[peer] for r in rounds) / chosen.matrices * 1e6
                ratio = statistics.median(r[own] / r[peer] for r in rounds)
                print(f"| {label} | {median:.2f} | {ratio:.3f} |", flush=True)


if __name__ == "__main__":
    main()
