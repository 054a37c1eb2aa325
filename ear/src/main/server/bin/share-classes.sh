#!/bin/sh
# Reads the classes of the server and of the application once and keeps them in a form that this Java takes over at each start,
# which then costs about a sixth less processor time. While the server is stopped; again after an upgrade or with another Java,
# until then the server starts as if it had never been run. Takes a minute or two and 110 MB of disk; what is kept is readable by all and
# holds no data.
#   bin/share-classes.sh
# It starts the demo on an empty database in a temporary folder, on a free port of this machine only, and stops it again. With
# another size than the delivered one set JBOSS_JAVA_SIZING as for the server.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
archive=$home/standalone/shared-classes.jsa
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$work/deployments" "$work/data"
cp -R "$home/standalone/configuration" "$work/configuration"
cp "$home/standalone/deployments/shouwen.ear" "$work/deployments/"
rm -f "$archive"

# what the installation has set does not count here
for name in $(env | sed -n 's/^\(SHOUWEN_[A-Z_]*\)=.*/\1/p'); do
  unset "$name"
done
unset JAVA_OPTS
PREPEND_JAVA_OPTS="-XX:ArchiveClassesAtExit=$work/shared-classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off"
export PREPEND_JAVA_OPTS
SHOUWEN_MODE=demo SHOUWEN_DATA=$work/data SHOUWEN_PORT=0 SHOUWEN_MANAGEMENT_PORT=0 LAUNCH_JBOSS_IN_BACKGROUND=1 \
  "$home/bin/standalone.sh" -Djboss.server.base.dir="$work" >"$work/output" 2>&1 &
server=$!
until grep -q 'WFLYSRV00\(25\|26\)' "$work/output"; do
  if ! kill -0 "$server" 2>/dev/null; then
    break
  fi
  sleep 1
done
kill "$server" 2>/dev/null || true
wait "$server" || true
server=
if ! grep -q WFLYSRV0025 "$work/output" || [ ! -s "$work/shared-classes.jsa" ]; then
  tail -n 20 "$work/output" >&2
  echo "The classes could not be kept. The server starts as before." >&2
  exit 1
fi
mv "$work/shared-classes.jsa" "$archive"
chmod 644 "$archive"
echo "The classes are kept in $archive. It counts from the next start."
