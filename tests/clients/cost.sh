#!/bin/sh
# shellcheck disable=SC1091,SC2154,SC2016 # common.sh; programs in quotes
# What it costs to have the skills of examples/posting.txt, in processor time, from each language
# that is here:  MLROLES_BUILD=build sh tests/clients/cost.sh. No test: it measures.
set -- /usr/bin/python3 --version
. "$(dirname "$0")/common.sh"
export TEXT="$examples/posting.txt" N=100000

# cost NAME COMMAND...: it prints seconds.
cost() {
    name=$1
    shift
    command -v "$1" > "$tmp/where" || return 0
    "$@" > "$tmp/seconds" || return 0
    awk -v name="$name" -v n=$N '{
        printf "%-32s %8.2f us %10d texts a second\n", name, $1 / n * 1e6, n / $1
    }' "$tmp/seconds"
}

cost 'Python, ctypes, raw' "$python" -c '
import os, time, ctypes
lib = ctypes.CDLL("libmlroles.so.0")
f = lib.mlroles_skills_in
f.restype = ctypes.c_size_t
f.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t]
text, out = open(os.environ["TEXT"], "rb").read(), (ctypes.c_uint32 * 64)()
begin = time.process_time()
for _ in range(int(os.environ["N"])): f(text, len(text), out, 64)
print(time.process_time() - begin)'
cost 'Python, mlroles.py' env PYTHONPATH="$examples/python" "$python" -c '
import os, time, mlroles
text = open(os.environ["TEXT"], "rb").read()
begin = time.process_time()
for _ in range(int(os.environ["N"])): mlroles.skills_in(text)
print(time.process_time() - begin)'
cost 'Python, cffi' "$python" -c '
import os, time, cffi
ffi = cffi.FFI()
ffi.cdef(open(os.environ["MLROLES_CDEF"]).read())
lib, out = ffi.dlopen("libmlroles.so.0"), ffi.new("uint32_t[64]")
text = open(os.environ["TEXT"], "rb").read()
begin = time.process_time()
for _ in range(int(os.environ["N"])): lib.mlroles_skills_in(text, len(text), out, 64)
print(time.process_time() - begin)'
cp "$examples/node/mlroles.mjs" "$tmp"
ln -s "$(cd "$MLROLES_BUILD" && node -p 'require.resolve("koffi").match(/.*node_modules/)[0]' \
    2> "$tmp/errors")" "$tmp/node_modules"
cost 'Node, mlroles.mjs' node --input-type=module -e "
import { readFileSync } from 'node:fs';
const { skillsIn } = await import('$tmp/mlroles.mjs');
const text = readFileSync(process.env.TEXT);
const begin = process.cpuUsage().user;
for (let i = 0; i < process.env.N; i++) skillsIn(text);
console.log((process.cpuUsage().user - begin) / 1e6);" 2> "$tmp/errors"
cost 'LuaJIT' luajit -e '
local ffi, N = require("ffi"), tonumber(os.getenv("N"))
ffi.cdef(io.open(os.getenv("MLROLES_CDEF")):read("*a"))
local lib, text = ffi.load("libmlroles.so.0"), io.open(os.getenv("TEXT")):read("*a")
local out, begin = ffi.new("uint32_t[64]"), os.clock()
for _ = 1, N do lib.mlroles_skills_in(text, #text, out, 64) end
print(os.clock() - begin)'
cost 'Ruby, Fiddle' ruby -r "$examples/ruby/mlroles.rb" -e '
text, out = File.binread(ENV["TEXT"]), "\0" * 256
begin_ = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
ENV["N"].to_i.times { Mlroles.mlroles_skills_in(text, text.bytesize, out, 64) }
puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - begin_'
cost 'PHP, FFI' php -r '
$lib = FFI::cdef(file_get_contents(getenv("MLROLES_CDEF")), "libmlroles.so.0");
[$text, $out] = [file_get_contents(getenv("TEXT")), $lib->new("uint32_t[64]")];
$begin = getrusage();
for ($i = 0; $i < getenv("N"); $i++) $lib->mlroles_skills_in($text, strlen($text), $out, 64);
$end = getrusage();
echo $end["ru_utime.tv_sec"] - $begin["ru_utime.tv_sec"]
    + ($end["ru_utime.tv_usec"] - $begin["ru_utime.tv_usec"]) / 1e6;'
cost 'Perl, FFI::Platypus' perl -I "$examples/perl" -MMlroles -e '
open(my $file, "<:raw", $ENV{TEXT}); my $text = do { local $/; <$file> };
my @out = (0) x 64; my $begin = times;
for (1 .. $ENV{N}) { skills_in($text, length $text, \@out, 64) }
print times() - $begin'
