#!/bin/sh
# Says how people sign in on this server, while it is stopped.
#   bin/sign-in.sh oidc     at the group's own provider (OpenID Connect)
#   bin/sign-in.sh people   by name and password, against the server's own folder of people (as delivered)
# May be run again at any time. The configuration changes as a whole or not at all; the former one is kept beside it.
# SHOUWEN_BASE names the server's base folder if it is not standalone.
set -eu

case ${1:-} in oidc | people) ;;
  *)
    echo "usage: $0 oidc|people" >&2
    exit 2
    ;;
esac
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
  cat "$home/bin/sign-in-$1.cli"
  echo 'stop-embedded-server'
} >"$base/sign-in.cli"
if JAVA_OPTS="-Djboss.server.base.dir=$base ${JAVA_OPTS:-}" "$home/bin/jboss-cli.sh" --file="$base/sign-in.cli" >"$base/output" 2>&1; then
  cp -p "$configuration/standalone.xml" "$configuration/standalone.xml.before-sign-in"
  cp "$base/configuration/standalone.xml" "$configuration/standalone.xml.new"
  mv "$configuration/standalone.xml.new" "$configuration/standalone.xml"
  echo "People sign in by: $1. It counts from the next start of the server."
else
  cat "$base/output" >&2
  echo "Nothing was changed." >&2
  exit 1
fi
