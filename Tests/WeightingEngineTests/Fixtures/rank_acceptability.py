#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The counts in RankAcceptabilityTests: rank acceptability of seven alternatives over 997 draws of weights,
by numpy's own sort, tied alternatives sharing their places; in 1/12 of a draw. Prints them row by row,
then how often each lies above the next, in halves."""
import numpy as np

A, I, K = 7, 4, 997
V = np.array([[(a * 37 + i * 53 + a * a * i * 11) % 101 for i in range(I)] for a in range(A)], float)
V[5] = V[2]                                   # two that are always tied
W = np.array([[(k * (i * 7 + 3) + i * i * 29) % 89 + 1 for i in range(I)] for k in range(K)], float)
W /= W.sum(1, keepdims=True)
keys = np.rint(W @ V.T * 1e9)
counts = np.zeros((A, A))
for key in keys:
    for a in range(A):
        first, tied = (key > key[a]).sum(), (key == key[a]).sum()
        counts[a, first:first + tied] += 12 / tied
for row in counts:
    print([int(round(x)) for x in row])
assert (abs(counts - np.rint(counts)) < 1e-9).all()
print([int(2 * (keys[:, a] > keys[:, a + 1]).sum() + (keys[:, a] == keys[:, a + 1]).sum()) for a in range(A - 1)])
