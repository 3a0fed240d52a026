"""Times questions in DuckDB: the folder with the tables as CSV, then one SQL text for each question. Prints the median
of each in milliseconds, as JSON."""

import json
import statistics
import sys
import time

# This file must not stand in for the package it measures.
sys.path.pop(0)
import duckdb

TIMES = 15

folder, *questions = sys.argv[1:]
database = duckdb.connect()
# Nothing tells what a column holds that is empty in every row.
types = {"receipt": "{cash: 'BIGINT', qris: 'BIGINT', transfer: 'BIGINT'}", "receipt_line": "{net: 'BIGINT'}"}
for table, known in types.items():
    read = f"read_csv('{folder}/{table}.csv', header = true, types = {known})"
    database.execute(f"CREATE TABLE {table} AS SELECT * FROM {read}")


def median_ms(question):
    times = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        database.execute(question).fetchall()
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1000


print(json.dumps([median_ms(question) for question in questions]))
