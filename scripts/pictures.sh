#!/usr/bin/env bash
# Drives the demo story through the real window, in both languages and themes, in a temporary vault on a display nobody
# sees, and leaves a picture of each screen.
set -euo pipefail
env -u DISPLAY -u WAYLAND_DISPLAY bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

build_screens
cargo build --workspace --all-targets
rm -rf target/pictures
on_virtual_display cargo test --workspace --test screens pictures -- --nocapture --test-threads 2
say
say "$(find target/pictures -name '*.png' | wc -l) pictures are in $repo/target/pictures"
