#!/usr/bin/env python3
"""Reads bundles without the program: docs/bundle-format.md and docs/journal.md, the Python standard library, and the stock
tools age, zstd, tar and ssh-keygen.

Checks layers, signatures, hashes, chains and seals (not the limits: it works in memory) and prints, as JSON, what each bundle carries and the state hash of each
compartment that the given identities open, over all the bundles together; with --by-levels as head office keeps them, without parts
above the level of somebody they are about (D3). It counts every entry as authorised: cut-offs and
revoked desks (docs/journal.md, J7) are not its matter. Exit status: 0, or 1 with the reason.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from journal import levels, read_lines, state_hash, within
from layers import LISTED, Refused, open_layer, read_card


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="+", type=Path, metavar="BUNDLE")
    parser.add_argument("--card", action="append", required=True, type=Path, help="the card of a desk that is believed; repeatable")
    parser.add_argument("--identity", action="append", required=True, type=Path, help="an age identity file, outer or of a letterbox; repeatable")
    parser.add_argument("--site", help="the receiving site: it must be among the recipients")
    parser.add_argument("--by-levels", action="store_true", help="leave out the parts that head office does not keep")
    return parser.parse_args()


def opens(identity, file):
    """Whether this identity is among the recipients of an age file."""
    tried = subprocess.run(["age", "-d", "-i", str(identity)], input=file, capture_output=True, check=False)
    return tried.returncode == 0


def read(path, args, cards, logs):
    """One bundle: its layers from below, those above only as far as an identity opens them."""
    layers = {"registry": path.read_bytes()}
    told = {"file": path.name, "layers": {}}
    for layer in LISTED:
        file = layers[layer]
        identities = [identity for identity in args.identity if opens(identity, file)]
        if layer != "registry" and not identities:
            told["layers"][layer] = "closed"
            continue
        opened = open_layer(layer, file, identities or args.identity, cards, args.site)
        if opened is None:
            told["layers"][layer] = "nothing"
            continue
        manifest, members = opened
        if layer == "registry":
            layers |= {upper: members[f"{upper}.zst.age"] for upper in ("shelter", "casework")}
        entries = read_lines(manifest, members[LISTED[layer][0]], cards)
        logs.setdefault(layer, []).extend(entries)
        told["layers"][layer] = {
            "sender": manifest["sender"]["site"],
            "number": manifest["number"],
            "epoch": manifest["epoch"],
            "made_at": manifest["made_at"],
            "logs": len({wanted["log"] for wanted in manifest["ranges"]}),
            "entries": len(entries),
            "parts": sum(len(parts) for _, _, parts in entries),
        }
    return told


def main():
    args = arguments()
    try:
        cards = [read_card(path) for path in args.card]
        cards = {(card["site"], card["desk"]): card for card in cards}
        logs = {}
        bundles = [read(path, args, cards, logs) for path in args.bundles]
        if args.by_levels:
            known = levels(logs.get("registry", []))
            logs = {layer: within(entries, known) for layer, entries in logs.items()}
        state = {layer: state_hash(layer, entries) for layer, entries in logs.items()}
    except (Refused, KeyError, IndexError, TypeError, ValueError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    print(json.dumps({"bundles": bundles, "state": state}, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
