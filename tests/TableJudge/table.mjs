// The second opinion on the flat table, by a reader of Table Schema that knows nothing of the library.
//
//   node table.mjs PACKAGE
//
// checks the schema of the first resource of a data package, reads its table by it, and writes each row as a line of JSON with values of their types.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import tableschema from 'tableschema';

const path = process.argv[2];
const [resource] = JSON.parse(readFileSync(path, 'utf8')).resources;
const schema = await tableschema.Schema.load(resource.schema);
if (!schema.valid) {
  throw new Error(schema.errors.join('\n'));
}

const table = await tableschema.Table.load(join(dirname(path), resource.path), { schema: resource.schema });
const rows = await table.read({ keyed: true });
process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
