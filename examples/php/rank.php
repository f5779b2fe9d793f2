<?php
/* The roles that a text is about, and why:  php rank.php FILE */
require __DIR__ . "/mlroles.php";

$lib = new Mlroles();
$text = file_get_contents($argv[1]);
[$names, $n] = $lib->fill(["mlroles_id"], "names_in", $text, strlen($text));
echo $lib->role_name($lib->decide($names, $n)) ?? "none of these", "\n";
[$roles, $scores, $count] = $lib->fill(["mlroles_role", "int32_t"], "rank", $names, $n);
for ($i = 0; $i < $count; $i++) {
    printf("%s %d\n", $lib->role_name($roles[$i]), $scores[$i]);
    $types = ["mlroles_id", "int32_t"];
    [$ids, $parts, $k] = $lib->fill($types, "explain", $roles[$i], $names, $n);
    for ($p = 0; $p < $k; $p++) { // of a title: the role, or other work
        $name = $lib->skill_name($ids[$p]) ?? $lib->role_name($ids[$p])
            ?? ($ids[$p] === Mlroles::OTHER_WORK ? "other work" : "base");
        printf("  %+d %s\n", $parts[$p], $name);
    }
}
