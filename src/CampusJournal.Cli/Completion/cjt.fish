# Completes cjt in fish. cjt completion fish > ~/.config/fish/completions/cjt.fish
function __cjt_complete
    set -l found (cjt '[suggest]' (commandline -cp) 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c cjt -f -a '(__cjt_complete)'
