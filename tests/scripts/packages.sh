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

# Whoever packs with a strict umask packs for others all the same.
run_cpack() { (umask 077 && cd "$build" && cpack -B "$scratch/packages" "$@") >"$scratch/log" 2>&1; }

if env -u DEBEMAIL -u DEBFULLNAME cpack --config "$build/CPackConfig.cmake" -G DEB -B "$scratch/nobodys" >"$scratch/log" 2>&1 ||
  ! grep -q 'who answers for the package' "$scratch/log"; then
  wrong "a package that nobody answers for: $(tail -n 3 "$scratch/log")"
fi
export DEBEMAIL=packager@example.org DEBFULLNAME='Packager of a test'
run_cpack || { cat "$scratch/log"; exit 1; }
debs=("$scratch"/packages/*.deb)
[ ${#debs[@]} = 2 ] || wrong "expected two packages for Debian, got: ${debs[*]}"
lintian --allow-root --fail-on error "${debs[@]}" >"$scratch/lintian" 2>&1 || wrong "$(cat "$scratch/lintian")"

for deb in "${debs[@]}"; do
  hidden=$(dpkg-deb --contents "$deb" | awk '$1 !~ /^.r..r..r/')
  [ -z "$hidden" ] || wrong "others cannot read: $hidden"
done

version=$("$followup" --version | cut -d' ' -f2)
for deb in "${debs[@]}"; do
  [ "$(dpkg-deb --field "$deb" Version)" = "$version" ] || wrong "$deb is of another version than $version"
done

# What is opened only when it is used comes with the package as well.
recommended=$(dpkg-deb --field "$scratch"/packages/followup_*.deb Recommends)
libraries=$(grep -oE 'FOLLOWUP_[A-Z0-9]+=[^ ]*lib[a-z0-9.-]+\.so\.[0-9.]*[0-9]' "$build/compile_commands.json" |
  sed 's/.*\(lib[a-z0-9.-]*\.so\)/\1/' | sort -u)
[ "$(wc -w <<<"$libraries")" = 7 ] || wrong "expected seven libraries that are opened when used, got: $libraries"
for library in $libraries; do
  package=$(dpkg -S "*/$library" | head -n 1 | cut -d: -f1)
  [[ ", $recommended, " == *", $package, "* ]] || wrong "$library is of $package, which is not recommended"
done

# followup(1) names all of them to whoever has no package.
depends=$(dpkg-deb --field "$scratch"/packages/followup_*.deb Depends)
for package in $(tr , '\n' <<<"$depends, $recommended" | awk '{ print $1 }' | grep -vxE 'libc6|libgcc-s1|libstdc\+\+6'); do
  grep -qE "^\.(It )?Ql $package\b" man/followup.1 || wrong "followup(1) does not name $package under LIBRARIES"
done

summaries=$(for deb in "${debs[@]}"; do dpkg-deb --field "$deb" Description | head -n 1; done | sort -u)
[ "$(wc -l <<<"$summaries")" = 2 ] || wrong "the packages cannot be told apart: $summaries"

# Nobody gets a mail server who did not ask for one.
suggested=$(dpkg-deb --field "$scratch"/packages/followup_*.deb Suggests)
[ "$suggested" = 'default-mta | mail-transport-agent' ] || wrong "what is suggested: $suggested"
[[ $recommended != *mail-transport-agent* ]] || wrong "a mail server is recommended"

# Whose code is in the program and no library of its own is said with the license that it is under.
needed="$(readelf -d "$followup" | grep NEEDED) $libraries"
copyright=$(dpkg-deb --fsys-tarfile "$scratch"/packages/followup_*.deb | tar -xO ./usr/share/doc/followup/copyright)
for dependency in $("$followup" --version --verbose | awk '/^  / { print $1 }'); do
  grep -qF "${dependency%.*}" <<<"$needed" || grep -qF "$dependency" <<<"$copyright" ||
    wrong "$dependency is in the program, and src/packages/copyright.in does not name it"
done

# A system in which nothing is installed. What the packages depend on is taken from this one.
root=$scratch/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
touch "$root/var/lib/dpkg/status"
as_dpkg() { dpkg --root="$root" --force-not-root --force-depends --log=/dev/null "$@" >"$scratch/log" 2>&1; }
as_dpkg --install "${debs[@]}" || wrong "$(cat "$scratch/log")"

# use NAME PREFIX ZSH: with the folder of completions for zsh.
use() {
  local name=$1 prefix=$2 zsh=$3 wanted page pages
  cmp -s <("$prefix/bin/followup" overdue --as-of 2026-11-21 --format csv examples) <("$followup" overdue \
    --as-of 2026-11-21 --format csv examples) || wrong "$name: followup overdue says something else"
  pages=("$prefix"/share/man/man*/*)
  for page in "${pages[@]}"; do
    { zcat -f "$page" | mandoc -Tlint -Wwarning; } >"$scratch/log" 2>&1 || wrong "$name: $page: $(cat "$scratch/log")"
  done
  for page in bash-completion/completions/followup "zsh/$zsh/_followup" fish/vendor_completions.d/followup.fish; do
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
use 'package' "$root/usr" vendor-completions
as_dpkg --purge followup libfollowup-dev || wrong "$(cat "$scratch/log")"
left=$(find "$root" -path "$root/var/lib/dpkg" -prune -o ! -type d -print)
[ -z "$left" ] || wrong "left behind: $left"

mkdir "$scratch/elsewhere"
tar -xzf "$scratch"/packages/*.tar.gz -C "$scratch/elsewhere"
mv "$scratch"/elsewhere/followup-* "$scratch/elsewhere/a place with blanks"
use 'tarball' "$scratch/elsewhere/a place with blanks" site-functions
cmp -s LICENSE "$scratch/elsewhere/a place with blanks/share/doc/followup/LICENSE" || wrong 'the tarball has no license'
cmp -s <(echo "$copyright") "$scratch/elsewhere/a place with blanks/share/doc/followup/copyright" ||
  wrong 'the tarball does not say whose what is'

# As README.md says.
cmake --install "$build" --prefix "$scratch/a prefix" >"$scratch/log" 2>&1 || wrong "$(cat "$scratch/log")"
cmp -s LICENSE "$scratch/a prefix/share/doc/followup/LICENSE" || wrong 'nothing is installed'
xargs -d '\n' rm <"$build/install_manifest.txt"
left=$(find "$scratch/a prefix" ! -type d)
[ -z "$left" ] || wrong "left behind: $left"
exit $status
