#!/usr/bin/env bash
# With a display: the window, on the user's own vault. Without: the pictures, on a temporary one.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

has_display || exec bash scripts/pictures.sh
build_screens
cargo build --workspace --bins
exec "$built/debug/pristan-desktop" "$@"
