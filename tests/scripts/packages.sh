#!/usr/bin/env bash
# The packages: lintian finds no error, they are installed into an empty system, used and removed without
# a trace; the tarball works wherever it lies; and a project of somebody else finds the library in both.
set -u
followup=$(realpath "$1")
build=$(dirname "$followup")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

wrong() {
  echo "$1"
  status=1
}

run_cpack() { (cd "$build" && cpack -B "$scratch/packages" "$@") >"$scratch/log" 2>&1; }

if env -u DEBEMAIL -u DEBFULLNAME cpack --config "$build/CPackConfig.cmake" -G DEB -B "$scratch/nobodys" >"$scratch/log" 2>&1 ||
  ! grep -q 'who answers for the package' "$scratch/log"; then
  wrong "a package that nobody answers for: $(tail -n 3 "$scratch/log")"
fi
export DEBEMAIL=packager@example.org DEBFULLNAME='Packager of a test'
run_cpack || { cat "$scratch/log"; exit 1; }
debs=("$scratch"/packages/*.deb)
[ ${#debs[@]} = 2 ] || wrong "expected two packages for Debian, got: ${debs[*]}"
lintian --allow-root --fail-on error "${debs[@]}" >"$scratch/lintian" 2>&1 || wrong "$(cat "$scratch/lintian")"

version=$("$followup" --version | cut -d' ' -f2)
for deb in "${debs[@]}"; do
  [ "$(dpkg-deb --field "$deb" Version)" = "$version" ] || wrong "$deb is of another version than $version"
done

# What is opened only when it is used comes with the package as well.
recommended=$(dpkg-deb --field "$scratch"/packages/followup_*.deb Recommends)
libraries=$(grep -oE '"lib[a-z0-9.-]+\.so\.[0-9.]+"' src/CMakeLists.txt | tr -d '"')
[ "$(wc -w <<<"$libraries")" -ge 7 ] || wrong "the libraries that are opened are not found: $libraries"
for library in $libraries; do
  package=$(dpkg -S "*/$library" | head -n 1 | cut -d: -f1)
  [[ ", $recommended, " == *", $package, "* ]] || wrong "$library is of $package, which is not recommended"
done

# A system in which nothing is installed. What the packages depend on is taken from this one.
root=$scratch/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
touch "$root/var/lib/dpkg/status"
as_dpkg() { dpkg --root="$root" --force-not-root --force-depends --log=/dev/null "$@" >"$scratch/log" 2>&1; }
as_dpkg --install "${debs[@]}" || wrong "$(cat "$scratch/log")"

# use NAME PREFIX
use() {
  local name=$1 prefix=$2 wanted page pages
  cmp -s <("$prefix/bin/followup" overdue --as-of 2026-11-21 --format csv examples) <("$followup" overdue \
    --as-of 2026-11-21 --format csv examples) || wrong "$name: followup overdue says something else"
  pages=("$prefix"/share/man/man*/*)
  for page in "${pages[@]}"; do
    { zcat -f "$page" | mandoc -Tlint -Wwarning; } >"$scratch/log" 2>&1 || wrong "$name: $page: $(cat "$scratch/log")"
  done
  for page in bash-completion/completions/followup zsh/vendor-completions/_followup fish/vendor_completions.d/followup.fish; do
    [ -s "$prefix/share/$page" ] || wrong "$name: $page is missing"
  done
  [ ${#pages[@]} = "$(find man -name '*.[157]' | wc -l)" ] || wrong "$name: pages of the manual are missing"
  /usr/bin/python3 -B tests/scripts/links.py "$prefix/share/doc/followup/manual" || wrong "$name: the manual as HTML"
  rm -rf "$scratch/consumer"
  cmake -S tests/consumer -B "$scratch/consumer" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" >"$scratch/log" 2>&1 &&
    cmake --build "$scratch/consumer" >>"$scratch/log" 2>&1 || wrong "$name: $(tail -n 20 "$scratch/log")"
  wanted=$("$followup" list --format tsv --columns id examples/documents/ma-0375.yaml | tail -n +2)
  [ "$("$scratch/consumer/consumer" examples/documents/ma-0375.yaml)" = "$wanted" ] ||
    wrong "$name: the library does not list what the program lists"
}
use 'package' "$root/usr"
as_dpkg --purge followup libfollowup-dev || wrong "$(cat "$scratch/log")"
left=$(find "$root" -path "$root/var/lib/dpkg" -prune -o ! -type d -print)
[ -z "$left" ] || wrong "left behind: $left"

mkdir "$scratch/elsewhere"
tar -xzf "$scratch"/packages/*.tar.gz -C "$scratch/elsewhere"
mv "$scratch"/elsewhere/followup-* "$scratch/elsewhere/a place with blanks"
use 'tarball' "$scratch/elsewhere/a place with blanks"
exit $status
