# Completion of followup for fish. The program itself says what may come next.
function __followup_complete
    set -l words (commandline -opc)[2..]
    # A quote that is open belongs to the shell.
    set -l written (commandline -ct | string trim --left --chars '"\'')
    for line in (followup complete $words "$written" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c followup -f -a '(__followup_complete)'
