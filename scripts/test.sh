#!/usr/bin/env bash
# Everything that must hold, in stages. Each is timed, its output is kept in target/test-logs, the first failure stops.
# The last line of target/test-summary is "N passed, N failed".
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

# The same commit gets the same answer: properties draw their chances from one seed here, and afresh, many more, in `make simulate`.
export PROPTEST_RNG_SEED=20161231

logs=target/test-logs
summary=target/test-summary
rm -rf "$logs" "$summary"
mkdir -p "$logs"

passed=0 failed=0 rows=()

# The tests a log speaks of, by outcome: cargo's "test result:" lines and vitest's "Tests" line.
count() { # log, passed|failed
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk -v outcome="$2" '
    /^test result:/ || /^ *Tests  / { for (i = 2; i <= NF; i++) if ($i ~ "^" outcome "[;,]?$") sum += $(i - 1) }
    END { print sum + 0 }'
}

finish() {
  {
    printf '%-32s %8s %8s %8s\n' stage seconds passed failed
    printf '%s\n' "${rows[@]}"
    printf '%s passed, %s failed\n' "$passed" "$failed"
  } >"$summary"
  printf '\n== summary\n'
  cat "$summary"
}

stage() { # title, command
  local title=$1 log began=$SECONDS code p f
  shift
  log=$logs/$(printf '%02d' $((${#rows[@]} + 1))).log
  printf '\n== %s\n' "$title"
  set +e
  (
    set -e
    "$@"
  ) 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  set -e
  p=$(count "$log" passed) f=$(count "$log" failed)
  [[ $code -eq 0 || $f -gt 0 ]] || f=1
  passed=$((passed + p)) failed=$((failed + f))
  rows+=("$(printf '%-32s %8s %8s %8s' "$title" $((SECONDS - began)) "$p" "$f")")
  if [[ $code -ne 0 ]]; then
    printf '\nStopped at "%s"; what it said is in %s.\n' "$title" "$log"
    finish
    exit 1
  fi
}

set_up() { bash scripts/setup.sh test; }

tidy() {
  cargo fmt --all --check
  cd ui
  npm run --silent lint
  npm run --silent format:check
  npm run --silent check
  npm test --silent
}

screens_build() { (cd ui && npm run --silent build); }

law_and_deny() {
  cargo test --locked --workspace --test law
  cargo deny --offline --log-level error check bans licenses sources
}

clippy() { cargo clippy --locked --workspace --all-targets -- -D warnings; }

# The integration tests of the crates are named; those of tests/ have stages of their own.
rust_tests() {
  local file flags=()
  for file in crates/*/tests/*.rs src-tauri/tests/*.rs; do
    [[ ! -e $file ]] || flags+=(--test "$(basename "$file" .rs)")
  done
  cargo build --locked --workspace --all-targets
  cargo test --locked --workspace --lib --bins "${flags[@]}"
  cargo test --locked --workspace --doc
}

# Every story in tests/ but the law (before) and the screens (after), so that a new one cannot be forgotten.
stories() {
  local folder flags=()
  for folder in tests/*/main.rs; do
    folder=$(basename "$(dirname "$folder")")
    [[ $folder == law || $folder == screens ]] || flags+=(--test "$folder")
  done
  cargo test --locked --workspace "${flags[@]}"
}

window_and_screens() { on_virtual_display cargo test --locked --workspace --test screens -- --test-threads 2; }

stage "set-up" set_up
# A Node that was fetched just now has to be found.
source scripts/lib.sh
stage "formatting, lints, vitest" tidy
stage "UI build" screens_build
stage "law, deny" law_and_deny
stage "clippy" clippy
stage "Rust tests" rust_tests
stage "contracts, journeys, simulation" stories
stage "window and screens" window_and_screens
finish
