// Runs followup over repositories that are made to break a careless writer and has every machine format
// validated; the formats have to tell the same problems in the same files.
// Run as: node validate_followup.mjs FOLLOWUP. Before the first run: npm ci
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from './validate.mjs';

const followup = resolve(process.argv[2]);
const nasty = fileURLToPath(new URL('../cases/formats/nasty', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'followup-formats-'));
process.on('exit', () => rmSync(scratch, { recursive: true }));

// File names that some systems cannot have, and that are therefore made here.
const names = ['a: b, c.yaml', '%0A::error::x.yaml', '<&>"\'].yaml', '100%25 #1?.yaml', '日本語 👩🏽‍🚀.yml'];
const broken = `kind: action-plan
actions:
  - id: 1
    action: Train district staff
    owner: "AT&T <health>, 'quoted' \\"twice\\" \\e[31m ]]> 100% :: \\u202E"
    deadline: "]]> %0A::error::\\nsoon"
`;
const clean = `kind: action-plan
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
`;

function repository(name, files) {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'plans'), { recursive: true });
  execFileSync('git', ['init', '-q', folder]);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'plans', file), text);
  return folder;
}

let failures = 0;
function fail(...words) {
  console.log(words.join(': '));
  failures += 1;
}

// Where each format says that there is a problem.
const texts = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#9;': '\t', '&#10;': '\n', '&amp;': '&' };
const fromXml = (text) => text.replace(/&[^;]+;/g, (entity) => texts[entity] ?? entity);
const fromProperty = (text) => text.replace(/%(25|0D|0A|3A|2C)/g, decodeURIComponent);
const places = {
  json: (text) => JSON.parse(text).problems.map(({ file, line }) => `${file}:${line}`),
  compact: (text) => text.split('\n').slice(0, -1).map((line) => line.replace(/:\d+: (error|warning|note)\[[a-z-]+\]: .*$/, '')),
  sarif: (text) => JSON.parse(text).runs[0].results.map(({ locations: [{ physicalLocation: at }] }) =>
    `${decodeURIComponent(at.artifactLocation.uri)}:${at.region.startLine}`),
  gitlab: (text) => JSON.parse(text).map(({ location }) => `${location.path}:${location.lines.begin}`),
  github: (text) => [...text.matchAll(/^::\w+ file=([^,]*),line=(\d+)/gm)].map(([, file, line]) => `${fromProperty(file)}:${line}`),
  junit: (text) => [...text.matchAll(/<testcase name="[a-z-]+ at (\d+):\d+" classname="([^"]*)"/g)]
    .map(([, line, file]) => `${fromXml(file)}:${line}`),
  checkstyle: (text) => text.split('<file name="').slice(1).flatMap((part) =>
    [...part.matchAll(/<error line="(\d+)"/g)].map(([, line]) => `${fromXml(part.slice(0, part.indexOf('"')))}:${line}`)),
};
const asTheyWereReached = ['json', 'compact'];

function run(folder, format, args) {
  const { status, stdout, stderr } = spawnSync(
    followup, ['check', '--as-of', '2026-11-21', '--format', format, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, GITHUB_ACTIONS: '' } },
  );
  return { status, text: stdout, words: stderr };
}

// Writes every format of one run; gives what each of them wrote.
async function checkAll(name, folder, { root = folder, args = [], code, problems }) {
  const written = {};
  const found = {};
  for (const format of Object.keys(places)) {
    const { status, text, words } = run(folder, format, args);
    const file = join(scratch, `report.${format}`);
    writeFileSync(file, text);
    written[format] = text;
    if (status !== code) fail(name, format, `ends with ${status} instead of ${code}`);
    if (code !== 2 && words) fail(name, format, `standard error says ${words}`);
    if (!asTheyWereReached.includes(format)) {
      for (const fault of await validate(format, file)) fail(name, format, fault);
    }
    found[format] = places[format](text);
    const from = asTheyWereReached.includes(format) ? folder : root;
    for (const place of found[format]) {
      const path = place.replace(/:\d+$/, '');
      if (!existsSync(join(from, path)) && path !== '<stdin>') fail(name, format, `there is no file ${JSON.stringify(path)}`);
    }
  }
  const count = found.json.length;
  if (problems !== undefined && (count > 0) !== problems) fail(name, `${count} problems`);
  for (const format of Object.keys(places)) {
    if (found[format].length !== count) fail(name, format, `${found[format].length} problems, and ${count} in JSON`);
    const known = found[asTheyWereReached.includes(format) ? 'json' : 'sarif'];
    const strange = found[format].filter((place) => !known.includes(place));
    if (strange.length) fail(name, format, `places that other formats do not name: ${strange.join(' ')}`);
  }
  return written;
}

const fingerprints = {
  sarif: (text) => JSON.parse(text).runs[0].results.map((result) => result.partialFingerprints['problem/v1']),
  gitlab: (text) => JSON.parse(text).map(({ fingerprint }) => fingerprint),
};

function expectSameFingerprints(name, before, after) {
  for (const [format, read] of Object.entries(fingerprints)) {
    if (`${read(before[format])}` !== `${read(after[format])}`) fail(name, format, 'other fingerprints');
  }
}

const wild = repository('wild', Object.fromEntries(names.map((name) => [name, broken])));
cpSync(nasty, wild, { recursive: true });
const before = await checkAll('nasty', wild, { code: 1, problems: true });
await checkAll('strict', wild, { args: ['--strict'], code: 1, problems: true });
await checkAll('never', wild, { args: ['--fail-on', 'never'], code: 0, problems: true });
await checkAll('the first two', wild, { args: ['--max-problems', '2'], code: 1, problems: true });
await checkAll('none shown', wild, { args: ['--max-problems', '0'], code: 1, problems: false });
await checkAll('a path that is not there', wild, { args: ['.', 'gone: 100%, <&>.yaml'], code: 2, problems: true });
const plans = join(wild, 'plans');
expectSameFingerprints('from a sub-folder', before,
  await checkAll('from a sub-folder', plans, { root: wild, args: ['.'], code: 1, problems: true }));
expectSameFingerprints('by a folder', before,
  await checkAll('by a folder', wild, { args: ['plans'], code: 1, problems: true }));

for (const name of readdirSync(plans)) {
  const file = join(plans, name);
  writeFileSync(file, `# A line that was not there before.\n\n${readFileSync(file, 'utf8')}`);
}
expectSameFingerprints('moved lines', before, await checkAll('moved lines', wild, { code: 1, problems: true }));

await checkAll('clean', repository('clean', { 'a.yaml': clean, 'b.yaml': clean }), { code: 0, problems: false });
await checkAll('empty', repository('empty', {}), { args: ['--allow-empty'], code: 0, problems: false });
process.exitCode = failures ? 1 : 0;
