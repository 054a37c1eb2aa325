#!/bin/sh
# Saves what the installation knows: the database, the files of cases, the people who may sign in and the audit's anchor.
#   bin/backup.sh FOLDER        makes FOLDER/shouwen-<time in UTC>, complete or not at all
# Set the environment as for the server (SHOUWEN_DB_*, SHOUWEN_DATA, SHOUWEN_ATTACHMENTS or SHOUWEN_S3_BUCKET, SHOUWEN_PEOPLE). The server goes on working meanwhile.
# It needs pg_dump, not older than the database. The secrets of the environment are not in it: keep SHOUWEN_AUDIT_KEY apart.
set -eu

[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
case ${SHOUWEN_DB_URL:-} in jdbc:postgresql:*) ;;
  *)
    echo "Only PostgreSQL is saved by this; the demo's file is copied with its folder while the server is stopped." >&2
    exit 2
    ;;
esac
home=$(cd "$(dirname "$0")/.." && pwd)
data=${SHOUWEN_DATA:-$home/standalone/data/shouwen}
files=${SHOUWEN_ATTACHMENTS:-$data/attachments}
people=${SHOUWEN_PEOPLE:-$home/standalone/configuration/people-${SHOUWEN_MODE:-production}}
umask 077
mkdir -p "$1"
target=$(cd "$1" && pwd)/shouwen-$(date -u +%Y%m%dT%H%M%SZ)
part=$target.part
mkdir "$part"
trap 'rm -rf "$part"' EXIT

# First the database, as it is at one instant; then the files: each that the rows of that instant name is there.
PGUSER=${SHOUWEN_DB_OWNER_USER:-${SHOUWEN_DB_USER:-}} PGPASSWORD=${SHOUWEN_DB_OWNER_PASSWORD:-${SHOUWEN_DB_PASSWORD:-}} \
  pg_dump --format=custom --no-owner --no-privileges --file="$part/database.dump" --dbname="${SHOUWEN_DB_URL#jdbc:}"
if [ -n "${SHOUWEN_S3_BUCKET:-}" ]; then
  bucket="$SHOUWEN_S3_BUCKET${SHOUWEN_S3_ENDPOINT:+ at $SHOUWEN_S3_ENDPOINT}"
  echo "$bucket" >"$part/attachments-in-bucket"
  echo "The files of cases lie in the bucket $bucket and are not in this backup: the bucket's own versions or a copy of it save them." >&2
else
  [ ! -d "$files" ] || tar -C "$files" -cf "$part/attachments.tar" .
fi
[ ! -f "$data/audit.anchor" ] || cp -p "$data/audit.anchor" "$part/"
[ ! -d "$people" ] || tar -C "$people" -cf "$part/people.tar" .
(cd "$part" && sha256sum -- * >SHA256SUMS)
mv "$part" "$target"
trap - EXIT
echo "$target"
