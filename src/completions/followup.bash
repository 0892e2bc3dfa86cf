# Completion of followup for bash. The program itself says what may come next.
_followup() {
  local written=${COMP_WORDS[COMP_CWORD]} quote='' line at
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
  # A quote that is open belongs to the shell.
  case $written in
    [\"\']*) quote=${written:0:1} written=${written:1} words[-1]=$written ;;
  esac
  # bash takes what stands before "=" for a word of its own.
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = :files ]; then
      compopt -o default
      continue
    fi
    line=${line%%$'\t'*}
    at=$COMP_CWORD
    [ "${COMP_WORDS[at]}" = = ] || at=$((at - 1))
    while [ $at -gt 0 ] && [ "${COMP_WORDS[at]}" = = ]; do
      line=${line#*=} at=$((at - 2))
    done
    if [ -z "$quote" ]; then
      printf -v line %q "$line"
      line=${line//\\,/,} # a comma means something in braces only, which %q marks as well
    elif [[ $line == *[\"\'\$\`\\!]* ]]; then
      continue # would be more than words within the quote
    fi
    COMPREPLY+=("$line")
  done < <(followup complete "${words[@]}" 2>/dev/null)
  # After NAME= and a way to a folder more is to come.
  case ${COMPREPLY[0]-} in
    *= | *\\=) compopt -o nospace ;;
  esac
}
complete -F _followup followup
