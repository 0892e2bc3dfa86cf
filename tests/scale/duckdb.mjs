// Answers lines: each is a JSON text with SQL, of which the answer is a JSON text with the rows of every result.
//   node duckdb.mjs
import readline from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
for await (const line of readline.createInterface({ input: process.stdin })) {
  const results = [];
  const statements = await connection.extractStatements(JSON.parse(line));
  for (let index = 0; index < statements.count; index += 1) {
    const prepared = await statements.prepare(index);
    const reader = await prepared.runAndReadAll();
    results.push(reader.getRowObjectsJson());
  }
  process.stdout.write(`${JSON.stringify(results)}\n`);
}
