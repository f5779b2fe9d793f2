<?php
/* Prints the whole taxonomy, a fact a line. */
const FIELDS = ["scheme", "version", "code", "label", "match", "source"];
require __DIR__ . "/mlroles.php";

function show(...$fields): void { echo implode("\t", $fields), "\n"; }
$lib = new Mlroles();
for ($r = 0; $role = $lib->role_at($r); $r++) {
    $key = $lib->role_key($role);
    show("role", $role, $key, $lib->role_name($role), $lib->evidence($role, 0));
    foreach ($lib->strings("role_title", $role) as $title) show("title", $key, $title);
    foreach ($lib->strings("role_fact", $role) as $i => $fact) {
        [$kind, $source] = [$lib->role_fact_kind($role, $i), $lib->role_fact_source($role, $i)];
        show("fact", $key, $kind, $fact, $source);
    }
    foreach (["machine-learning", "software-engineering", "communication"] as $axis) {
        if (($level = $lib->role_level($role, $axis)) >= 0) show("level", $key, $axis, $level);
    }
    foreach ($lib->strings("role_code", $role, "code") as $i => $_) {
        show("code", $key, ...array_map(fn($f) => $lib->role_code($role, $i, $f), FIELDS));
    }
    [$covered, $n] = $lib->fill(["mlroles_role"], "role_covers", $role);
    for ($i = 0; $i < $n; $i++) show("covers", $key, $lib->role_key($covered[$i]));
    [$skills, $needs, $n] = $lib->fill(["mlroles_skill", "int32_t"], "role_needs", $role);
    for ($i = 0; $i < $n; $i++) {
        $skill = $skills[$i];
        show("need", $key, $lib->skill_key($skill), $needs[$i], $lib->need_source($role, $skill));
    }
    for ($s = 0; $skill = $lib->skill_at($s); $s++) {
        $evidence = $lib->evidence($role, $skill);
        if ($evidence) show("evidence", $key, $lib->skill_key($skill), $evidence);
    }
}
for ($s = 0; $skill = $lib->skill_at($s); $s++) {
    $key = $lib->skill_key($skill);
    $kind = $lib->skill_kind($skill);
    show("skill", $skill, $key, $lib->skill_name($skill), $kind, $lib->skill_group($skill));
    foreach ($lib->strings("skill_alias", $skill) as $alias) show("alias", $key, $alias);
}
