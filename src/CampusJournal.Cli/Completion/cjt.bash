# Completes cjt in bash. In ~/.bashrc: source <(cjt completion bash)
_cjt() {
    local word
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        COMPREPLY+=("$word")
    done < <("$1" '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o default -o bashdefault -F _cjt cjt
