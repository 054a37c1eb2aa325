#!/bin/sh
# Says whether this server is one of several, while it is stopped.
#   bin/cluster.sh on    one of several nodes behind a balancer, on PostgreSQL
#   bin/cluster.sh off   alone (as delivered)
# May be run again at any time. The configuration changes as a whole or not at all; the former one is kept beside it.
# SHOUWEN_BASE names the server's base folder if it is not standalone.
set -eu

case ${1:-} in
  on)
    sh "$(dirname "$0")/configure.sh" cluster cluster-off cluster-on
    echo "This server is one of several. It counts from its next start."
    ;;
  off)
    sh "$(dirname "$0")/configure.sh" cluster cluster-off
    echo "This server is alone. It counts from its next start."
    ;;
  *)
    echo "usage: $0 on|off" >&2
    exit 2
    ;;
esac
