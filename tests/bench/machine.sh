#!/usr/bin/env bash
# Says in Markdown on what the benchmark ran: ./machine.sh COMPILER
set -u
processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
memory=$(awk '/^MemTotal:/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)
# shellcheck source=/dev/null
system=$(. /etc/os-release && echo "$PRETTY_NAME")
echo "$(date +%Y-%m-%d), $(nproc) × ${processor:-unknown processor}, $memory of memory, $system," \
  "Linux $(uname -r | cut -d - -f 1), $1."
for peer in task ledger hledger yamllint; do
  command -v "$peer" > /dev/null && echo "$peer: $("$peer" --version 2>&1 | head -n 1)."
done
echo
