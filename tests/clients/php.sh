#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/php by the command, mlroles.cdef being read by its FFI.
set -- php --version
. "$(dirname "$0")/common.sh"
php -m | grep -qx FFI || skip "this PHP has no FFI"
ranks php "$examples/php/rank.php"
walks php "$examples/php/walk.php"
