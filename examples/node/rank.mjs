// The roles that a text is about, and why:  node rank.mjs FILE
import { readFileSync } from "node:fs";
import * as mlroles from "./mlroles.mjs";

const names = mlroles.namesIn(readFileSync(process.argv[2]));
console.log(mlroles.decide(names)?.name ?? "none of these");
for (const { role, score } of mlroles.rank(names)) {
    console.log(`${role.name} ${score}`);
    for (const { what, share } of role.explain(names)) { // of a title: the role, other work
        console.log(`  ${share < 0 ? "" : "+"}${share} ${what?.name ?? "base"}`);
    }
}
