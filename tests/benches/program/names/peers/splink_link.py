"""Splink links one table or two: the peer of `pristan duplicates`.

usage: splink_link.py people|febrl-names|febrl-all ANSWER TABLE [TABLE]

The tables have a heading with `id`. ANSWER gets a line for each pair, likeliest first: one id, the other id, probability. What it cost
goes to standard output as JSON. The models follow Splink's own guides for such columns; parameters are learned without labels.
"""

import csv
import json
import resource
import sys
import time

import splink.comparison_library as compare
from normality import latinize_text
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

PEOPLE = {
    "comparisons": [
        compare.JaroWinklerAtThresholds("family", [0.92, 0.8]),
        compare.JaroWinklerAtThresholds("given", [0.92, 0.8]),
        compare.JaroWinklerAtThresholds("patronymic", [0.92, 0.8]),
        compare.ExactMatch("sex"),
        compare.LevenshteinAtThresholds("birth", [1, 2]),
        compare.ExactMatch("phone"),
    ],
    "blocks": [
        block_on("birth"),
        block_on("phone"),
        block_on("family", "given"),
        block_on("family", "substr(birth, 1, 4)"),
    ],
    "surely": [block_on("phone", "birth")],
    "trained_on": [block_on("birth"), block_on("phone")],
}

NAMES_AND_BIRTH = {
    "comparisons": [
        compare.NameComparison("given_name").configure(term_frequency_adjustments=True),
        compare.NameComparison("surname").configure(term_frequency_adjustments=True),
        compare.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
    ],
    "blocks": [
        block_on("given_name", "surname"),
        block_on("date_of_birth"),
        block_on("surname", "substr(date_of_birth, 1, 4)"),
        block_on("given_name", "substr(date_of_birth, 1, 4)"),
        block_on("substr(given_name, 1, 3)", "substr(surname, 1, 3)"),
        block_on("substr(surname, 1, 3)", "substr(date_of_birth, 5, 4)"),
        block_on("substr(given_name, 1, 3)", "substr(date_of_birth, 5, 4)"),
        block_on("surname"),
    ],
    "surely": [block_on("given_name", "surname", "date_of_birth")],
    "trained_on": [block_on("date_of_birth"), block_on("given_name")],
}

ALL_FIELDS = {
    "comparisons": [
        *NAMES_AND_BIRTH["comparisons"],
        compare.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
        compare.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        compare.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
        compare.JaroWinklerAtThresholds("address_1", [0.92, 0.8]),
        compare.JaroWinklerAtThresholds("suburb", [0.92, 0.8]),
    ],
    "blocks": [
        *NAMES_AND_BIRTH["blocks"],
        block_on("soc_sec_id"),
        block_on("postcode", "given_name"),
        block_on("postcode", "surname"),
        block_on("postcode", "address_1"),
        block_on("street_number", "suburb"),
    ],
    "surely": [block_on("soc_sec_id")],
    "trained_on": [block_on("date_of_birth"), block_on("postcode")],
}

MODELS = {"people": PEOPLE, "febrl-names": NAMES_AND_BIRTH, "febrl-all": ALL_FIELDS}


def latin(texts: list[str | None]) -> list[str | None]:
    """Splink compares letters, so names go into one script first, as anybody would do; each distinct one once."""
    known = {text: text and latinize_text(text).lower() for text in set(texts)}
    return [known[text] for text in texts]


def columns(path: str) -> dict[str, list[str | None]]:
    """A table by columns, its rows numbered: `id` is not unique where somebody stands twice."""
    with open(path, encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, skipinitialspace=True))
    table = {name: [row[name].strip() or None for row in rows] for name in rows[0]}
    for name in ("family", "given", "patronymic"):
        if name in table:
            table[name] = latin(table[name])
    table["unique_id"] = [str(number) for number in range(len(rows))]
    return table


def main(kind: str, answer: str, *paths: str) -> None:
    """Links and writes."""
    import pyarrow

    model = MODELS[kind]
    began = time.perf_counter()
    tables = [columns(path) for path in paths]
    settings = SettingsCreator(
        link_type="dedupe_only" if len(tables) == 1 else "link_only",
        comparisons=model["comparisons"],
        blocking_rules_to_generate_predictions=model["blocks"],
        additional_columns_to_retain=["id"],
    )
    api = DuckDBAPI()
    registered = [api.register(pyarrow.table(table)) for table in tables]
    linker = Linker(registered[0] if len(registered) == 1 else registered, settings)
    linker.training.estimate_probability_two_random_records_match(model["surely"], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in model["trained_on"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    told = linker.inference.predict(threshold_match_probability=0.005).as_record_list()
    told.sort(key=lambda pair: -pair["match_probability"])
    with open(answer, "w", encoding="utf-8") as out:
        for pair in told:
            out.write(f"{pair['id_l']}\t{pair['id_r']}\t{pair['match_probability']}\n")
    took = time.perf_counter() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": took, "megabytes": megabytes}))


main(*sys.argv[1:])
