# The roles that a text is about, and why:  perl rank.pl FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Mlroles;

open(my $file, "<:raw", $ARGV[0]) or die "$ARGV[0]: $!\n";
my $text = do { local $/; <$file> };
my @have = map { $_->[0] } rows(\&skills_in, 1, $text, length $text);
for (rows(\&rank, 2, \@have, scalar @have)) {
    my ($role, $score) = @$_;
    print role_name($role), " $score\n";
    for (rows(\&explain, 2, $role, \@have, scalar @have)) {
        my ($skill, $part) = @$_;
        printf "  %+d %s\n", $part, skill_name($skill) // "base";
    }
}
