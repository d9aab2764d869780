#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the tally is compared with: counts per alliance, item and answer by the usual tools.

    tally_peers.py PEER FILE OUT      writes alliance,item,answer,count, sorted, blanks and zeros left out

Peers: streaming (polars, 150 filtered sums), batched (polars, batches and numpy.bincount), calamine (python-calamine, .xlsx).
"""
import csv
import sys

ITEMS = [f"q{number:02d}" for number in range(1, 31)]
ANSWERS = range(1, 6)


def streaming(path):
    import polars as pl

    frame = pl.scan_csv(path, schema_overrides={item: pl.UInt8 for item in ITEMS})
    sums = [(pl.col(item) == answer).sum().alias(f"{item}{answer}") for item in ITEMS for answer in ANSWERS]
    counted = frame.group_by("alliance").agg(sums).collect(engine="streaming")
    for row in counted.iter_rows(named=True):
        for item in ITEMS:
            for answer in ANSWERS:
                yield row["alliance"], item, answer, row[f"{item}{answer}"]


def batched(path):
    import numpy as np
    import polars as pl

    frame = pl.scan_csv(path, schema_overrides={item: pl.UInt8 for item in ITEMS}).select("alliance", *ITEMS)
    places, counts = {}, np.zeros((0, len(ITEMS), 6), np.int64)
    for batch in frame.collect_batches():
        names = batch["alliance"].unique().to_list()
        for name in names:
            places.setdefault(name, len(places))
        if len(places) > len(counts):
            counts = np.concatenate([counts, np.zeros((len(places) - len(counts), len(ITEMS), 6), np.int64)])
        rows = batch["alliance"].replace_strict(names, [places[name] for name in names], return_dtype=pl.Int64).to_numpy()
        for column, item in enumerate(ITEMS):
            codes = batch[item].fill_null(0).to_numpy()
            counts[:, column] += np.bincount(rows * 6 + codes, minlength=6 * len(places)).reshape(-1, 6)
    for name, place in places.items():
        for column, item in enumerate(ITEMS):
            for answer in ANSWERS:
                yield name, item, answer, int(counts[place, column, answer])


def calamine(path):
    from collections import Counter

    from python_calamine import CalamineWorkbook

    rows = iter(CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows())
    next(rows)
    counts = Counter()
    for row in rows:
        for item, answer in zip(ITEMS, row[4:34]):
            if answer != "":
                counts[row[1], item, int(answer)] += 1
    for (name, item, answer), count in counts.items():
        yield name, item, answer, count


if __name__ == "__main__":
    peer, path, out = sys.argv[1:]
    counted = sorted(row for row in {"streaming": streaming, "batched": batched, "calamine": calamine}[peer](path) if row[3])
    with open(out, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(counted)
