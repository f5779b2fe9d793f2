<?php
/* The roles that a text is about, and why:  php rank.php FILE */
require __DIR__ . "/mlroles.php";

$lib = new Mlroles();
$text = file_get_contents($argv[1]);
$have = $lib->fill(["mlroles_skill"], "skills_in", $text, strlen($text));
[$roles, $scores, $n] = $lib->fill(["mlroles_role", "int32_t"], "rank", ...$have);
for ($i = 0; $i < $n; $i++) {
    printf("%s %d\n", $lib->role_name($roles[$i]), $scores[$i]);
    $types = ["mlroles_skill", "int32_t"];
    [$skills, $parts, $count] = $lib->fill($types, "explain", $roles[$i], ...$have);
    for ($k = 0; $k < $count; $k++) {
        printf("  %+d %s\n", $parts[$k], $lib->skill_name($skills[$k]) ?? "base");
    }
}
