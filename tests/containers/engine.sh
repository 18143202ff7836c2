#!/usr/bin/env bash
# A container engine for the tests where no Docker daemon runs: Podman's Docker-compatible socket, with an image of PostgreSQL made from
# Debian's own packages, so that no image registry is needed. Root on Debian.
#   engine.sh start FOLDER   prints `export …` lines; FOLDER keeps the root file system, the socket and the log. The first start takes minutes.
#   engine.sh stop FOLDER
# Exit code 3: this machine cannot; the reason is on standard error's last line.
set -euo pipefail

action=$1 here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
socket=$folder/podman.sock rootfs=$folder/rootfs
export CONTAINERS_CONF=$folder/containers.conf

cannot() { echo "$1" >&2; exit 3; }

install_programs() {
  command -v podman >/dev/null && command -v runc >/dev/null && command -v debootstrap >/dev/null && command -v iptables >/dev/null && return
  command -v apt-get >/dev/null || cannot "there is neither Podman nor apt-get"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends podman runc netavark aardvark-dns iptables debootstrap ||
    cannot "Podman cannot be installed"
}

# crun refuses where cgroups v1 lie beside v2; Podman's own limits exceed what may be set without CAP_SYS_RESOURCE.
configure() {
  printf '[containers]\ndefault_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]\n[engine]\ncgroup_manager = "cgroupfs"\nruntime = "runc"\n' >"$CONTAINERS_CONF"
}

# The image is named as the official one of the server's major version, which is what Testcontainers and the shadow ask for.
make_image() {
  local mirror suite major image
  # shellcheck disable=SC1091
  suite=$(. /etc/os-release && [ "$ID" = debian ] && echo "$VERSION_CODENAME") || cannot "this is not Debian"
  major=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1)
  [ -n "$major" ] || cannot "Debian's packages have no PostgreSQL"
  image=docker.io/library/postgres:$major
  if ! podman image exists "$image"; then
    mirror=$({ cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null || true; } | awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }')
    if ! [ -x "$rootfs/usr/lib/postgresql/$major/bin/postgres" ]; then
      rm -rf "$rootfs"
      debootstrap --variant=minbase --include="postgresql-$major,gosu" "$suite" "$rootfs" "$mirror" || cannot "debootstrap failed"
    fi
    install -m 755 "$here/postgres-entrypoint.sh" "$rootfs/usr/local/bin/docker-entrypoint.sh"
    rm -rf "$rootfs/var/cache/apt" "$rootfs/var/lib/apt/lists"
    tar -C "$rootfs" -c . | podman import --change 'ENTRYPOINT ["docker-entrypoint.sh"]' --change 'CMD ["postgres"]' --change 'EXPOSE 5432' \
      --change "ENV PATH=/usr/lib/postgresql/$major/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" - "$image" || cannot "the image cannot be made"
  fi
  printf 'export SCHEMATASKS_TEST_IMAGE=%s\n' "$image" >"$folder/image"
}

answers() { [ -S "$socket" ] && curl -s -o /dev/null --max-time 5 --unix-socket "$socket" http://d/_ping; }

start() {
  if ! answers; then
    rm -f "$socket"
    setsid podman system service --time=3600 "unix://$socket" >"$folder/podman.log" 2>&1 </dev/null &
    echo $! >"$folder/podman.pid"
    for _ in $(seq 100); do answers && break; sleep 0.1; done
    answers || cannot "Podman's socket does not answer: $(tail -n 1 "$folder/podman.log")"
  fi
  # The shadow's Docker provider calls Docker's own command line, whose place Podman's can take.
  if ! command -v docker >/dev/null; then
    mkdir -p "$folder/bin"
    printf '#!/bin/sh\nexec podman --remote --url "unix://%s" "$@"\n' "$socket" >"$folder/bin/docker"
    chmod +x "$folder/bin/docker"
  fi
  podman run --rm "$(sed 's/.*=//' "$folder/image")" true || cannot "no container can be run here"
}

case $action in
  start)
    { [ "$(id -u)" = 0 ] || cannot "an engine is started by root only"; install_programs; configure; make_image; start; } >&2
    cat "$folder/image"
    # The reaper's image comes from a registry.
    if [ -x "$folder/bin/docker" ]; then echo "export PATH=\"$folder/bin:\$PATH\""; fi
    echo "export DOCKER_HOST=unix://$socket TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 CONTAINERS_CONF=$CONTAINERS_CONF"
    ;;
  stop)
    if [ -f "$folder/podman.pid" ]; then kill "$(cat "$folder/podman.pid")" 2>/dev/null || true; rm -f "$folder/podman.pid" "$socket"; fi
    ;;
  *) echo "engine.sh start|stop FOLDER" >&2; exit 2 ;;
esac
