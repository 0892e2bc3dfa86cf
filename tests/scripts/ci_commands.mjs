// Prints the commands that call followup in the examples for CI systems and in the hook for pre-commit,
// one a line, and the script of GitLab as a whole; objects to files that are no YAML or to a hook with keys
// that pre-commit does not know.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { parse } = createRequire(new URL('../schema/package.json', import.meta.url))('yaml')
const read = file => parse(readFileSync(file, 'utf8'))

// https://pre-commit.com/#creating-new-hooks
const keysOfHooks = new Set([
  'id', 'name', 'entry', 'language', 'files', 'exclude', 'types', 'types_or', 'exclude_types', 'always_run',
  'fail_fast', 'verbose', 'pass_filenames', 'require_serial', 'description', 'language_version',
  'minimum_pre_commit_version', 'args', 'stages', 'additional_dependencies',
])

function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}

function commandsOfHooks(file) {
  return read(file).map(hook => {
    for (const key of Object.keys(hook)) if (!keysOfHooks.has(key)) fail(`${file}: pre-commit knows no key ${key}`)
    for (const key of ['id', 'name', 'entry', 'language']) if (!hook[key]) fail(`${file}: a hook has no ${key}`)
    if (hook.always_run !== true) fail(`${file}: a commit that only removes plans starts nothing`)
    return hook.entry
  })
}

const commandsOfGithub = file =>
  Object.values(read(file).jobs).flatMap(job => job.steps).flatMap(step => step.run ?? [])
const commandsOfGitlab = file => Object.values(read(file)).flatMap(job => job.script ?? [])

const script = commandsOfGitlab('examples/ci/gitlab-ci.yml')
const andGoOn = ' || status=$?'

const commands = {
  github: commandsOfGithub('examples/ci/github-actions.yml'),
  gitlab: script.map(command => command.replace(andGoOn, '')),
  hook: commandsOfHooks('.pre-commit-hooks.yaml'),
}
for (const [system, all] of Object.entries(commands)) {
  const calls = all.filter(command => command.startsWith('followup '))
  if (calls.length === 0) fail(`no command of ${system} calls followup`)
  for (const call of calls) console.log(`${system}\t${call}`)
}
console.log(`script\t${script.join('; ')}`)
