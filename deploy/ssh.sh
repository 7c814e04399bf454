# Sourced. with_key KEY HOST_LINE: rsync and ssh use this key, and believe this host alone; without a key they do as they are set up.
with_key() {
  test -n "$1" || return 0
  test -n "$2" || { echo "missing host key: expected the host's line of known_hosts, as ssh-keyscan prints it" >&2; exit 1; }
  keys=$(umask 077 && mktemp -d)
  trap 'rm -rf "$keys"' EXIT
  (umask 077 && printf '%s\n' "$1" >"$keys/key" && printf '%s\n' "$2" >"$keys/hosts")
  RSYNC_RSH="ssh -i $keys/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$keys/hosts -o StrictHostKeyChecking=yes"
  export RSYNC_RSH
}
