# Installs what programs are built with, and lets pkg-config find it; $tmp and MLROLES_BUILD are
# those of common.sh.
# shellcheck shell=sh disable=SC2154
export DESTDIR="$tmp/installed"
unset MAKEFLAGS MFLAGS MAKELEVEL
${MAKE:-make} -s -C "$MLROLES_BUILD" install-libLTLIBRARIES install-includeHEADERS \
    install-pkgconfigDATA > "$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }
pc=$(find "$DESTDIR" -name libmlroles.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR="$DESTDIR"
# A prefix of /usr is not on the compiler's path when DESTDIR stands before it.
export PKG_CONFIG_ALLOW_SYSTEM_CFLAGS=1 PKG_CONFIG_ALLOW_SYSTEM_LIBS=1
unset DESTDIR
LD_LIBRARY_PATH=$(dirname "$PKG_CONFIG_PATH")
export LD_LIBRARY_PATH
