// Text to ranked roles from Node, one call a text: call.mjs LIBRARY TEXTS ROUNDS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

let koffi;
try {
    koffi = createRequire(process.cwd() + "/")("koffi");
} catch {
    console.log("skipped: koffi of npm is not installed");
    process.exit(0);
}
const [path, file, rounds] = process.argv.slice(2);
const rank = koffi.load(path).func(
    "size_t mlroles_rank_text(const uint8_t *, size_t, uint32_t *, int32_t *, size_t)");
const texts = [], all = readFileSync(file);
for (let begin = 0, end; (end = all.indexOf(0x1e, begin)) >= 0; begin = end + 1) {
    texts.push(all.subarray(begin, end));
}
const roles = new Uint32Array(64), scores = new Int32Array(64);
let best = Infinity;
for (let round = 0; round < Number(rounds); round++) {
    const begin = process.hrtime.bigint();
    for (const text of texts) rank(text, text.length, roles, scores, 64);
    best = Math.min(best, Number(process.hrtime.bigint() - begin));
}
console.log(`Node, mlroles_rank_text ${(best / texts.length / 1e3).toFixed(2)} us a text`);
