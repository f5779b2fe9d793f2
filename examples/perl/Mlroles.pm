package Mlroles;
# libmlroles by FFI::Platypus. Strings are bytes of UTF-8, as they come.
use strict;
use warnings;
use Exporter "import";
use FFI::Platypus 2.00;

our @EXPORT = qw(rows strings);

my $ffi = FFI::Platypus->new(api => 2, lib => "libmlroles.so.0");
my %prototypes = (
    "size_t()" => ["role_count", "skill_count"],
    "uint32(size_t)" => ["role_at", "skill_at"],
    "string(uint32)" => [qw(role_key role_name skill_key skill_name skill_kind skill_group)],
    "string(uint32,size_t)" =>
        [qw(role_title role_fact role_fact_kind role_fact_source skill_alias)],
    "string(uint32,size_t,string)" => ["role_code"],
    "string(uint32,uint32)" => ["need_source"],
    "sint32(uint32,string)" => ["role_level"],
    "sint32(uint32,uint32)" => ["evidence"],
    "size_t(uint32,uint32[],size_t)" => ["role_covers"],
    "size_t(uint32,uint32[],sint32[],size_t)" => ["role_needs"],
    "size_t(string,size_t,uint32[],size_t)" => ["skills_in"],
    "size_t(uint32[],size_t,uint32[],sint32[],size_t)" => ["rank"],
    "size_t(uint32,uint32[],size_t,uint32[],sint32[],size_t)" => ["explain"],
);
while (my ($prototype, $names) = each %prototypes) {
    my ($result, @types) = grep { length } split /[(),]/, $prototype;
    $ffi->attach(["mlroles_$_" => $_] => \@types => $result) for @$names;
    push @EXPORT, @$names;
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
    my @found;
    while (defined(my $string = $function->($handle, scalar @found, @more))) {
        push @found, $string;
    }
    return @found;
}

1;
