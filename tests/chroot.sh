#!/bin/sh
# The two commands of the README on a fresh machine: a minimal Debian 12 in a folder, with not even
# a compiler, which goes away again. What is committed is tried, not what lies around. Root only.
set -eu
[ "$(id -u)" = 0 ] || { echo "only root can make a chroot" >&2; exit 1; }
command -v debootstrap >/dev/null || {
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -q -y debootstrap
}
top=$(cd "$(dirname "$0")/.." && pwd)
system=$(mktemp -d)
chmod 755 "$system" # it is / inside, for every user
trap 'umount "$system/proc" 2>/dev/null; rm -rf --one-file-system "$system"' EXIT
trap 'exit 1' INT TERM

# The mirror, keys and apt settings of this machine, for Debian's own repositories.
# shellcheck disable=SC2016 # apt's own $
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' |
    awk '$2 == "bookworm" && $3 == "main" { print $1; exit }')
[ -n "$mirror" ] || { echo "apt here knows no mirror of Debian 12 (bookworm)" >&2; exit 1; }
debootstrap --variant=minbase bookworm "$system" "$mirror" > "$system.log" 2>&1 ||
    { cat "$system.log"; exit 1; }
rm "$system.log"
for f in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/apt.conf \
    /etc/apt/apt.conf.d/*proxy* /etc/resolv.conf /etc/hosts; do
    [ ! -f "$f" ] || cp "$f" "$system$f"
done
mount -t proc proc "$system/proc"
mkdir "$system/libmlroles"
git -C "$top" archive HEAD | tar -x -C "$system/libmlroles"

inside() {
    echo "--- in the chroot: $*"
    chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        sh -c "cd /libmlroles && $*"
}
! inside command -v gcc || { echo "there is a compiler already" >&2; exit 1; }
inside ./bootstrap run
inside ./bootstrap check
inside 'cat build/tests/*.log | grep "^[0-9]*%: Checks"'
# And the tests as an ordinary user.
inside 'chown -R nobody build && setpriv --reuid=nobody --regid=nogroup --clear-groups \
    make -s -C build check'
