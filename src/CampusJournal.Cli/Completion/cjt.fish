# Completes cjt in fish. cjt completion fish > ~/.config/fish/completions/cjt.fish
complete -c cjt -a '(cjt "[suggest]" (commandline -cp) 2>/dev/null)'
