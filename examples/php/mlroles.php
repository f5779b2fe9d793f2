<?php
/* libmlroles by PHP's FFI, which reads mlroles.cdef itself. */

class Mlroles
{
    const OTHER_WORK = 100000; /* stands for the title of any other trade */
    public FFI $lib;

    function __construct()
    {
        $path = getenv("MLROLES_CDEF") ?: "/usr/local/share/mlroles/mlroles.cdef";
        $this->lib = FFI::cdef(file_get_contents($path), "libmlroles.so.0");
    }

    /* A function of the library, "mlroles_" left out; NULL is null. */
    function __call(string $name, array $arguments)
    {
        $result = $this->lib->{"mlroles_$name"}(...$arguments);
        return $result instanceof FFI\CData ? FFI::string($result) : $result;
    }

    /* What a function of a handle and an index answers, up to the first NULL. */
    function strings(string $name, int $handle, ...$more): iterable
    {
        for ($i = 0; ($string = $this->$name($handle, $i, ...$more)) !== null; $i++) {
            yield $string;
        }
    }

    /* What a function writes into arrays of these types: the arrays, and how much there is. */
    function fill(array $types, string $name, ...$arguments): array
    {
        $n = $this->$name(...$arguments, ...array_map(fn($type) => null, $types), ...[0]);
        $arrays = array_map(fn($type) => $this->lib->new("{$type}[" . max($n, 1) . "]"), $types);
        $this->$name(...$arguments, ...$arrays, ...[$n]);
        return [...$arrays, $n];
    }
}
