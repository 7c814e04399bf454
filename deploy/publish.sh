#!/bin/sh
# Sends dist/ to PUBLISH_TO, an address of rsync's, by PUBLISH_SSH_KEY where it is on another host whose line of known_hosts is
# PUBLISH_HOST_KEY. Readers see the old site until every file of the new one is there.
set -eu
. "$(dirname "$0")/ssh.sh"
: "${PUBLISH_TO:?missing PUBLISH_TO: expected where the site goes, such as shop@web.example:/srv/insights/}"
test -f dist/index.html || { echo "missing dist/index.html: nothing was built, nothing is sent" >&2; exit 1; }
with_key "${PUBLISH_SSH_KEY:-}" "${PUBLISH_HOST_KEY:-}"
rsync --archive --delay-updates --delete-after dist/ "${PUBLISH_TO%/}/"
