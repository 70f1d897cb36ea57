// The second opinion on the JSON Schemas, by a validator that knows nothing of the library.
//
//   node judge.mjs FOLDER [--why]
//
// compiles every *.schema.json of the folder in strict mode (an unknown keyword or a keyword that cannot apply is an error),
// then reads lines {"schema": "custody-case", "record": ...} from standard input and writes true or false for each; with
// --why a false is followed by the constraint that failed and the place in the record, with tabs between; by several such
// pairs where alternatives failed.
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [folder, why] = process.argv.slice(2);
const suffix = '.schema.json';
const ajv = new Ajv({ strict: true, allErrors: false });
const schemas = new Map();
for (const file of readdirSync(folder).filter((f) => f.endsWith(suffix)).sort()) {
  schemas.set(file.slice(0, -suffix.length), ajv.compile(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

function judge(line) {
  const { schema, record } = JSON.parse(line);
  const validate = schemas.get(schema);
  if (!validate) {
    throw new Error(`There is no schema ${schema}.`);
  }

  if (validate(record)) {
    return 'true\n';
  }

  return why ? `false\t${validate.errors.map((e) => `${e.schemaPath}\t${e.instancePath}`).join('\t')}\n` : 'false\n';
}

function write(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}

// Lines end at a line feed and nowhere else: other line separators may stand within a record.
let rest = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop();
  write(lines.map(judge).join(''));
}
