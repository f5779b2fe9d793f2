<?php
/* What it costs to decide on a text. See ../cost.sh. */
$lib = FFI::cdef(file_get_contents(getenv("MLROLES_CDEF")), "libmlroles.so.0");

function clock(): float
{
    $usage = getrusage();
    return $usage["ru_utime.tv_sec"] + $usage["ru_utime.tv_usec"] / 1e6;
}

function seconds(FFI $lib, string $text): float
{
    [$begin, $n, $ids] = [clock(), (int) getenv("N"), $lib->new("uint32_t[100]")];
    for ($i = 0; $i < $n; $i++) {
        $lib->mlroles_decide($ids, $lib->mlroles_names_in($text, strlen($text), $ids, 100));
    }
    return clock() - $begin;
}

$text = file_get_contents(getenv("TEXT"));
echo seconds($lib, ""), " ", seconds($lib, $text), " PHP ", PHP_VERSION, "\n";
