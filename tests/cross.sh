#!/bin/sh
# The suite for another machine: built with Debian's cross compiler, run under qemu-user. Check and
# jansson for that machine are unpacked into a folder, not installed: apt gets a state of its own,
# and the system's is left alone.
#
#     tests/cross.sh ARCHITECTURE BUILD_FOLDER        arm64, s390x (big-endian) or i386 (x87)
#
# Needs gcc-TRIPLET, libc6-dev-ARCHITECTURE-cross and qemu-user.
set -eu
case ${1-} in
arm64) triplet=aarch64-linux-gnu emulator=qemu-aarch64 ;;
s390x) triplet=s390x-linux-gnu emulator=qemu-s390x ;;
i386) triplet=i686-linux-gnu emulator=qemu-i386 ;;
*)
    sed -n 's/^#  *tests/usage: tests/p' "$0" >&2
    exit 2
    ;;
esac
[ -n "${2-}" ] || exec "$0"
architecture=$1
top=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$2"
cd "$2"
root=$PWD/root

if [ ! -d root ]; then
    mkdir -p apt/lists/partial apt/archives/partial
    apt() {
        apt-get -q -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" \
            -o Dir::State::lists="$PWD/apt/lists" -o Dir::State::status=/dev/null \
            -o Dir::Cache::archives="$PWD/apt/archives" -o Debug::NoLocking=1 "$@"
    }
    # An index that cannot be had matters only if a package is then missing.
    apt update || :
    apt install --download-only -y --no-install-recommends check libsubunit-dev libjansson-dev
    mkdir root.tmp
    for deb in apt/archives/*.deb; do
        dpkg-deb -x "$deb" root.tmp
    done
    mv root.tmp root
    rm -r apt
fi

lib=$(dirname "$(find "$root/usr/lib" -name libcheck.a)")
export PKG_CONFIG_LIBDIR="$lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$root"
"$top/configure" -q --host="$triplet" LDFLAGS="-L$lib -Wl,-rpath-link,$lib"
make -s -j"$(nproc)"
make -s -j"$(nproc)" check VERBOSE=1 TESTS="\$(machine_tests)" \
    RUN="./libtool --mode=execute $emulator -L $root"
grep '^[0-9]*%: Checks: ' tests/*.log
