#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ranks_peers.py PEER VALUES ITEMS DRAWS THREADS WEIGHTS RESULTS: the work of `ranks` as numpy or numba do it.

PEER: packed (the fastest in numpy: scores of 32 bits, sorted together with the alternative as one number of 64 bits),
numba (a compiled loop with argsort), exact (scores of 64 bits rounded to 1e-9: what the counts are checked against).
"""
import sys
import time

import numpy as np

peer, values, items, draws, threads, weights, results = sys.argv[1:]
items, draws, threads = int(items), int(draws), int(threads)
V = np.fromfile(values).reshape(-1, items)
A = len(V)
random = np.random.Generator(np.random.SFC64(1))
given = None if weights == "-" else np.fromfile(weights).reshape(-1, items)
STEP = 2000


def drawn(start, count, kind):
    if given is not None:
        return given[start:start + count].astype(kind)
    w = random.standard_exponential((count, items))
    w /= w.sum(1, keepdims=True)
    return w.astype(kind, copy=False)


def packed():
    counts, ids, places = np.zeros((A, A), np.int64), np.arange(A, dtype=np.uint64), np.arange(A)
    columns = np.ascontiguousarray(V.T, dtype=np.float32)
    for start in range(0, draws, STEP):
        scores = drawn(start, min(STEP, draws - start), np.float32) @ columns
        # Positive floats are in the order of their bits.
        key = ((~scores.view(np.uint32)).astype(np.uint64) << np.uint64(32)) | ids
        key.sort(1)
        order = (key & np.uint64(0xFFFF)).astype(np.int64)
        counts += np.bincount((order * A + places).ravel(), minlength=A * A).reshape(A, A)
    return counts


def exact():
    counts, places = np.zeros((A, A), np.int64), np.arange(A)
    for start in range(0, draws, STEP):
        scores = np.rint(drawn(start, min(STEP, draws - start), np.float64) @ V.T * 1e9)
        order = np.argsort(-scores, 1, kind="stable")
        counts += np.bincount((order * A + places).ravel(), minlength=A * A).reshape(A, A)
    return counts


def numba_():
    import numba

    numba.set_num_threads(threads)

    @numba.njit(parallel=True, fastmath=True)
    def count(scores, counts):
        for part in numba.prange(counts.shape[0]):
            for draw in range(part * len(scores) // len(counts), (part + 1) * len(scores) // len(counts)):
                order = np.argsort(-scores[draw])
                for place in range(len(order)):
                    counts[part, order[place], place] += 1

    counts = np.zeros((threads, A, A), np.int32)
    count(np.zeros((4, A)), counts)
    counts[:] = 0
    global wall, processor
    wall, processor = time.perf_counter(), time.process_time()
    for start in range(0, draws, STEP):
        count(drawn(start, min(STEP, draws - start), np.float64) @ V.T, counts)
    return counts.sum(0)


wall, processor = time.perf_counter(), time.process_time()
counts = {"packed": packed, "exact": exact, "numba": numba_}[peer]()
print(time.perf_counter() - wall, time.process_time() - processor)
np.concatenate([counts @ np.arange(1, A + 1) / draws, counts.ravel().astype(float)]).tofile(results)
