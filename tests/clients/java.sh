#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/java by the command.
set -- java --version
. "$(dirname "$0")/common.sh"
command -v javac > "$tmp/javac" || skip "javac is not installed"
jna=${JNA:-/usr/share/java/jna.jar}
[ -e "$jna" ] || skip "JNA is not installed: no $jna"
javac -Werror -cp "$jna" -d "$tmp/classes" "$examples"/java/*.java
ranks java -cp "$jna:$tmp/classes" Rank
walks java -cp "$jna:$tmp/classes" Walk
