#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/go by the command.
set -- go version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
export GOCACHE="$tmp/cache" GOFLAGS=-mod=mod GO111MODULE=off
for program in rank walk; do
    go build -o "$tmp/$program" "$examples/go/$program.go"
done
ranks "$tmp/rank"
walks "$tmp/walk"
