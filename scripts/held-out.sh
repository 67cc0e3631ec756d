#!/usr/bin/env bash
# How well people are found whose names the dictionary does not know: takes the list of names that it is made from (persons.txt, see
# crates/names/data/dictionary/README.md), withholds a tenth, and asks for people made of that tenth. docs/names.md has the figures.
# The crate is built as a copy with the poorer data, so that nothing of the program knows of this.
set -euo pipefail
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

persons=${1:?"the list of names: scripts/held-out.sh PERSONS"}
made=target/held-out
copy=$made/copy
mkdir -p "$copy/crates"
[[ -f $made/queries.tsv ]] || python3 crates/names/data/held-out/make.py "$persons" "$made"
rm -rf "$copy/crates/names"
cp -a crates/names "$copy/crates/"
sed 's/^members = .*/members = ["crates\/names"]/' Cargo.toml >"$copy/Cargo.toml"
cp Cargo.lock "$copy/"
cp "$made/dictionary.bin" "$copy/crates/names/data/"
cp "$made/habits.bin" "$copy/crates/names/data/romanise/"
CARGO_TARGET_DIR=$made/target cargo run --quiet --release --manifest-path "$copy/Cargo.toml" -p names --example held_out -- "$made" 2>"$made/missed.tsv"
say "Those who did not come first are in $made/missed.tsv."
