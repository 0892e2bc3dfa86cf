// Holds the schemas for editors against followup itself: they refuse what check refuses for its form,
// but for what beyond_the_schema.tsv lists, and nothing else.
// Run from the root of the project: node tests/schema/validate.mjs FOLLOWUP. Before the first run: npm ci

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Ajv from 'ajv'
import { isAlias, isCollection, isMap, LineCounter, parse, parseDocument } from 'yaml'

const followup = process.argv[2]
const scratch = mkdtempSync(join(tmpdir(), 'followup-schema-'))
process.on('exit', () => rmSync(scratch, { recursive: true }))

// Rules about the form of what is written, where a schema should have its say.
const structural = new Set([
  'key-unknown', 'value-shape', 'kind-missing', 'kind-unknown', 'deadline-invalid', 'start-invalid',
  'date-invalid', 'revision-unexplained', 'party-type-unknown', 'word-meaning-unknown', 'id-malformed',
])
// Of rules that are named in followup.yaml; in a plan they are named in comments.
const structuralInConfiguration = new Set(['rule-unknown', 'setting-invalid', 'mail-setting-invalid'])
// With these there is no data that a schema could look at, other data to an editor, or no plan.
const withoutData = new Set([
  'yaml-syntax', 'yaml-depth', 'yaml-alias', 'yaml-expansion', 'yaml-merge-key', 'yaml-tag',
  'yaml-second-document', 'file-encoding', 'file-too-large', 'line-ending', 'key-duplicate',
  'no-plan',
])

const isStructural = ({ file, rule }) =>
  structural.has(rule) || (structuralInConfiguration.has(rule) && basename(file) === 'followup.yaml')

const failures = []

function run(...args) {
  try {
    return execFileSync(followup, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  } catch (error) {
    if (error.status === 1 || error.status === 2) return error.stdout
    throw error
  }
}

// The problems of each file.
function check(files) {
  const problems = new Map(files.map(file => [file, []]))
  const { problems: all } = JSON.parse(run('check', '--as-of', '2026-11-21', '--format', 'json', ...files))
  for (const problem of all) problems.get(problem.file)?.push(problem)
  return problems
}

// Nobody is to read a regular expression.
function requireWordsBesidePatterns(file, schema) {
  if (schema === null || typeof schema !== 'object') return
  if (typeof schema.pattern === 'string' && !/^[A-Z].*\.$|^write /.test(schema.patternErrorMessage ?? '')) {
    failures.push(`schema ${file} has a pattern without words: ${schema.pattern}`)
  }
  for (const part of Object.values(schema)) requireWordsBesidePatterns(file, part)
}

function compile(file) {
  // A value of a plan may be a string, a number or a boolean to JSON, so types are unions.
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })
  ajv.addVocabulary(['patternErrorMessage'])  // what editors show in place of the pattern
  const schema = JSON.parse(run('schema', file))
  requireWordsBesidePatterns(file, schema)
  if (!ajv.validateSchema(schema)) failures.push(`schema ${file} is no schema: ${ajv.errorsText()}`)
  return ajv.compile(schema)
}

const schemas = { plan: compile('plan'), config: compile('config') }

const at = (path, key) => `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

// The paths of all that the schema refuses in a value.
function refusals(file, value) {
  const validate = schemas[basename(file) === 'followup.yaml' ? 'config' : 'plan']
  if (validate(value)) return []
  return validate.errors.flatMap(({ instancePath, params }) => {
    if (params.additionalProperty !== undefined) return [at(instancePath, params.additionalProperty)]
    if (params.propertyName !== undefined) return [at(instancePath, params.propertyName)]
    return [instancePath]
  })
}

function read(text) {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, logLevel: 'silent' })
  return { document, lines }
}

// The path of what stands at a place; of a key the path of its value.
function pathAt({ document, lines }, text, { line, column }) {
  const start = lines.lineStarts[line - 1]
  const before = [...text.replace(/^\uFEFF/, '').slice(start)].slice(0, column - 1)
  const offset = start + before.join('').length
  const holds = node => node?.range && node.range[0] <= offset && offset < Math.max(node.range[1], node.range[0] + 1)
  const descend = (node, path) => {
    if (!isCollection(node) || isAlias(node)) return path
    for (const [index, item] of node.items.entries()) {
      if (!isMap(node)) {
        if (holds(item)) return descend(item, at(path, index))
      } else if (holds(item.key)) {
        return at(path, item.key.value)
      } else if (holds(item.value)) {
        return descend(item.value, at(path, item.key.value))
      }
    }
    return path
  }
  return descend(document.contents, '')
}

// A slip is refused where it is, in it, or by what holds it.
function isRefused(path, refused) {
  const holder = path.slice(0, path.lastIndexOf('/'))
  return refused.some(other => other === path || other === holder || other.startsWith(`${path}/`))
}

function rows(name) {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/\n$/, '').split('\n')
  const [header, ...cells] = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'))
  return cells.map(row => Object.fromEntries(header.map((column, i) => [column, row[i]])))
}

function plansOfReadme() {
  const blocks = readFileSync('README.md', 'utf8').matchAll(/```yaml\n(kind:.*?)```/gs)
  return [...blocks].map(([, text], i) => {
    const file = join(scratch, `readme-${i}.yaml`)
    writeFileSync(file, text)
    return file
  })
}

function compareFiles() {
  const below = folder => readdirSync(folder, { recursive: true }).map(name => join(folder, name))
  const files = [...below('examples'), ...below('tests/cases')].filter(name => /\.ya?ml$/i.test(name))
  files.sort().push(...plansOfReadme())
  const beyond = new Map(rows('beyond_the_schema.tsv').map(row => [`${row.file}\t${row.rule}`, row]))
  const seen = new Set()
  let accepted = 0
  let refused = 0
  for (const [file, problems] of check(files)) {
    if (problems.some(({ rule }) => withoutData.has(rule))) continue
    if (basename(file) !== 'followup.yaml' && problems.some(({ rule }) => rule === 'configuration-misnamed')) continue
    const text = readFileSync(file, 'utf8')
    const yaml = read(text)
    const paths = refusals(file, yaml.document.toJS({ maxAliasCount: -1 }))
    const slips = problems.filter(({ rule }) => isStructural({ file, rule }))
    if (slips.length === 0) {
      accepted++
      if (paths.length > 0) failures.push(`${file}: check sees nothing wrong in its form, the schema refuses ${paths}`)
      continue
    }
    const missed = new Map()
    for (const slip of slips) {
      if (isRefused(pathAt(yaml, text, slip), paths)) {
        seen.add(slip.rule)
        refused++
      } else {
        missed.set(`${file}\t${slip.rule}`, slip)
      }
    }
    for (const [key, { line, rule, message }] of missed) {
      if (!beyond.get(key)?.why) failures.push(`${file}:${line}: the schema does not refuse ${rule}: ${message}`)
      beyond.delete(key)
    }
  }
  for (const key of beyond.keys()) failures.push(`${key}: listed as beyond the schema, but it is not`)
  for (const rule of structural) {
    if (!seen.has(rule)) failures.push(`no case shows that the schema refuses ${rule}`)
  }
  return `${accepted} files without a slip of form accepted, ${refused} slips refused`
}

// Every text of the tables of dates, in every key that takes a date of some form.
function compareDates() {
  const further = [
    'continuous', 'Continuous', 'TBD', 'tbd', 'None', 'none', 'tbc', 'at once', 'May 2027', '31.12.2027',
    '2021-Q3/2021-Q4', '2027-Q5', 'P1Y/P2Y', 'P1Y/', '/P1Y', 'P1Y/P2Y/P3Y', 'P', 'P1', 'P1H', 'P1D1Y', 'p1y', 'P12345D',
    '2024-02-29', '1900-02-29', '2000-02-29', '2027/2028/2029', '2027 ', '', ' ', '~', 'null', '10000', '999',
  ]
  const texts = new Set(further)
  for (const { text } of rows('../dates/edtf.tsv')) texts.add(text.replaceAll('\\s', ' '))
  for (const { duration } of rows('../dates/durations.tsv')) texts.add(duration.replaceAll('\\s', ' '))
  const plan = value => ({
    kind: 'action-plan',
    period: value,
    actions: [{ start: value, deadline: value, closed: value, revisions: [{ was: value, reason: 'moved' }] }],
  })
  const keys = ['/period', '/actions/0/start', '/actions/0/deadline', '/actions/0/closed', '/actions/0/revisions/0/was']
  const files = [...texts].map((text, i) => {
    const file = join(scratch, `date-${String(i).padStart(4, '0')}.yaml`)
    writeFileSync(file, JSON.stringify(plan(text), null, 1))
    return [file, text]
  })
  const problems = check(files.map(([file]) => file))
  let count = 0
  for (const [file, text] of files) {
    const written = readFileSync(file, 'utf8')
    const yaml = read(written)
    const wrong = new Set(
      problems.get(file).filter(({ rule }) => isStructural({ file, rule })).map(slip => pathAt(yaml, written, slip)))
    const refused = new Set(refusals(file, plan(text)))
    let plain
    try {
      plain = parse(text, { logLevel: 'error' })
    } catch {
      plain = text
    }
    const refusedPlain = new Set(refusals(file, plan(plain)))
    for (const key of keys) {
      count++
      if (wrong.has(key) !== refused.has(key)) {
        failures.push(`${key}: ${JSON.stringify(text)}: check ${wrong.has(key) ? 'refuses' : 'accepts'} it, the schema does not`)
      }
      if (!wrong.has(key) && refusedPlain.has(key) && !isCollection(plain)) {
        failures.push(`${key}: ${text} without quotes: check accepts it, the schema does not`)
      }
    }
  }
  return `${count} dates as check says`
}

const summary = [compareFiles(), compareDates()]
for (const line of failures) console.log(line)
console.log(`${summary.join(', ')}${failures.length ? `, ${failures.length} to be looked at` : ''}`)
process.exitCode = failures.length ? 1 : 0
