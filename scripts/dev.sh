#!/usr/bin/env bash
# The window asks Vite for its screens, so that an edit shows at once. A target folder of its own: the feature that
# serves the built screens is off, and switching it back and forth would rebuild the window each time.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

has_display || lacking "There is no display here; use make pictures."
(cd ui && exec npm run --silent dev) &
vite=$!
trap 'kill "$vite" 2>/dev/null || true' EXIT
cargo run --package pristan-desktop --no-default-features --target-dir "$built/dev" -- "$@"
