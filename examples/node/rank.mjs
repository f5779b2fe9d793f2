// The roles that a text is about, and why:  node rank.mjs FILE
import { readFileSync } from "node:fs";
import * as mlroles from "./mlroles.mjs";

const have = mlroles.skillsIn(readFileSync(process.argv[2]));
for (const { role, score } of mlroles.rank(have)) {
    console.log(`${role.name} ${score}`);
    for (const { skill, share } of role.explain(have)) {
        console.log(`  ${share < 0 ? "" : "+"}${share} ${skill?.name ?? "base"}`);
    }
}
