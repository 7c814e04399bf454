#!/bin/sh
# Brings the shop's folder into data/: order lines, config, and what is private. DATA_FROM is an address of rsync's, DATA_SSH_KEY the
# key that may read it where it is on another host, DATA_HOST_KEY that host's line of known_hosts.
set -eu
. "$(dirname "$0")/ssh.sh"
: "${DATA_FROM:?missing DATA_FROM: expected where the shop's data are, such as shop@files.example:exports/}"
with_key "${DATA_SSH_KEY:-}" "${DATA_HOST_KEY:-}"
rsync --archive "${DATA_FROM%/}/" data/
