// SARIF 2.1.0: ajv with the schema that @microsoft/jest-sarif carries, and what GitHub code scanning asks beyond it.
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';
import draft04 from 'ajv-draft-04';
import { isRepositoryPath, jsonFaults } from './json.mjs';

const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// The schema's pattern for languages is no regular expression in the sense of Unicode mode.
const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const check = ajv.compile(schema);

export function faults(text) {
  return jsonFaults(text, check, (log) => {
    const found = [];
    if (!/sarif.*2\.1\.0/.test(log.$schema ?? '')) found.push('$schema does not name the schema of SARIF 2.1.0.');
    if (log.runs.length !== 1) found.push(`There are ${log.runs.length} runs instead of one.`);
    for (const run of log.runs) runFaults(run, (where, what) => found.push(`${where} ${what}.`));
    return found;
  });
}

function runFaults(run, fault) {
  const { version, rules = [] } = run.tool.driver;
  const ids = rules.map(({ id }) => id);
  if (!version) fault('tool.driver', 'has no version');
  if (!run.results) fault('The run', 'has no results');
  rules.forEach((rule, at) => {
    if (ids.indexOf(rule.id) !== at) fault(`rules[${at}]`, `repeats the id ${rule.id}`);
    for (const part of ['shortDescription', 'fullDescription', 'help']) {
      if (!rule[part]?.text) fault(`rules[${at}]`, `has no ${part}.text, which GitHub requires`);
    }
  });
  for (const [id, { uri }] of Object.entries(run.originalUriBaseIds ?? {})) {
    if (uri && !uri.endsWith('/')) fault(`originalUriBaseIds.${id}`, 'does not end with a slash');
  }
  run.results?.forEach((result, at) => resultFaults(run, ids, result, (what) => fault(`results[${at}]`, what)));
}

function resultFaults(run, ids, { ruleId, ruleIndex, message, partialFingerprints, locations = [], relatedLocations = [] }, fault) {
  if (!ids.includes(ruleId)) fault(`names the rule ${ruleId}, which the driver does not describe`);
  if (ruleIndex !== undefined && ids[ruleIndex] !== ruleId) fault(`has the ruleIndex ${ruleIndex}, which is not that of ${ruleId}`);
  if (!message.text?.trim()) fault('has no message text');
  if (!Object.values(partialFingerprints ?? {}).some(Boolean)) fault('has no partialFingerprints');
  if (locations.length !== 1) fault(`has ${locations.length} locations instead of one`);
  for (const location of [...locations, ...relatedLocations]) locationFaults(run, location, fault);
}

function locationFaults(run, { physicalLocation }, fault) {
  const { uri, uriBaseId } = physicalLocation?.artifactLocation ?? {};
  if (uri === undefined) return fault('has a location without a uri');
  if (!isRepositoryPath(decodeURIComponent(uri))) fault(`has the uri '${uri}', which is not relative to the repository`);
  if (uriBaseId && !run.originalUriBaseIds?.[uriBaseId]) fault(`names the unknown uriBaseId ${uriBaseId}`);
  const { startLine, startColumn, endLine, endColumn } = physicalLocation.region ?? {};
  if (!startLine || !startColumn || !endLine || !endColumn) return fault('has a region that lacks a line or a column');
  if (endLine < startLine || (endLine === startLine && endColumn < startColumn)) fault('has a region that ends before it starts');
}
