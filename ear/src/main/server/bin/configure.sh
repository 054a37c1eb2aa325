#!/bin/sh
# Applies a change to the configuration of this server while it is stopped: as a whole or not at all; the former one is kept
# beside it. Used by the scripts that operators call.
#   bin/configure.sh NAME CLI...
# SHOUWEN_BASE names the server's base folder if it is not standalone.
set -eu

name=$1
shift
home=$(cd "$(dirname "$0")/.." && pwd)
configuration=${SHOUWEN_BASE:-$home/standalone}/configuration
if [ ! -w "$configuration/standalone.xml" ]; then
  echo "There is no configuration that could be written at $configuration." >&2
  exit 1
fi
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
chmod 700 "$base"
mkdir -p "$base/configuration"
cp "$configuration"/*.properties "$configuration/standalone.xml" "$base/configuration/"
{
  echo 'embed-server --std-out=discard --admin-only=true'
  for each in "$@"; do
    cat "$home/bin/$each.cli"
  done
  echo 'stop-embedded-server'
} >"$base/change.cli"
if JAVA_OPTS="-Djboss.server.base.dir=$base ${JAVA_OPTS:-}" "$home/bin/jboss-cli.sh" --file="$base/change.cli" >"$base/output" 2>&1; then
  cp -p "$configuration/standalone.xml" "$configuration/standalone.xml.before-$name"
  cp "$base/configuration/standalone.xml" "$configuration/standalone.xml.new"
  mv "$configuration/standalone.xml.new" "$configuration/standalone.xml"
else
  cat "$base/output" >&2
  echo "Nothing was changed." >&2
  exit 1
fi
