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
sh "$(dirname "$0")/configure.sh" sign-in "sign-in-$1"
echo "People sign in by: $1. It counts from the next start of the server."
