# What it costs to decide on a text. See ../cost.sh.
use strict;
use warnings;
use Mlroles;

my ($ids, $begins, $ends) = map { [(0) x 100] } 1 .. 3; # an array is never NULL
sub seconds {
    my $text = shift;
    my $begin = times;
    for (1 .. $ENV{N}) {
        decide($ids, mentions($text, length $text, $ids, $begins, $ends, 100));
    }
    return times() - $begin;
}
open(my $file, "<:raw", $ENV{TEXT}) or die "$ENV{TEXT}: $!\n";
my $text = do { local $/; <$file> };
my $version = sprintf "Perl %vd, FFI::Platypus %s", $^V, FFI::Platypus->VERSION;
print join(" ", seconds(""), seconds($text), $version), "\n";
