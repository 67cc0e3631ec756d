"""The reader's journal against the vectors that stay valid for ever: python3 -m unittest, in this folder."""

import json
import unittest
from pathlib import Path

from journal import levels, sha256, state_hash, state_lines, within
from layers import padme

VECTORS = Path(__file__).resolve().parents[2] / "crates/journal/vectors/history.json"


class History(unittest.TestCase):
    def setUp(self):
        self.vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
        self.parts = {sha256(part): part for part in self.vectors["parts"]}

    def entries(self, count=None):
        """The entries with those of their parts that are here."""
        entries = []
        for line in self.vectors["entries"][:count]:
            entry = json.loads(line)
            named = [((at, code), name) for at, change in enumerate(entry["changes"]) for code, name in change["parts"].items()]
            entries.append((sha256(line), entry, {place: self.parts[name] for place, name in named if name in self.parts}))
        return entries

    def test_the_state_has_the_known_lines_and_hash(self):
        compartment = self.vectors["compartment"]
        self.assertEqual(state_lines(self.entries()), self.vectors["lines"])
        self.assertEqual(state_hash(compartment, self.entries()), self.vectors["state_hash"])
        self.assertEqual(state_hash(compartment, self.entries(10)), self.vectors["state_hash_of_first_ten"])

    def test_order_and_repetition_do_not_matter(self):
        entries = self.entries()
        again = [*reversed(entries), *entries[:5]]
        self.assertEqual(state_hash(self.vectors["compartment"], again), self.vectors["state_hash"])

    def test_an_absent_part_is_said(self):
        self.parts.pop(self.vectors["without_part"])
        self.assertEqual(state_hash(self.vectors["compartment"], self.entries()), self.vectors["state_hash_without_part"])

    def test_sizes_are_those_of_the_paper(self):
        self.assertEqual([padme(length) for length in (9, 1000, 65537, 1000000)], [10, 1024, 67584, 1015808])


class Levels(unittest.TestCase):
    """A person, and who said how much head office may see of them."""

    def entry(self, number, over, value):
        change = {"kind": "person", "rec": "p", "over": {"disclosure": over}}
        part = json.dumps({"subject": ["p"], "values": {} if value is None else {"disclosure": value}})
        return (str(number) * 64, {"changes": [change]}, {(0, "d"): part, (0, "i"): json.dumps({"subject": ["p"], "values": {}})})

    def kept(self, *entries):
        entries = list(entries)
        return sorted({code for _, _, parts in within(entries, levels(entries)) for _, code in parts})

    def test_the_strictest_live_value_counts_and_one_that_is_not_here_may_be_any(self):
        full, sibling = self.entry(1, [], "full"), self.entry(2, [], "figures")
        self.assertEqual(self.kept(full), ["d", "i"])
        self.assertEqual(self.kept(full, sibling), ["d"])
        self.assertEqual(self.kept(full, self.entry(2, [], None)), ["d"])
        settled = self.entry(3, ["1" * 32 + ".0", "2" * 32 + ".0"], "full")
        for order in ([full, sibling, settled], [settled, sibling, full]):
            self.assertEqual(self.kept(*order), ["d", "i"], "in any order")


if __name__ == "__main__":
    unittest.main()
