# Completion of followup for fish. The program itself says what may come next.
function __followup_complete
    set -l words (commandline -opc)[2..]
    for line in (followup complete $words (commandline -ct) 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c followup -f -a '(__followup_complete)'
