# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the other scripts stand on: Debian packages, and a Swift that is new enough.
# Sourced, never run. It changes nothing where nothing is missing.

say() { printf '%s\n' "$*" >&2; }

# stop LINE…: the first says what is wrong, the others what to do.
stop() {
  say "error: $1"
  [ $# -lt 2 ] || printf '  %s\n' "${@:2}" >&2
  exit 1
}

apt_get() {
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o DPkg::Lock::Timeout=300 "$@"
}

is_installed() {
  [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# require_packages NAME…: installs those that are not there; with none missing it does nothing.
require_packages() {
  local package log missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || stop \
    "missing: ${missing[*]}" \
    "apt-get is not here, so they cannot be installed by this script (it knows Debian and Ubuntu)."
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || stop \
    "missing: ${missing[*]}" \
    "Installing them needs root, and sudo is not here. As root: apt-get install ${missing[*]}"
  say "Installing ${missing[*]}"
  log=$(mktemp)
  if ! { apt_get update && apt_get install --yes --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    stop "apt-get could not install ${missing[*]}"
  fi
  rm -f "$log"
}

# The packages a build needs: libxml2, libzip, libxlsxwriter and nettle, and what a linker and
# SwiftPM want.
require_build_packages() {
  require_packages g++ git ca-certificates pkg-config libxml2-dev libzip-dev \
    libxlsxwriter-dev nettle-dev
  # Swift links with gold, which Debian 13 and later ship apart from binutils.
  command -v ld.gold >/dev/null || require_packages binutils-gold
}

# require_swift: a toolchain of at least 6.2, with the shared libraries it was linked to.
require_swift() {
  local line major minor
  command -v swift >/dev/null || stop \
    "Swift is not here. Steelyard needs Swift 6.2 or newer; it is built and tested with 6.3." \
    "Get a toolchain for this system from the Swift project: swift.org, page Install." \
    "没有找到 Swift。需要 6.2 或更新的版本(以 6.3 构建和测试),请从 Swift 项目网站 swift.org 的 Install 页面下载。"
  line=$(swift --version 2>/dev/null | grep -Eo 'Swift version [0-9]+\.[0-9]+' | head -n 1 || true)
  major=${line##* } minor=${line##*.} major=${major%%.*}
  if [ -z "$line" ]; then
    # A toolchain unpacked on a bare system: its own libraries are the first thing missing.
    require_packages libcurl4-openssl-dev libncurses-dev libsqlite3-0 libxml2-dev
    swift --version >/dev/null || stop "swift --version fails; see the lines above"
    require_swift
    return
  fi
  if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    stop "this is $line; Steelyard needs Swift 6.2 or newer." \
      "Get a toolchain for this system from the Swift project: swift.org, page Install." \
      "当前 Swift 版本为 $major.$minor,需要 6.2 或更新的版本,请从 swift.org 的 Install 页面下载。"
  fi
  swift package --version >/dev/null 2>&1 ||
    require_packages libcurl4-openssl-dev libncurses-dev libsqlite3-0 libxml2-dev
}

# build_release: builds the command line once; prints where it lies.
build_release() {
  swift build -c release --product steelyard >&2
  printf '%s/steelyard\n' "$(swift build -c release --show-bin-path)"
}
