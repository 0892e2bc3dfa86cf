#!/usr/bin/env bash
# examples/cron: systemd understands the units and finds them well protected, and the lines of the
# crontab do what they say in the environment that cron gives them. Usage: cron.sh PATH_TO_FOLLOWUP
set -u
followup=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0
complain() {
  echo "$*"
  status=1
}

# systemd asks for the programs, manual pages and units that a unit names.
root=$scratch/root
mkdir -p "$root/usr/local/bin" "$root/usr/bin" "$root/etc/systemd/system" "$root/usr/lib/systemd/system"
for program in usr/local/bin/followup usr/bin/msmtp usr/bin/timeout usr/bin/logger; do
  printf '#!/bin/sh\n' >"$root/$program"
  chmod +x "$root/$program"
done
cp examples/cron/*.service examples/cron/*.timer "$root/etc/systemd/system"
for folder in /usr/lib/systemd/system /lib/systemd/system; do
  [ -d "$folder" ] || continue
  find "$folder" -maxdepth 1 -type f \( -name '*.target' -o -name '*.slice' -o -name '*.mount' \
    -o -name '*.socket' \) -exec cp {} "$root/usr/lib/systemd/system" \;
done
verify() {
  systemd-analyze verify --man=no --root="$root" followup-mail.service followup-mail.timer followup-mail-failed.service
}
verify || complain 'systemd-analyze verify finds something'
sed -i 's/^OnCalendar=.*/OnCalendar=Mnday/' "$root/etc/systemd/system/followup-mail.timer"
verify 2>/dev/null && complain 'systemd-analyze verify finds nothing in a unit that is wrong'

# In tenths; the comment in the unit says the same.
exposure=$(systemd-analyze security --offline=true --no-pager examples/cron/followup-mail.service |
  sed -n 's/.*Overall exposure level.*: \([0-9]*\)\.\([0-9]\).*/\1\2/p')
[ "${exposure:-99}" -le 20 ] || complain "the exposure of the service is ${exposure:-unknown} tenths"

# A line of the crontab, with the plans and the mail system of this test.
plans=$scratch/plans
cp -r examples/portfolio "$plans"
mkdir "$scratch/bin" "$scratch/home" "$scratch/mail"
ln -s "$followup" "$scratch/bin/followup"
cat >"$scratch/bin/sendmail" <<END
#!/bin/sh
[ "\$*" = "-t -oi" ] || exit 64
cat >"\$(mktemp "$scratch/mail/XXXXXX")"
END
chmod +x "$scratch/bin/sendmail"
# What sanitizers are told goes along.
of_sanitizers=()
[ -n "${ASAN_OPTIONS-}" ] && of_sanitizers+=("ASAN_OPTIONS=$ASAN_OPTIONS")
[ -n "${LSAN_OPTIONS-}" ] && of_sanitizers+=("LSAN_OPTIONS=$LSAN_OPTIONS")
run() {
  env -i HOME="$scratch/home" LOGNAME=followup SHELL=/bin/sh PATH="$scratch/bin:/usr/bin:/bin" "${of_sanitizers[@]}" \
    /bin/sh -c "$1" </dev/null >"$scratch/output" 2>&1 || complain "ended with $?: $1"
  [ -s "$scratch/output" ] && complain "cron would mail of \"$1\": $(cat "$scratch/output")"
}
count() { find "$scratch/mail" -type f | wc -l; }

jobs=0
while IFS= read -r line; do
  command=$(printf '%s\n' "$line" | cut -d' ' -f6- | sed 's/^ *//')
  case $command in
    *%*) complain "a percent sign ends a command of cron: $command" ;;
  esac
  command=${command//\/srv\/plans/$plans}
  # A day on which there is something to say.
  command=${command/followup check/followup check --as-of 2026-11-21}
  command=${command/ mail / mail --as-of 2026-11-21 }
  if [[ $command != *' mail '* ]]; then
    run "$command"
    continue
  fi
  before=$(count)
  run "$command"
  sent=$(count)
  [ "$sent" -gt "$before" ] || complain "nothing was sent by: $command"
  run "$command"
  [ "$(count)" -eq "$sent" ] || complain "sent twice by: $command"
  jobs=$((jobs + 1))
done < <(grep -E '^[0-9]' examples/cron/crontab)
[ "$jobs" -ge 3 ] || complain "the crontab has $jobs lines"
exit $status
