# The roles that a text is about, and why:  perl rank.pl FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Mlroles;

open(my $file, "<:raw", $ARGV[0]) or die "$ARGV[0]: $!\n";
my $text = do { local $/; <$file> };
my @names = map { $_->[0] } rows(\&names_in, 1, $text, length $text);
my @list = (\@names, scalar @names);
print role_name(decide(@list)) // "none of these", "\n";
for (rows(\&rank, 2, @list)) {
    my ($role, $score) = @$_;
    print role_name($role), " $score\n";
    for (rows(\&explain, 2, $role, @list)) {
        my ($id, $part) = @$_; # of a title: the role, or other work
        my $otherwise = $id == OTHER_WORK ? "other work" : "base";
        printf "  %+d %s\n", $part, skill_name($id) // role_name($id) // $otherwise;
    }
}
