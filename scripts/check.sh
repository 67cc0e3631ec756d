#!/usr/bin/env bash
# The quick look while working. Leaves out the window, the screens' own checks and the long stories: `make test` has them.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" check
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

cargo fmt --all --check
cargo clippy --workspace --all-targets -- -D warnings
cargo test --workspace --lib --bins --test law
