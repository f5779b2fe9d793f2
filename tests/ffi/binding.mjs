// The library by koffi (https://koffi.dev), with prototypes read from mlroles.cdef; and the
// command, to compare.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A package of a node_modules above the working directory, or of NODE_PATH. */
function load(name) {
    try {
        return createRequire(process.cwd() + "/")(name);
    } catch (error) {
        if (error.code !== "MODULE_NOT_FOUND") throw error;
        console.log(`skipped: ${name} of npm is not installed`);
        process.exit(77);
    }
}

const koffi = load("koffi");
const library = koffi.load(process.env.MLROLES_LIBRARY);
const functions = {};

const cdef = readFileSync(process.env.MLROLES_CDEF, "utf8").replace(/\/\*.*?\*\//gs, "");
for (const [, type, name] of cdef.matchAll(/typedef (\w+) (\w+);/g)) koffi.alias(name, type);
for (const [prototype, name] of cdef.matchAll(/^.+?\bmlroles_(\w+)\([^)]*\)/gm)) {
    functions[name] = library.func(prototype);
}

/** A function of the library, "mlroles_" left out; a text is a Buffer, and NULL is null. */
export const call = (name, ...args) => functions[name](...args);

/** What a function writes into arrays of these types, once asked how much there is: rows. */
export function rows(types, name, ...args) {
    const n = call(name, ...args, ...types.map(() => null), 0);
    const arrays = types.map((Type) => new Type(n));
    if (call(name, ...args, ...arrays, n) !== n) throw new Error(`${name} counts differently`);
    return Array.from({ length: n }, (_, i) => arrays.map((array) => array[i]));
}

/** What a function of a handle and an index answers, up to the first NULL. */
export function strings(name, handle, ...more) {
    const found = [];
    for (let s; (s = call(name, handle, found.length, ...more)) !== null;) found.push(s);
    return found;
}

/** All handles of a kind, "role" or "skill". */
export const all = (kind) =>
    Array.from({ length: call(`${kind}_count`) }, (_, i) => call(`${kind}_at`, i));

/** What the command prints. */
export const ask = (...args) =>
    execFileSync(process.env.MLROLES_COMMAND, args, { maxBuffer: 2 ** 30 });
