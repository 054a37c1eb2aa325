#!/bin/sh
# Brings a backup back into an installation that is empty and stopped.
#   bin/restore.sh FOLDER/shouwen-<time>
# Set the environment as for the server that is to be started then (SHOUWEN_DB_*, SHOUWEN_DATA, SHOUWEN_ATTACHMENTS or SHOUWEN_S3_BUCKET, SHOUWEN_PEOPLE).
# It needs pg_restore and psql, not older than the database. Nothing that is there is overwritten: it refuses instead.
set -eu

[ $# -eq 1 ] || { echo "usage: $0 BACKUP" >&2; exit 2; }
case ${SHOUWEN_DB_URL:-} in jdbc:postgresql:*) ;;
  *)
    echo "Set SHOUWEN_DB_URL to the empty PostgreSQL database that is to be filled." >&2
    exit 2
    ;;
esac
home=$(cd "$(dirname "$0")/.." && pwd)
data=${SHOUWEN_DATA:-$home/standalone/data/shouwen}
files=${SHOUWEN_ATTACHMENTS:-$data/attachments}
people=${SHOUWEN_PEOPLE:-$home/standalone/configuration/people-${SHOUWEN_MODE:-production}}
backup=$(cd "$1" && pwd)
database=${SHOUWEN_DB_URL#jdbc:}
export PGUSER="${SHOUWEN_DB_OWNER_USER:-${SHOUWEN_DB_USER:-}}" PGPASSWORD="${SHOUWEN_DB_OWNER_PASSWORD:-${SHOUWEN_DB_PASSWORD:-}}"
umask 077

if ! (cd "$backup" && sha256sum --quiet --check SHA256SUMS); then
  echo "The backup is not as it was written; nothing was restored." >&2
  exit 1
fi
tables=$(psql -X -A -t -v ON_ERROR_STOP=1 --dbname="$database" \
  -c "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
if [ "$tables" -ne 0 ]; then
  echo "The database is not empty ($tables tables); nothing was restored." >&2
  exit 1
fi
if [ -e "$files" ] || [ -e "$data/audit.anchor" ]; then
  echo "There are files in $files or $data already; nothing was restored." >&2
  exit 1
fi
if [ -f "$backup/attachments-in-bucket" ] && [ -z "${SHOUWEN_S3_BUCKET:-}" ]; then
  echo "The files of this backup lie in the bucket $(cat "$backup/attachments-in-bucket"), and SHOUWEN_S3_BUCKET is not set; nothing was restored." >&2
  exit 1
fi
if [ -f "$backup/attachments.tar" ] && [ -n "${SHOUWEN_S3_BUCKET:-}" ]; then
  echo "This backup holds the files of a folder, and SHOUWEN_S3_BUCKET is set; nothing was restored. Restore without it and copy the folder into the bucket then." >&2
  exit 1
fi
mkdir -p "$data"
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$database" "$backup/database.dump"
if [ -f "$backup/attachments.tar" ]; then
  mkdir -p "$files"
  tar -C "$files" -xpf "$backup/attachments.tar"
fi
[ ! -f "$backup/audit.anchor" ] || cp -p "$backup/audit.anchor" "$data/"
if [ -f "$backup/people.tar" ] && [ ! -e "$people" ]; then
  mkdir -p "$people"
  tar -C "$people" -xpf "$backup/people.tar"
fi
echo "Restored. Start the server with the same SHOUWEN_AUDIT_KEY as before, and verify the audit."
