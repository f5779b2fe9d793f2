# Prints the whole taxonomy, a fact a line.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Mlroles;

sub show { print join("\t", map { $_ // "" } @_), "\n" }

for my $role (map { role_at($_) } 0 .. role_count() - 1) {
    my $key = role_key($role);
    show("role", $role, $key, role_name($role), evidence($role, 0));
    show("title", $key, $_) for strings(\&role_title, $role);
    my @facts = strings(\&role_fact, $role);
    for my $i (0 .. $#facts) {
        show("fact", $key, role_fact_kind($role, $i), $facts[$i], role_fact_source($role, $i));
    }
    for my $axis (qw(machine-learning software-engineering communication)) {
        my $level = role_level($role, $axis);
        show("level", $key, $axis, $level) if $level >= 0;
    }
    my @codes = strings(\&role_code, $role, "code");
    for my $i (0 .. $#codes) {
        my @fields = qw(scheme version code label match source);
        show("code", $key, map { role_code($role, $i, $_) } @fields);
    }
    show("covers", $key, role_key($_->[0])) for rows(\&role_covers, 1, $role);
    show("need", $key, skill_key($_->[0]), $_->[1], need_source($role, $_->[0]))
        for rows(\&role_needs, 2, $role);
    for my $skill (map { skill_at($_) } 0 .. skill_count() - 1) {
        my $evidence = evidence($role, $skill) or next;
        show("evidence", $key, skill_key($skill), $evidence);
    }
}
for my $skill (map { skill_at($_) } 0 .. skill_count() - 1) {
    my $key = skill_key($skill);
    show("skill", $skill, $key, skill_name($skill), skill_kind($skill), skill_group($skill));
    show("alias", $key, $_) for strings(\&skill_alias, $skill);
}
