"""Reads the CSVs of mart, in both forms, with pandas, and prints of each its rows and
the sum of every amount in cents: table, form, rows, column=cents."""
import os
import sys
from decimal import Decimal

import pandas as pd

root = sys.argv[1]
for form, folder, between, point in (("csv", "mart", ",", "."), ("nl", "nl", ";", ",")):
    for file in sorted(f for f in os.listdir(os.path.join(root, folder)) if f.endswith(".csv")):
        # everything as text: pandas has no exact decimals
        table = pd.read_csv(os.path.join(root, folder, file), sep=between, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")
        sums = [f"{c}={int(sum((Decimal(x.replace(point, '.')) for x in table[c].dropna()), Decimal(0)) * 100)}" for c in table.columns if c.endswith("_eur")]
        print(file[:-4], form, len(table), *sums, sep="\t")
