// What it costs to decide on a text, by mlroles.mjs beside this file. See ../cost.sh.
import { readFileSync } from "node:fs";
import koffi from "koffi";
import { decide } from "./mlroles.mjs";

function seconds(text) {
    const begin = process.cpuUsage();
    for (let i = 0; i < process.env.N; i++) decide(text);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
}

const text = readFileSync(process.env.TEXT);
seconds(text); // until it is compiled
const versions = `Node ${process.versions.node}, koffi ${koffi.version}`;
console.log(seconds(Buffer.alloc(0)), seconds(text), versions);
