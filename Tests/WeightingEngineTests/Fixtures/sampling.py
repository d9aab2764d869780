#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes SamplingTable.swift: what numpy says of stratified ratio estimators, the rescaled bootstrap, Paule and
Mandel's variance and Student's distribution, computed unit by unit and by quadrature, without Steelyard.

    python3 sampling.py > SamplingTable.swift && swift format --in-place SamplingTable.swift

Needs numpy. Student's distribution: t = sqrt(nu) tan(u), so that P(|T| < t) is the integral of cos(u)^(nu - 1) from 0
to atan(t / sqrt(nu)) over the same to pi / 2; Gauss and Legendre's rule with 400 points, the whole by the gamma
function. Quantiles by bisection on it.
"""
import math

import numpy as np

NODES, WEIGHTS = np.polynomial.legendre.leggauss(400)


def distribution(t, nu):
    reach = math.atan(abs(t) / math.sqrt(nu))
    u = (NODES + 1) / 2 * reach
    part = float(np.sum(WEIGHTS / 2 * reach * np.cos(u) ** (nu - 1)))
    whole = math.sqrt(math.pi) / 2 * math.exp(math.lgamma(nu / 2) - math.lgamma((nu + 1) / 2))
    half = part / whole / 2
    return 0.5 + half if t >= 0 else 0.5 - half


def quantile(p, nu):
    low, high = 0.0, 1.0
    while distribution(high, nu) < p:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if distribution(middle, nu) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def swift(values):
    texts = [str(int(v)) if float(v).is_integer() else repr(float(v)) for v in values]
    return "[" + ", ".join(texts) + "]"


def survey(rng, n, p, blank):
    mood = rng.normal(0, 12, n)
    a = np.clip(np.round((70 + mood[:, None] + rng.normal(0, 15, (n, p))) / 20), 1, 5) * 20
    m = (rng.random((n, p)) > blank).astype(float)
    for leaf in range(p):
        if m[:, leaf].sum() == 0:
            m[0, leaf] = 1
    return a * m, m


def main():
    rng = np.random.default_rng(20260101)
    print("// SPDX-License-Identifier: Apache-2.0")
    print()
    print("/// Made by sampling.py beside this file, with numpy.")
    print("enum SamplingTable {")
    print("  /// ν, t, P(T ≤ t).")
    print("  static let distribution: [[Double]] = [")
    for nu in (1, 1.3, 2, 2.5, 3, 4.75, 7, 10.1, 19.9, 30, 61.7, 120, 1000.5):
        for t in (-4.2, -0.3, 0.8, 1.96, 2.7, 12):
            if nu > 100 and abs(t) > 4:
                continue
            print(f"    {swift([nu, t, distribution(t, nu)])},")
    print("  ]")
    print("  /// ν, p, the quantile.")
    print("  static let quantiles: [[Double]] = [")
    for nu in (1, 1.25, 2, 2.6, 3, 5.5, 9, 14.2, 40, 200.3, 5000):
        for p in (0.6, 0.9, 0.975, 0.995):
            print(f"    {swift([nu, p, quantile(p, nu)])},")
    print("  ]")
    print()
    print("  /// A stratum: n rows of p means and of p marks of who answered, N (0 where it is not known), and what the")
    print("  /// ratios count for.")
    print("  struct Stratum {")
    print("    let count: Int")
    print("    let population: Int")
    print("    let shares: [Double]")
    print("    let a: [Double]")
    print("    let m: [Double]")
    print("  }")
    print("  /// Strata, and of Σ shares × ratios: its value, variance and degrees of freedom; mean, standard deviation and")
    print("  /// 2.5 % and 97.5 % quantiles of 400,000 rescaled bootstrap replicates.")
    print("  struct Survey {")
    print("    let strata: [Stratum]")
    print("    let value: Double")
    print("    let variance: Double")
    print("    let degreesOfFreedom: Double")
    print("    let bootstrap: [Double]")
    print("  }")
    print("  static let surveys: [Survey] = [")
    shapes = [
        [(12, 20), (5, 9), (3, 4)],
        [(2, 0), (7, 0)],
        [(40, 64), (8, 8), (6, 30), (2, 5)],
        [(4, 4), (3, 3)],
        [(9, 30)],
    ]
    for shape in shapes:
        p = 4
        weights = rng.dirichlet(np.ones(p))
        alpha = rng.dirichlet(np.ones(len(shape)) * 3)
        strata, value, variance, below = [], 0.0, 0.0, 0.0
        replicates = np.zeros(400_000)
        for (n, population), share in zip(shape, alpha):
            a, m = survey(rng, n, p, 0.15)
            shares = weights * share
            ratio = a.sum(0) / m.sum(0)
            z = ((a - ratio * m) * n / m.sum(0)) @ shares
            left = 1 - n / population if population else 1.0
            own = left * z.var(ddof=1) / n
            value += float(ratio @ shares)
            variance += own
            below += own**2 / (n - 1)
            strata.append((n, population, shares, a, m))
            # n - 1 of n with replacement; weights 1 - sqrt(1 - f) + sqrt(1 - f) n / (n - 1) r.
            for first in range(0, replicates.size, 50_000):
                r = rng.multinomial(n - 1, np.ones(n) / n, 50_000)
                w = 1 - math.sqrt(left) + math.sqrt(left) * n / (n - 1) * r
                top, base = w @ a, w @ m
                again = np.where(base > 0, top / np.where(base > 0, base, 1), ratio)
                replicates[first : first + 50_000] += again @ shares
        df = variance**2 / below if below > 0 else 0.0
        print("    Survey(")
        print("      strata: [")
        for n, population, shares, a, m in strata:
            print(f"        Stratum(\n          count: {n}, population: {population}, shares: {swift(shares)},")
            print(f"          a: {swift(a.ravel())},")
            print(f"          m: {swift(m.ravel())}),")
        low, high = np.quantile(replicates, [0.025, 0.975])
        boot = [replicates.mean(), replicates.std(), low, high]
        print("      ],")
        print(f"      value: {value!r}, variance: {float(variance)!r},")
        print(f"      degreesOfFreedom: {float(df)!r}, bootstrap: {swift(boot)}),")
    print("  ]")
    print()
    print("  /// Values, their variances, τ² and μ.")
    print("  static let pauleMandel: [(y: [Double], v: [Double], between: Double, mean: Double)] = [")
    for k, spread, exact in ((3, 8, 0), (12, 6, 0), (5, 0.5, 0), (8, 4, 1), (40, 10, 3), (2, 5, 0)):
        v = rng.uniform(0.5, 9, k)
        v[:exact] = 0
        y = 70 + rng.normal(0, spread, k) + rng.normal(0, 1, k) * np.sqrt(v)

        def excess(tau):
            w = 1 / (tau + v)
            mean = (w * y).sum() / w.sum()
            return float((w * (y - mean) ** 2).sum()) - (k - 1), float(mean)

        low, high = (1e-13, 1.0)
        if exact == 0 and excess(0.0)[0] <= 0:
            between = 0.0
        else:
            while excess(high)[0] > 0:
                high *= 2
            for _ in range(300):
                middle = (low + high) / 2
                low, high = (middle, high) if excess(middle)[0] > 0 else (low, middle)
            between = (low + high) / 2
        print(f"    (\n      {swift(y)},\n      {swift(v)},\n      {between!r}, {excess(between)[1]!r}\n    ),")
    print("  ]")
    print("}")


main()
