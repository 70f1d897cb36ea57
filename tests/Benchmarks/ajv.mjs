// Another way of validating the same file: ajv with the library's own schema, in a process of its own.
//
//   node ajv.mjs SCHEMA FILE RUNS
//
// parses and validates every line, RUNS times over, and writes the seconds of each run's loop.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

// The module is that of the schemas' second opinion, beside this folder.
const require = createRequire(resolve(import.meta.dirname, '../SchemaJudge/judge.mjs'));
const { default: Ajv } = await import(pathToFileURL(require.resolve('ajv/dist/2020.js')).href);
const [schema, file, runs] = process.argv.slice(2);
const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.length > 0);
for (let run = 0; run < Number(runs); run++) {
  const start = process.hrtime.bigint();
  for (const line of lines) {
    if (!validate(JSON.parse(line))) {
      throw new Error('A made-up record is not valid.');
    }
  }

  console.log(Number(process.hrtime.bigint() - start) / 1e9);
}
