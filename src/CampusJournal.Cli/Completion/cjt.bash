# Completes cjt in bash. In ~/.bashrc: source <(cjt completion bash)
_cjt() {
    local word typed="${COMP_LINE:0:COMP_POINT}" begin=
    COMPREPLY=()
    # To readline a word begins anew behind = and :
    typed="${typed##*[[:space:]]}"
    [[ $typed == *=* && $COMP_WORDBREAKS == *=* ]] && begin="${typed%=*}="
    while IFS=$'\t' read -r word _; do
        COMPREPLY+=("${word#"$begin"}")
    done < <("$1" '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o default -o bashdefault -F _cjt cjt
