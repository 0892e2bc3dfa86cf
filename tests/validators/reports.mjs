// Holds every report in JSON against the schema that followup publishes, with ajv.
// node tests/validators/reports.mjs FOLLOWUP. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'

const followup = process.argv[2]
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'followup-reports-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const run = words => execFileSync(followup, words, { encoding: 'utf8', maxBuffer: 1 << 28 })

const nothing = join(scratch, 'nothing.yaml')
writeFileSync(nothing, 'kind: action-plan\nid: NOTHING\n')
const sources = [
  join(root, 'examples/portfolio'), join(root, 'examples/documents'),
  join(root, 'tests/cases/reports/sample'), nothing,
]

// Beyond the plain command: what changes the shape of a report, and what a report cannot do without.
const variants = {
  due: [['--within', '2y', '--group-by', 'agency']],
  list: [['--group-by', 'country'], ['--columns', 'id,progress,due']],
  workload: [['--depth', 'all'], ['--by', 'priority'], ['--by', 'person']],
  summary: [['--by', 'recommendation'], ['--by', 'section', '--period', '2026']],
}

const schema = JSON.parse(run(['schema', 'report']))
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
const failures = []
let count = 0
const check = words => {
  const report = JSON.parse(run([...words, '--format', 'json', '--as-of', '2026-11-21']))
  ++count
  if (!validate(report)) {
    const own = validate.errors.filter(e => e.schemaPath.startsWith(`#/definitions/${words[0]}/`))
    failures.push(`${words.join(' ')}: ${JSON.stringify((own.length ? own : validate.errors)[0])}`)
  }
  return report
}
const reports = schema.oneOf.map(one => one.$ref.split('/').pop())
for (const report of reports.filter(name => name !== 'show')) {
  for (const source of sources) {
    for (const options of [[], ...(variants[report] ?? [])]) check([report, source, ...options])
  }
}
for (const source of sources) {
  const { actions } = check(['list', source])
  for (const id of new Set(actions.flatMap(a => [a.id, a.recommendation ?? a.id]))) check(['show', id, source])
}

// A schema that takes everything would not be noticed above.
const report = JSON.parse(run(['summary', sources[0], '--format', 'json']))
const spoilt = [
  { ...report, as_of: 5 }, { ...report, extra: 1 }, { ...report, rows: [{}] }, { ...report, report: 'sumary' },
  { ...report, headline: { ...report.headline, open: 'many' } }, (({ indicators, ...rest }) => rest)(report),
]
spoilt.forEach((document, i) => { if (validate(document)) failures.push(`spoilt report ${i} is taken`) })

failures.slice(0, 20).forEach(failure => console.log(failure))
console.log(`${count} reports of ${reports.length} kinds, ${failures.length} failures`)
process.exit(failures.length || count < 50 ? 1 : 0)
