#!/usr/bin/env node
// validate.mjs FORMAT FILE: exit 0 when FILE is a valid report, 1 with one sentence per fault, 2 for wrong usage.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const formats = ['sarif', 'junit', 'gitlab', 'checkstyle', 'github'];

// The faults of the file as sentences: none when it is valid.
export async function validate(format, file) {
  const bytes = readFileSync(file);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ['The file is not UTF-8.'];
  }
  if (text.startsWith('\uFEFF')) return ['The file begins with a byte order mark.'];
  const { faults } = await import(new URL(`formats/${format}.mjs`, import.meta.url));
  return (async () => faults(text, file))().catch((error) => [`The validator gave up on it: ${error.message}.`]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [format, file, ...rest] = process.argv.slice(2);
  if (!formats.includes(format) || !file || rest.length) {
    console.error(`usage: validate.mjs ${formats.join('|')} FILE`);
    process.exit(2);
  }
  const found = await validate(format, file);
  for (const fault of found) console.error(`${file}: ${fault}`);
  process.exitCode = found.length ? 1 : 0;
}
