#compdef cjt
# Completes cjt in zsh. In ~/.zshrc, after compinit: source <(cjt completion zsh)
_cjt() {
    local word description
    local -a found
    while IFS=$'\t' read -r word description; do
        found+=("${word//:/\\:}:$description")
    done < <("${words[1]}" '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)
    if (( $#found )); then _describe 'cjt' found; else _files; fi
}
if [[ "${funcstack[1]}" == _cjt ]]; then _cjt "$@"; else compdef _cjt cjt; fi
