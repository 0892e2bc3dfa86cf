// Compares edtf.tsv with npm's edtf, so that the table is not only our own reading of the specification.
// Exits 0 if the two differ exactly where disagreements.tsv says so. Before the first run: npm ci

import { readFileSync } from 'node:fs'
import edtf from 'edtf'

// edtf takes a time of day without a zone for local time.
process.env.TZ = 'UTC'

// Levels 0 to 2 are the specification's; 3 is edtf's own, for quarters in windows and with qualifiers.
const LEVEL = 3

function rows(name) {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/\n$/, '').split('\n')
  const [header, ...cells] = lines.filter(line => !line.startsWith('#')).map(line => line.split('\t'))
  return cells.map(row => {
    if (row.length !== header.length) throw new Error(`${name}: not ${header.length} columns: ${row.join(' | ')}`)
    return Object.fromEntries(header.map((column, i) => [column, row[i]]))
  })
}

// toISOString() gives years below 0 two digits more than EDTF has.
function day(time) {
  if (time === null) return 'unknown'
  if (Math.abs(time) === Infinity) return 'open'
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return 'a day out of range'
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${date.toISOString().slice(-20, -14)}`
}

function whatEdtfSays(text) {
  try {
    // Without a second argument, edtf would take five digits or more for a Unix time.
    const date = edtf(text, { level: LEVEL })
    return `${day(date.min)} to ${day(date.max)}`
  } catch {
    return 'refused'
  }
}

const cases = rows('edtf.tsv')
const listed = new Map(rows('disagreements.tsv').map(row => [row.text, row]))
const differences = []
let agree = 0
let asListed = 0

for (const { text, outcome, earliest, latest } of cases) {
  const ours = outcome === 'refused' ? 'refused' : `${earliest} to ${latest}`
  const theirs = whatEdtfSays(text.replaceAll('\\s', ' '))
  const entry = listed.get(text)
  listed.delete(text)

  if (ours === theirs && !entry) agree++
  else if (ours === theirs) differences.push(`${text}: listed as a disagreement, but both say ${ours}`)
  else if (!entry) differences.push(`${text}: ours ${ours}, edtf ${theirs}`)
  else if (entry['what edtf says'] !== theirs)
    differences.push(`${text}: listed as ${entry['what edtf says']}, edtf says ${theirs}`)
  else if (!entry.why) differences.push(`${text}: listed without a reason`)
  else asListed++
}
for (const text of listed.keys()) differences.push(`${text}: listed as a disagreement, but not in edtf.tsv`)

for (const line of differences) console.log(line)
const rest = differences.length ? `, ${differences.length} to be looked at` : ''
console.log(`${cases.length} cases, ${agree} agree, ${asListed} disagree as listed${rest}`)
process.exitCode = differences.length ? 1 : 0
