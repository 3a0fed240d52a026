"""Times questions in DuckDB: a CSV file of lines, then one SQL text for each question. Prints the median
of each in milliseconds, as JSON."""

import json
import statistics
import sys
import time

# This file must not stand in for the package it measures.
sys.path.pop(0)
import duckdb

TIMES = 15

file, *questions = sys.argv[1:]
database = duckdb.connect()
database.execute(f"CREATE TABLE line AS SELECT * FROM read_csv('{file}', header = true)")


def median_ms(question):
    times = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        database.execute(question).fetchall()
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1000


print(json.dumps([median_ms(question) for question in questions]))
