package Mlroles;
# libmlroles by FFI::Platypus, from the declarations in mlroles.cdef. Strings are bytes of UTF-8.
use strict;
use warnings;
use Exporter "import";
use FFI::Platypus 2.00;

use constant OTHER_WORK => 100000; # stands for the title of any other trade
our @EXPORT = qw(OTHER_WORK rows strings);
my $ffi = FFI::Platypus->new(api => 2, lib => "libmlroles.so.0");
my %types = (size_t => "size_t", int32_t => "sint32", map { $_ => "uint32" }
    qw(uint32_t mlroles_role mlroles_skill mlroles_id));
my $path = $ENV{MLROLES_CDEF} // "/usr/local/share/mlroles/mlroles.cdef";
open(my $file, "<", $path) or die "$path: $!\n";
my $cdef = do { local $/; <$file> } =~ s{/\*.*?\*/}{}gsr;

sub type {
    my ($base, $is_array) = $_[0] =~ /^\s*(?:const )?(\w+) ?(\*?)/;
    return $base eq "char" ? "string" : $types{$base} . ($is_array && "[]");
}
while ($cdef =~ /^([^;]+?)\bmlroles_(\w+)\((.*?)\);/gms) {
    my ($result, $name, @parameters) = ($1, $2, grep { $_ ne "void" } split /,/, $3);
    $ffi->attach(["mlroles_$name" => $name] => [map { type($_) } @parameters] => type($result));
    push @EXPORT, $name;
}

# What a function writes into this many arrays: rows.
sub rows {
    my ($function, $arrays, @arguments) = @_;
    my $n = $function->(@arguments, (map { [] } 1 .. $arrays), 0) or return;
    my @filled = map { [(0) x $n] } 1 .. $arrays;
    $function->(@arguments, @filled, $n);
    return map { my $i = $_; [map { $_->[$i] } @filled] } 0 .. $n - 1;
}

# What a function of a handle and an index answers, up to the first NULL.
sub strings {
    my ($function, $handle, @more) = @_;
    for (my @found; ; ) { push @found, $function->($handle, scalar @found, @more) // return @found }
}
1;
