#!/usr/bin/env bash
# What the release is built with shows in the binary: where it lies in memory is not known, what was
# linked cannot be changed, no memory is both written and run, and overflows end the program.
set -u
followup=$1
status=0

# expect WHAT PATTERN TEXT
expect() {
  if ! grep -qE "$2" <<<"$3"; then
    echo "$1: nothing matches \"$2\""
    status=1
  fi
}

headers=$(readelf --wide --file-header --program-headers "$followup")
expect 'position-independent' 'Type: +DYN' "$headers"
expect 'read-only after linking' 'GNU_RELRO' "$headers"
expect 'a stack that is not run' 'GNU_STACK.* RW ' "$headers"
expect 'all linked at the start' 'BIND_NOW|FLAGS_1.*NOW' "$(readelf --wide --dynamic "$followup")"
symbols=$(readelf --wide --dyn-syms "$followup")
expect 'a guard on the stack' '__stack_chk_fail' "$symbols"
expect 'copies that know their room' '__mem(cpy|move)_chk|__read_chk|__snprintf_chk|__vsnprintf_chk|__fdelt_chk' "$symbols"
if grep -qE 'LOAD.* RWE' <<<"$headers"; then
  echo 'memory that is both written and run'
  status=1
fi
exit $status
