#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/perl by the command.
set -- perl --version
. "$(dirname "$0")/common.sh"
perl -MFFI::Platypus=2.00 -e 1 2> "$tmp/errors" || skip "FFI::Platypus 2 is not installed"
ranks perl "$examples/perl/rank.pl"
walks perl "$examples/perl/walk.pl"
