#!/bin/sh
# One program in C and one in C++ against the installed library, found by pkg-config alone.
set -eu
: "${DESTDIR=}" "${RUN=}" "${libdir:?}" "${pkgconfigdir:?}" "${PACKAGE_VERSION:?}"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export PKG_CONFIG_PATH="$DESTDIR$pkgconfigdir${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
if [ -n "$DESTDIR" ]; then
    export PKG_CONFIG_SYSROOT_DIR="$DESTDIR"
fi
# A prefix of /usr is not on the compiler's path when DESTDIR stands before it.
export PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 PKG_CONFIG_ALLOW_SYSTEM_LIBS=1
export LD_LIBRARY_PATH="$DESTDIR$libdir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

cat > "$tmp/program.c" <<'C'
#include <mlroles.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    if (argc != 2 || strcmp(argv[1], mlroles_version()) != 0)
        return 1;
    printf("%s: %s, %u roles, %u skills\n", mlroles_version(), mlroles_taxonomy_version(),
           (unsigned)mlroles_role_count(), (unsigned)mlroles_skill_count());
    return mlroles_role_key(mlroles_role_at(0)) == NULL;
}
C
cp "$tmp/program.c" "$tmp/program.cc"
version=$($PKG_CONFIG --modversion libmlroles)
[ "$version" = "$PACKAGE_VERSION" ] ||
    { echo "libmlroles.pc says version $version, not $PACKAGE_VERSION"; exit 1; }
flags=$($PKG_CONFIG --cflags --libs libmlroles)
case " $flags " in
*" -I$DESTDIR/"*" -L$DESTDIR/"*" -lmlroles "*) ;;
*) echo "libmlroles.pc leads elsewhere: $flags"; exit 1 ;;
esac
# shellcheck disable=SC2086 # flags
{
    $CC $CFLAGS $LDFLAGS -o "$tmp/in-c" "$tmp/program.c" $flags
    $RUN "$tmp/in-c" "$PACKAGE_VERSION"
    if [ -n "$CXX" ]; then
        $CXX $LDFLAGS -o "$tmp/in-c++" "$tmp/program.cc" $flags
        $RUN "$tmp/in-c++" "$PACKAGE_VERSION"
    else
        echo "no C++ compiler is here: only C was tried"
    fi
}
