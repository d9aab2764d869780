#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Weights, largest eigenvalue and consistency ratio of many judgement matrices, by the usual tools.

    weights_peers.py PEER MATRICES N RESULTS

MATRICES holds doubles, n * n for each matrix row by row; RESULTS gets n + 2 for each: the weights
(sum 1), the largest eigenvalue and the consistency ratio. Prints the processor seconds, user and
system, of the work alone: starting, reading, compiling and writing are not in them.
"""
import sys
import time

import numpy as np

# The random index of Saaty 1980 for the sizes that are compared.
RANDOM_INDEX = {4: 0.90, 5: 1.12, 9: 1.45, 12: 1.48, 15: 1.59}
# One double's relative spacing: power iteration stops where no weight moves by more than four.
EPSILON = 2.0**-52


def finish(weights, largest):
    n = weights.shape[1]
    weights = weights / weights.sum(1, keepdims=True)
    ratio = (largest - n) / (n - 1) / RANDOM_INDEX[n]
    return np.column_stack([weights, largest, ratio])


def eig_loop(a):
    weights, largest = np.empty(a.shape[:2]), np.empty(len(a))
    for k, matrix in enumerate(a):
        values, vectors = np.linalg.eig(matrix)
        i = np.argmax(values.real)
        weights[k], largest[k] = np.abs(vectors[:, i].real), values[i].real
    return finish(weights, largest)


def eig_batched(a):
    weights, largest = np.empty(a.shape[:2]), np.empty(len(a))
    step = 20_000
    for start in range(0, len(a), step):
        part = slice(start, start + step)
        values, vectors = np.linalg.eig(a[part])
        i = np.argmax(values.real, 1)
        weights[part] = np.abs(np.take_along_axis(vectors, i[:, None, None], 2)[:, :, 0].real)
        largest[part] = np.take_along_axis(values, i[:, None], 1)[:, 0].real
    return finish(weights, largest)


def power_batched(a):
    """All matrices take as many steps as the slowest."""
    weights = np.exp(np.log(a).mean(2))
    weights /= weights.sum(1, keepdims=True)
    for _ in range(500):
        image = np.matmul(a, weights[:, :, None])[:, :, 0]
        largest = image.sum(1, keepdims=True)
        image /= largest
        change = (np.abs(image - weights) / image).max()
        weights = image
        if change <= 4 * EPSILON:
            break
    return finish(weights, largest[:, 0])


def numba_power(a, absolute=False):
    import numba

    # fastmath lets the compiler reorder the sums: as fast as it gets.
    @numba.njit(fastmath=True)
    def iterate(a, weights, largest, absolute, limit):
        count, n, _ = a.shape
        w = np.empty(n)
        v = np.empty(n)
        for k in range(count):
            for i in range(n):
                w[i] = 1.0 / n
            total = 0.0
            for _ in range(500):
                total = 0.0
                for i in range(n):
                    s = 0.0
                    for j in range(n):
                        s += a[k, i, j] * w[j]
                    v[i] = s
                    total += s
                change = 0.0
                for i in range(n):
                    v[i] /= total
                    d = abs(v[i] - w[i])
                    change = max(change, d if absolute else d / v[i])
                    w[i] = v[i]
                if change <= limit:
                    break
            weights[k] = w
            largest[k] = total

    weights, largest = np.empty(a.shape[:2]), np.empty(len(a))
    limit = 1e-12 if absolute else 4 * EPSILON
    iterate(a[:1], weights[:1], largest[:1], absolute, limit)
    global start
    start = time.process_time()
    iterate(a, weights, largest, absolute, limit)
    return finish(weights, largest)


def numba_power_1e12(a):
    """Stops at a change of 1e-12 of the whole: three digits short of full precision."""
    return numba_power(a, absolute=True)


def geometric_mean_batched(a):
    weights = np.exp(np.log(a).mean(2))
    weights /= weights.sum(1, keepdims=True)
    return finish(weights, (np.matmul(a, weights[:, :, None])[:, :, 0] / weights).mean(1))


PEERS = [eig_loop, eig_batched, power_batched, numba_power, numba_power_1e12, geometric_mean_batched]

if __name__ == "__main__":
    name, path, size, results = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    peer = {f.__name__: f for f in PEERS}[name]
    matrices = np.fromfile(path).reshape(-1, size, size)
    peer(matrices[:2].copy())
    start = time.process_time()
    rows = peer(matrices)
    print(time.process_time() - start)
    rows.tofile(results)
