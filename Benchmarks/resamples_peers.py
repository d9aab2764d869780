#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""resamples_peers.py PEER ANSWERS ALLIANCES RESAMPLES RESULTS: the work of `resamples` as numpy or numba do it.

PEER: gather (indices of respondents, and the mean of their scores), numba (the same in a compiled loop, one
thread). Each respondent's score over all items is made before the time is taken.
"""
import sys
import time

import numpy as np

peer, answers, alliances, resamples, results = sys.argv[1:]
alliances, resamples = int(alliances), int(resamples)
rows = np.fromfile(answers, np.uint8).reshape(alliances, -1, 30)
own = np.array([100, 75, 50, 25, 0], np.float32)[rows].mean(2)
n = own.shape[1]
random = np.random.Generator(np.random.SFC64(1))


def gather(scores):
    steps = range(0, resamples, 100)
    return np.concatenate(
        [scores[random.integers(0, n, (min(100, resamples - b), n), dtype=np.uint32)].mean(1) for b in steps])


if peer == "numba":
    import numba

    @numba.njit
    def means(scores, count, seed):
        out, size = np.empty(count), len(scores)
        x = np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(1)
        for b in range(count):
            total = 0.0
            for _ in range(size):
                x ^= x << np.uint64(13)
                x ^= x >> np.uint64(7)
                x ^= x << np.uint64(17)
                total += scores[((x >> np.uint64(32)) * np.uint64(size)) >> np.uint64(32)]
            out[b] = total / size
        return out

    means(own[0], 2, 1)

wall, processor = time.perf_counter(), time.process_time()
ends = [np.quantile(gather(s) if peer == "gather" else means(s, resamples, a + 1), [0.025, 0.975])
        for a, s in enumerate(own)]
print(time.perf_counter() - wall, time.process_time() - processor)
np.array(ends).tofile(results)
