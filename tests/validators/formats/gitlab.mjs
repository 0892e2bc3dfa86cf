// GitLab Code Quality: ajv with a schema written down from GitLab's documentation, and what a schema cannot say.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { isRepositoryPath, jsonFaults } from './json.mjs';

const schema = JSON.parse(readFileSync(new URL('../gitlab-code-quality.schema.json', import.meta.url), 'utf8'));
const check = new Ajv({ allErrors: true }).compile(schema);

export function faults(text) {
  return jsonFaults(text, check, (issues) => issues.flatMap(({ fingerprint, location }, at) => {
    const found = [];
    if (!isRepositoryPath(location.path)) found.push(`/${at}: the path '${location.path}' is not relative to the repository.`);
    if (location.lines?.end < location.lines?.begin) found.push(`/${at}: the lines end before they begin.`);
    // GitLab keeps the findings by their fingerprints: of two with the same one only one is shown.
    const first = issues.findIndex((issue) => issue.fingerprint === fingerprint);
    if (first < at) found.push(`/${at}: the fingerprint is the same as that of /${first}.`);
    return found;
  }));
}
