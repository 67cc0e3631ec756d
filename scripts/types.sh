#!/usr/bin/env bash
# Writes what is generated from a source of truth elsewhere: TypeScript types, Fluent keys, third-party notices, the schema, folded short forms. The same
# tests that fail when one of them is stale write it here.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

PRISTAN_WRITE=1 cargo test --workspace --test generated
PRISTAN_WRITE=1 cargo test --workspace --lib -- docs_show_the_schema_there_is the_folded_short_forms_are_those_of_the_table
git status --short
