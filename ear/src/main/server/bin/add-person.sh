#!/bin/sh
# Adds a person who may sign in, or gives one a new password and new roles.
#   bin/add-person.sh NAME ROLE[,ROLE...]        asks for the password
#   SHOUWEN_PASSWORD_FILE=FILE bin/add-person.sh NAME ROLE    reads it from the first line of FILE
# Set SHOUWEN_PEOPLE and SHOUWEN_MODE as for the server: they say which folder of people is meant.
# The server may be running; it takes up to five minutes to notice a changed password.
set -eu

usage() {
  echo "usage: $0 NAME ROLE[,ROLE...]" >&2
  echo "roles: receptionist handler department-head centre-supervisor centre-manager company-manager" >&2
  echo "       general-manager interviewer quality administrator" >&2
  exit 2
}
[ $# -eq 2 ] || usage
name=$1
roles=$2
case $name in '' | *[!A-Za-z0-9._-]*)
  echo "The name \"$name\" may hold only letters, digits, dot, hyphen and underscore." >&2
  exit 2
  ;;
esac
for role in $(echo "$roles" | tr ',' ' '); do
  case $role in
    receptionist | handler | department-head | centre-supervisor | centre-manager | company-manager) ;;
    general-manager | interviewer | quality | administrator) ;;
    *)
      echo "There is no role \"$role\"." >&2
      usage
      ;;
  esac
done

if [ -n "${SHOUWEN_PASSWORD_FILE:-}" ]; then
  password=$(head -n 1 "$SHOUWEN_PASSWORD_FILE")
else
  stty -echo
  trap 'stty echo' EXIT
  printf 'Password for %s: ' "$name"
  read -r password
  printf '\nOnce more: '
  read -r again
  stty echo
  trap - EXIT
  echo
  if [ "$password" != "$again" ]; then
    echo "The two passwords differ; nothing was changed." >&2
    exit 1
  fi
fi
if [ "${#password}" -lt 12 ]; then
  echo "A password needs at least 12 characters; nothing was changed." >&2
  exit 1
fi
case $password in *[\"\\\$\{\}]*)
  echo 'A password may not hold any of " \ $ { }; nothing was changed.' >&2
  exit 1
  ;;
esac

home=$(cd "$(dirname "$0")/.." && pwd)
folder=${SHOUWEN_PEOPLE:-$home/standalone/configuration/people-${SHOUWEN_MODE:-production}}
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
chmod 700 "$base"
mkdir -p "$folder" "$base/configuration"
chmod 700 "$folder"
cp "$home"/standalone/configuration/*.properties "$home/standalone/configuration/standalone.xml" "$base/configuration/"
salt=$(od -An -tx1 -N16 /dev/urandom | tr -s ' \n' ' ' | sed 's/^ //; s/ $//; s/ /,0x/g; s/^/0x/')
cat >"$base/add-person.cli" <<CLI
embed-server --std-out=discard --admin-only=true
/subsystem=elytron/filesystem-realm=adding:add(path="$folder")
if (outcome == success) of /subsystem=elytron/filesystem-realm=adding:read-identity(identity="$name")
/subsystem=elytron/filesystem-realm=adding:remove-identity(identity="$name")
end-if
/subsystem=elytron/filesystem-realm=adding:add-identity(identity="$name")
/subsystem=elytron/filesystem-realm=adding:set-password(identity="$name",bcrypt={password="$password",iteration-count=12,salt=bytes{$salt}})
/subsystem=elytron/filesystem-realm=adding:add-identity-attribute(identity="$name",name=groups,value=[$roles])
stop-embedded-server
CLI
if JAVA_OPTS="-Djboss.server.base.dir=$base ${JAVA_OPTS:-}" "$home/bin/jboss-cli.sh" --file="$base/add-person.cli" >"$base/output" 2>&1; then
  echo "$name may sign in as: $roles"
else
  sed "s/password=\"[^\"]*\"/password=***/" "$base/output" >&2
  exit 1
fi
