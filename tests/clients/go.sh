#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/go by the command.
set -- go version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
export GOCACHE="$tmp/cache" GOFLAGS=-mod=mod GO111MODULE=off
cd "$examples/go" || exit 1
go build -o "$tmp/rank" mlroles.go rank.go
go build -o "$tmp/walk" mlroles.go role.go walk.go
ranks "$tmp/rank"
walks "$tmp/walk"
