#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/ruby by the command.
set -- ruby --version
. "$(dirname "$0")/common.sh"
ranks ruby "$examples/ruby/rank.rb"
walks ruby "$examples/ruby/walk.rb"
