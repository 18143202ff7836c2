#!/bin/sh
# What the official image's entrypoint does, as far as Testcontainers and the shadow's Docker provider rely on it: a first argument that
# begins with a dash means the server and its options, the first start makes a cluster of POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB.
set -e
bin=$(echo /usr/lib/postgresql/*/bin)
export PATH="$bin:$PATH" PGDATA="${PGDATA:-/var/lib/postgresql/data}"
user="${POSTGRES_USER:-postgres}"
case "$1" in -*) set -- postgres "$@" ;; esac
if [ "$1" = postgres ]; then
  shift
  mkdir -p "$PGDATA" && chown -R postgres "$PGDATA" && chmod 700 "$PGDATA"
  if [ ! -s "$PGDATA/PG_VERSION" ]; then
    printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password && chown postgres /tmp/password
    gosu postgres initdb -D "$PGDATA" -U "$user" --pwfile=/tmp/password -A scram-sha-256 --locale=C.UTF-8 -E UTF8
    rm /tmp/password
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    if [ -n "$POSTGRES_DB" ] && [ "$POSTGRES_DB" != postgres ]; then
      gosu postgres pg_ctl -D "$PGDATA" -w -o "-c listen_addresses=''" start
      PGPASSWORD="$POSTGRES_PASSWORD" gosu postgres createdb -h /var/run/postgresql -U "$user" "$POSTGRES_DB"
      gosu postgres pg_ctl -D "$PGDATA" -m fast -w stop
    fi
  fi
  exec gosu postgres postgres -D "$PGDATA" -c listen_addresses='*' "$@"
fi
exec "$@"
