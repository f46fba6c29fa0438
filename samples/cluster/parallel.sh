#!/bin/bash
# parallel.sh LIST HOSTS: the pages that LIST names, in 16 parts, on the machines HOSTS (as host1,host2). The folder is shared by all of them.
set -euo pipefail
PARTS=16
seq 0 $((PARTS - 1)) | parallel --sshlogin "$2" --workdir "$PWD" --joblog parts.log --retries 2 \
  cjt ingest --files-from "$1" --shard "{}/$PARTS" -o out/
cjt merge out/ --expect "$PARTS" -o articles.jsonl
