"""OpenSanctions' logic-v2 scores pairs of names: the peer of `pristan names score`.

usage: logic_v2.py ANSWER TABLE

TABLE has two columns of names and no heading. ANSWER gets a score for each line. What it cost, the loading of its tables not counted,
goes to standard output as JSON.
"""

import csv
import itertools
import json
import resource
import sys
import time

from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2

CONFIG = LogicV2.default_config()


NUMBERS = itertools.count()


def person(name: str):
    """Somebody of whom only a name is known. Each is somebody new, because what is known of one is kept by identifier."""
    return model.get_proxy({"id": str(next(NUMBERS)), "schema": "Person", "properties": {"name": [name]}})


def score(left: str, right: str) -> float:
    """How sure it is that both are one."""
    return LogicV2.compare(person(left), person(right), CONFIG).score


def main(answer: str, table: str) -> None:
    """Scores and writes."""
    with open(table, encoding="utf-8", newline="") as rows:
        pairs = list(csv.reader(rows))
    score("Anna", "Анна")  # loads what it keeps
    began = time.perf_counter()
    scores = [score(left, right) for left, right in pairs]
    took = time.perf_counter() - began
    with open(answer, "w", encoding="utf-8") as out:
        out.writelines(f"{one}\n" for one in scores)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": took, "megabytes": megabytes}))


main(*sys.argv[1:])
