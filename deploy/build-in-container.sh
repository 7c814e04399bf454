#!/bin/sh
# Builds in WORK (/work), the one folder that may be written, from the code in APP (/app), which may not. WORK/data holds the shop's
# data; without it the demo store is built. The site is WORK/dist.
set -eu
app=${APP:-/app}
work=${WORK:-/work}
test -w "$work" || { echo "read-only $work: mount a folder there that the user $(id -u) may write" >&2; exit 1; }
cd "$work"
for part in loaders node_modules package.json package-lock.json tsconfig.json observablehq.config.ts; do
  ln -sfn "$app/$part" "$part"
done
# Framework keeps a cache beside the pages; what an older version left of them goes
find src -mindepth 1 -maxdepth 1 ! -name .observablehq -exec rm -rf {} + 2>/dev/null || true
mkdir -p src
(cd "$app/src" && tar --exclude=.observablehq -cf - .) | tar -xf - -C src
chmod -R u+w src
test -e data || { mkdir data && cp "$app/data/store.config.ts" data/; }
exec npm run build "$@"
