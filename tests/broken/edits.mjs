// The table of slips: which rule, what to look for in the sound plans (those of examples/portfolio and
// tests/broken/sound), what to write instead.
//
// In what is written instead, ‸ marks where the problem stands; $1 is the first group of the pattern.
// `head`: the problem stands where the action, recommendation or country begins that the edit is in.
// `fatal`: nothing else in the file is read. `alone`: reaches too far to be combined with another slip.
// `plans`: only these; `unless`: not where the action or recommendation around it says this.
// `limit`: in so many places at most. A rule that is null stands for a slip that is silenced.

// The value of a key that is one word, on a line of its own or in braces; `text`: words up to the end
// of the line.
const value = key => new RegExp(`(?<=[ {]${key}: )[^\\s,}[{>'"*]+(?=[\\s,}])(?! \\p{L})`, 'gu')
const text = key => new RegExp(`(?<=^ +(?:- )?${key}: )[^\\s"'>|{[#*][^#\\n]*?(?= *(?:#.*)?$)`, 'gmu')
const line = key => new RegExp(`^( +)${key}: ([^#\\n]*?)( *#.*)?$`, 'gmu')
// Parts have it from there, or where they are, so that more than one lacks it or none.
const ownerOfParts = 'title: Contracts|Translate the model contract'
const deadlineOfParts = /id: 2.1.1.\d\n|deadline: 2026-Q4\n +status: ongoing\n +revisions|id: 4\n.*координационные/
const dropped = /status: (superseded|no longer applicable)/
const closedWord = 'completed|verified|Completed|Verified|Implemented|Closed by audit'
const portfolio = /^(nap|nmhcm|ev|au)/
const long = 'x-deep: ' + '['.repeat(99) + '‸' + '[' + ']'.repeat(100)

const slips = (rule, find, puts, more = {}) => puts.map(put => (
  { rule, find, put, ...more }))
const fatal = (find, ...puts) => slips('yaml-syntax', find, puts, { fatal: true })

export const edits = [
  // YAML slips after which nothing of the file is read.
  fatal(/^ {2}( *)(owner|deadline|status|response|title): /gmu, '‸\t$1$2: ', '‸\u00A0\u00A0$1$2: '),
  fatal(/^( *)(owner|deadline|status|title): (?=\w)/gmu, '$1$2:‸\u00A0'),
  fatal(/^( +)(owner|deadline|status|priority): (?=\w)(?=.*\n\1\w)/gmu, '$1$2‸:'),
  fatal(/^( +)(owner|deadline|status|priority): (?=\w)(?=.*\n\1\w)/gmu, '$1‸$2 '),
  fatal(/(?<=^( +)\w+: \w.*\n)\1(owner|deadline|status|priority|response): (?=\w)/gmu, '$1  ‸$2: '),
  fatal(/(?<=^( +)\w+: \w.*\n) (?<= )( +)(owner|deadline|status|priority|response): (?=\w)(?<=^\1.*)/gmu, '$2‸$3: '),
  fatal(text('(?:title|action|text|reason)'), 'Part one‸: the rest', '‸"Definitions" of migration', '‸@WHO headquarters',
    '‸%50 of the countries', '‸`Definitions`', '‸{draft} Definitions', '‸[draft] Definitions', '‸] Definitions',
    '‸, Definitions', '‸* urgent', '‸&c. of health', '‸? Definitions', '‸- Definitions', '| ‸Definitions',
    '> ‸50 countries', "‸'the country's definitions'", '"C:‸\\plans"', '‸“Forum: web based”'),
  fatal(/(?<=^ +(?:title|action|text): )\w.*(?=\n(?:.*\n)*?.*\n)/gmu, '‸"Definitions of migration'),
  fatal(/(?<=^ +owner: )\w[^\n#]*$/gmu, '‸[IOM, WHO', '‸{party: IOM'),
  fatal(/(?<=^( +)- \w.*\n)\1- (?=\w)(?!in the)/gmu, '$1‸-'),
  slips('file-encoding', /(?<=^ +(?:title|action|text|note): \w+)/gmu, ['‸\uF8E8', '‸\u0092', '‸\0'], { fatal: true }),
  { rule: 'file-encoding', find: /^/gu, put: '‸', utf16: true, fatal: true },
  { rule: 'file-too-large', find: /^/gu, put: '‸' + ('# ' + '='.repeat(97) + '\n').repeat(700), fatal: true },
  { rule: 'yaml-depth', find: /$/gu, put: long + '\n', fatal: true, alone: true },

  // YAML that can be read, but says something else than meant.
  { rule: 'line-ending', find: /^( +owner: [^\n#]*\w)\n(?= +deadline)/gmu, put: '$1‸\u2028' },
  slips('yaml-alias', text('(?:title|action|text)'), ['‸*urgent']),
  slips('yaml-tag', text('(?:title|action|text)'), ['‸!important words', '‸! urgent']),
  { rule: 'yaml-merge-key', find: line('deadline'), put: '$1‸<<: {x-by: IOM}\n$&' },
  slips('yaml-second-document', /$/gu, ['‸---\nkind: action-plan\n'], { alone: true }),
  slips('comment-cuts-text', text('(?:title|action|text|note|reason)'), ['Report ‸#12 of the group', '‸#12 of the list']),
  slips('comment-cuts-text', value('deadline'), ['2026-12 ‸#at the latest'], { plans: /^(nap|nmhcm|ev|matrix)/, unless: /was: 2026-12\n|start: 2027|deadline_note: 2/ }),
  { rule: 'dash-in-text', find: /^( +)partners:\n( +)- (\w[^:\n]*)\n +- (\w[^:\n]*)$(?!\n\2- )/gmu, put: '$1partners:\n$2‸-$3\n$2-$4' },
  slips('key-duplicate', /^( +)(owner|deadline|status|title|response|priority): (?!>)\S.*$/gmu, ['$&\n$1‸$2: another']),
  slips('key-duplicate', /^title: \w.*\n/gmu, ['$&‸title: Another title\n']),
  slips('key-unknown', /(?<=^ +|[{ ])owner(?=:)/gmu, ['‸onwer', '‸lead', '‸Owner']),
  slips('key-unknown', /(?<=^ +|[{ ])deadline(?=:)/gmu, ['‸due', '‸deadlne']),
  slips('key-unknown', /(?<=^ +|[{ ])status(?=:)/gmu, ['‸state', '‸sttus']),
  slips('key-unknown', /(?<=^ +)(monitoring|evidence|partners|actions|per_country|revisions|response|explanation|closed|verified_by|reason|responded)(?=:)/gmu, ['‸$1x']),
  slips('key-unknown', /^(recommendations|sections|actions|adopted|period|evaluation|title)(?=:)/gmu, ['‸$1x'], { alone: true }),
  slips('key-unknown', /(?<=^ +- )(note|was|id)(?=:)/gmu, ['‸$1x']),
  slips('key-unknown', /(?<=^ +)(date|by)(?=:)/gmu, ['‸$1x']),
  slips('key-unknown', /(?<=\{)(party|group)(?=:)/gmu, ['‸$1x']),
  slips('value-shape', text('(?:title|action|text|reason|explanation)'), ['‸[Definitions, of migration]', '‸{text: Definitions}']),
  slips('value-shape', text('owner'), ['‸{lead: true}']),
  slips('value-shape', value('(?:deadline|status|response|priority)'), ['‸[2027, tbd]']),
  slips('value-shape', /(?<=^( +)(?:monitoring|actions|revisions):)\n(?:\1  .*\n)+/gmu, [' ‸See the annex.\n']),
  slips('value-shape', /^( +)(owner|deadline): .*(?=\n)/gmu, ['$&\n$1‸[a]: b']),
  slips('value-empty', /^( *)(donor|site|description|note|indicator|priority|responsible): (?!>)\S.*$/gmu, ['$1‸$2:'], { plans: portfolio }),
  slips('value-empty', /^adopted: .*$/gmu, ['‸adopted:'], { plans: /^(nmhcm|ev|au)/, alone: true }),
  slips('value-empty', /^( *)(indicator|priority|note): (?!>)\S.*$/gmu, ['$1‸$2: ~', '$1‸$2: ""']),
  slips('action-wordless', /^( +)title: .*$(?=\n +owner: .*\n +deadline)/gmu, ['$1‸title:'], { plans: /^dir/ }),
  { rule: 'value-empty', find: /(?<=^ +tags:\n +- .*\n +-) [^:\n]*$/gmu, put: '‸' },
  { rule: 'kind-missing', find: /^kind: .*\n/gmu, put: '‸', alone: true },
  slips('kind-unknown', /(?<=^kind: ).*/gmu, ['‸action plan', '‸plan', '‸responce-matrix'], { alone: true }),
  { rule: 'plan-empty', find: /^(kind: [^]*^)(recommendations|sections|actions):\n[^]*/gmu, put: '‸$1$2: []\n', alone: true, plans: /^(?!dir)/ },
  { rule: 'action-wordless', find: /(?<=^( +)- id: .*\n)(?:\1  title: .*\n)?\1  action: (?:[^>|\n].*|[>|]-?\n(?:\1    .*\n)*\1    .*)\n/gmu, put: '', head: true, unless: /per_country/ },

  // Identifiers.
  slips('id-missing', /(?<=^ +- )id: .*\n +(?=\w)/gmu, ['‸']),
  slips('id-malformed', /(?<=^ +- id: )[\w.]+(?=\n)/gmu, ['‸2026/2', "‸'#2'"], { unless: /\n +- id: / }),
  slips('id-malformed', /(?<=^id: ).*/gmu, ['‸$&/1'], { alone: true }),
  slips('id-discontinuous', /(?<=^ +- id: )\d\.\d(?=\n)/gmu, ['‸7.2'], { plans: /^(nap|dir)/, unless: /\n +- id: / }),
  { rule: 'id-duplicate', find: /(^( +)- id: (\S+)\n(?:\2 .*\n|\n|\2#.*\n)+\2- id: )\S+/gmu, put: '$1‸$3', alone: true, plans: /^(nap|nmhcm|ev|au|matrix)/, unless: /per_country|- id: \d\.\d/ },
  { rule: 'plan-id-duplicate', find: /(?<=^id: ).*/gmu, put: '‸NAP-MHW-2025-000', alone: true, plans: /^nap/, limit: 1 },

  // Owners and parties.
  { rule: 'owner-missing', find: /^( +)owner: \S.*\n/gmu, put: '', head: true, unless: new RegExp('rejected|' + ownerOfParts) },
  { rule: 'owner-missing', find: /^( +)owner:\n(?:\1  .*\n)+/gmu, put: '', head: true },
  { rule: 'owner-missing', find: /^( +)owner: \S.*$/gmu, put: '$1‸owner:', unless: new RegExp(ownerOfParts) },
  { rule: 'owner-missing', find: /(?<=^ +- \{)(id: \d, .*)owner: [^,[]*, /gmu, put: '‸$1', plans: /^flow/ },
  { rule: 'owner-missing', find: /(?<=^ {6})(\S+: \{.*)owner: [^,[]*, /gmu, put: '‸$1', plans: /^flow/ },
  slips('owner-unexplained', text('owner'), ['‸tbd', '‸TBD'], { unless: /closed: |\n +note: |actions:|^ +- id: 3\n +title: National action/ }),
  slips('owner-undecided', text('owner'), ['{party: ‸tbd, note: the ministry decides}'], { unless: /closed: / }),
  slips('owner-unconfirmed', text('owner'), ['{party: ‸$&, confirmed: false}']),
  slips('owner-unconfirmed', /^title: .*\n(?! )/gmu, ['$&confirmed: ‸false\n'], { alone: true }),
  slips('owner-unconfirmed', /^( +)title: .*\n(?= +actions:)/gmu, ['$&$1confirmed: ‸false\n'], { plans: /^(nap)/, unless: /id: 1.3\n/ }),
  slips('owner-vague', text('owner'), ['‸All partners', '‸n/a', '{group: ‸relevant units}']),
  slips('party-compound', text('owner'), ['‸ILO/World Bank', '‸"ILO, World Bank"', '‸ILO; World Bank']),
  slips('party-in-group', text('owner'), ['{group: ‸ILO / World Bank}', '{group: ‸"IOM, ILO"}', '{group: ‸ILO & Wrold Bank}'], { plans: portfolio }),
  slips('party-misspelt', text('(?:owner|recommended_to|by|responsible)'), ['‸Wrold Bank', '‸RO Viena'], { plans: portfolio }),
  slips('party-misspelt', /(?<=^ +partners:\n +- )\w[^:\n]*$/gmu, ['‸Wrold Health Organization'], { plans: portfolio }),
  slips('party-misspelt', /(?<=^ +- party: )WHO$/gmu, ['‸World Helth Organization'], { plans: portfolio }),
  slips('party-unknown', text('(?:owner|recommended_to|by|verified_by)'), ['‸UNESCO'], { plans: portfolio }),
  { rule: 'party-repeated', find: /^( +)owner: (\w.*)\n( +)partners:\n( +)- (?!party|group).*/gmu, put: '$1owner: $2\n$3partners:\n$4- ‸$2' },
  { rule: 'party-repeated', find: /(?<=^ +(?:owner|partners):\n)( +)- (\w[^:\n]*)\n\1- \w[^:\n]*$/gmu, put: '$1- $2\n$1- ‸$2' },
  { rule: 'lead-several', find: /^( +)owner:\n( +)- (\w[^:\n]*)\n +- (\w[^:\n]*)$/gmu, put: '$1owner:\n$2- {party: $3, lead: true}\n$2- {party: ‸$4, lead: true}' },
  { rule: 'party-similar', find: /(?<=^ +owner: )Migration Health Unit$/gmu, put: '‸Migration Helth Unit', plans: /^matrix/, alone: true, limit: 1 },
  { rule: 'party-two-names', find: /(?<=^ +owner: )Ministry of Labour$/gmu, put: '‸ML', alone: true, limit: 1 },
  slips('address-malformed', value('email'), ['‸iom.example.org', '‸a@example..org', '‸mailto:who@example.org']),
  slips('party-type-unknown', value('type'), ['‸organisation', '‸Department']),
  { rule: 'part-of-unknown', find: value('part_of'), put: '‸Nowhere' },
  { rule: 'part-of-circle', find: /(?<=^ {4}type: agency\n)/gmu, put: '    part_of: ‸DESK-@@\n', plans: /^dir/, alone: true },
  { rule: 'party-name-taken', find: /(?<=^ {6}- )Planners @@$/gmu, put: '‸Ministry of Health @@\n      - Planners @@', alone: true },
  { rule: 'party-defined-twice', find: /^kind: .*\n/gmu, put: '$&parties:\n  ‸WHO: {name: World Health Organization, type: unit}\n', plans: /^(nap|nmhcm)/, alone: true },
  { rule: 'party-unused', find: /^parties:\n/gmu, put: 'parties:\n  ‸Nobody-@@: {name: Nobody here @@}\n', alone: true },
  slips('word-meaning-unknown', /(?<=^ {2}With the ministry: ).*/gmu, ['‸waiting', '‸dealyed']),
  slips('word-meaning-unknown', /(?<=^responses: \{noted: )\w+/gmu, ['‸read']),
  slips('word-meaning-unknown', /(?<=^ {2}(?:urgent|"срочно"): ).*/gmu, ['‸highest']),

  // Deadlines.
  slips('deadline-invalid', value('deadline'), ['‸2027-13', '‸2026-2027', '‸2027-02-30', '‸30.06.2027', '‸2027-22', '‸“2027”', '‸soon', '‸2027-6-1']),
  slips('deadline-invalid', text('deadline'), ['‸MAY 2027', '‸Start at once', '‸mid-2027 at the latest', '‸"June, 2027"', '‸2027 – 2028']),
  { rule: 'deadline-missing', find: /^( +)deadline: .*\n(?:\1deadline_note: .*\n)?/gmu, put: '', head: true, unless: deadlineOfParts },
  { rule: 'deadline-missing', find: /^( +)deadline: .*$(?!\n +deadline_note)/gmu, put: '$1‸deadline:', unless: deadlineOfParts },
  slips('deadline-unexplained', /(?<=^ +deadline: )\S+(?=.*\n(?! +deadline_note))/gmu, ['‸tbd', '‸none', '‸TBD'], { unless: /closed: |status: (superseded|no longer)/ }),
  slips('deadline-undecided', line('deadline'), ['$1deadline: ‸tbd\n$1deadline_note: The ministry decides in January.'], { unless: /closed: |deadline_note|status: (superseded|no longer)/ }),
  slips('deadline-contradicted', /^( +)deadline: (?:20[2-9]\d)[-\/QH\d]*$(?!\n +deadline_note)/gmu, ['$&\n$1deadline_note: ‸May 2003', '$&\n$1deadline_note: ‸31 mars 1999']),
  slips('window-backwards', value('deadline'), ['‸2026-12/2026-06', '‸2027-03/2026']),
  slips('window-backwards', /(?<=^period: ).*/gmu, ['‸2027-12/2024-05'], { alone: true }),
  slips('start-invalid', value('start'), ['‸2026-13', '‸2026-02-30', '‸none']),
  slips('start-after-deadline', value('start'), ['‸2031', '‸2030-06-01']),
  slips('start-passed', value('start'), ['‸2026-10-02'], { plans: /^(nap|flow)/, unless: /status: ongoing/ }),
  slips('deadline-after-period', value('deadline'), ['‸2031', '‸2029/2030'], { plans: /^(nap|nmhcm|ev|au|dir)/, unless: dropped }),
  slips('deadline-after-period', text('deadline'), ['‸P9Y'], { plans: /^(nap|nmhcm|ev|au|dir)/, unless: dropped }),
  slips('deadline-passed', value('deadline'), ['‸2026-10', '‸2026-11-20', '‸2026-03/2026-06'], { plans: /^(matrix|flow)/, unless: /closed: |start: |deadline_note: 2/ }),
  slips('duration-too-long', text('deadline'), ['‸P9000Y'], { unless: /^ +- id: 1\n +title: Labour|Ministry of Labour|model contract|Publish it/ }),
  slips('duration-without-base', text('deadline'), ['‸P1Y', '‸P6M/P1Y'], { plans: /^bare/ }),
  { rule: 'revision-unexplained', find: /(?<=^( +)- )(was: .*\n\1  date: .*\n)\1  reason: .*\n/gmu, put: '‸$2' },
  { rule: 'revision-unexplained', find: /(?<=^ +revisions:\s.*\n +- )was: .*\n +/gmu, put: '‸' },
  { rule: 'revision-unchanged', find: /(^( +)deadline: (\S+)\n(?:\2(?!deadline).*\n)*?\2revisions:.*\n +- was: )\S+(?=\n(?: {2}\2 .*\n)*(?!\2 ))/gmu, put: '$1‸$3', unless: /was:[^]*was:/ },

  // Dates.
  slips('date-invalid', /(?<=^ +date: )\S+/gmu, ['‸3 March 2026', '‸2026-04-31', '‸2026/03', '‸03.03.2026', '‸20260303']),
  slips('date-invalid', value('(?:closed|responded|issued)'), ['‸2026-02-29', '‸02/2026', '‸yesterday']),
  slips('date-invalid', /(?<=^(?:adopted|period): ).*/gmu, ['‸2025 to 2027', '‸May 2025'], { alone: true }),
  slips('closed-in-future', value('closed'), ['‸2026-11-22', '‸2027-01', '‸2028']),

  // Statuses.
  slips('status-unknown', value('status'), ['‸complted', '‸half-way', '‸50%']),
  slips('status-overdue', text('status'), ['‸Overdue', '‸ongoing - overdue']),
  { rule: 'status-unexplained', find: /(?<=status: )(no longer applicable)\n +reason: .*(?=\n)/gmu, put: '‸$1' },
  { rule: 'status-contradicted', find: /^( +)status: (completed|Implemented)$/gmu, put: '$1status: ‸$2\n$1monitoring:\n$1  - {note: Not yet., date: 2026-11-02, status: ongoing}', unless: /monitoring:/ },
  { rule: 'closed-without-status', find: /status: (?:completed|Implemented)\n( +)closed: /gmu, put: 'status: ongoing\n$1closed: ‸', unless: /monitoring:/ },
  { rule: 'closed-without-status', find: /deadline: 2026-\d\d, status: completed, closed: /gmu, put: 'deadline: 2027, status: delayed, closed: ‸', plans: /^flow/ },
  { rule: 'tracking-above-parts', find: /^( +)(?=per_country:)/gmu, put: '$1closed: ‸2026-05\n$1' },
  { rule: 'tracking-above-parts', find: /^( +)(?=per_country:)/gmu, put: '$1status: ‸ongoing\n$1' },
  { rule: 'tracking-above-parts', find: /^( +)(?=actions:)/gmu, put: '$1evidence: ‸https://example.org/a\n$1', plans: /^(nap|dir)/, unless: /id: \d\n|id: 2.1\n/ },
  { rule: 'verified-by-nobody', find: /status: (verified|Closed by audit)\n( +closed: .*\n) +verified_by: .*\n/gmu, put: 'status: ‸$1\n$2' },
  { rule: 'verified-by-nobody', find: /^( +)verified_by: .*$/gmu, put: '$1‸verified_by:' },
  { rule: 'verified-by-owner', find: /^( +owner: (.*)\n(?: (?! *- id).*\n)*?)( +verified_by: ).*/gmu, put: '$1$3‸$2', plans: /^(nap|ev|au)/ },
  slips('monitoring-in-future', new RegExp(`(?<=^ +date: )\\S+(?=\\n +status: (?:${closedWord})\\n)`, 'gmu'), ['‸2026-11-22', '‸2027-02', '‸2028']),
  { rule: 'monitoring-left-open', find: /^( +)deadline: .*$/gmu, put: '$&\n$1monitoring:\n$1  - {note: Begun., date: 2026-08, status: ‸ongoing}\n$1  - {note: Done., date: 2026-10, status: completed, links: "https://example.org/done"}', unless: /monitoring:|status: |closed: |actions:|per_country:/ },
  { rule: 'monitoring-scheduled-past', find: /(?<=^ +date: )\S+(\n +status: )Scheduled/gmu, put: '2026-10-08$1‸Scheduled' },
  { rule: 'action-stale', find: /(?<=^ +monitoring:\n +- note: .*\n +date: )\S+(?=\n(?: +by: .*\n)?(?! +(?:by|status|- note)))/gmu, put: '2025-11-03', head: true, unless: /closed: / },

  // Responses.
  { rule: 'response-missing', find: /^( +)response: .*\n/gmu, put: '', head: true, unless: /- id: B\n/ },
  { rule: 'response-missing', find: /^( +)response: .*$/gmu, put: '$1‸response:', unless: /- id: B\n/ },
  slips('response-unknown', value('response'), ['‸maybe', '‸acepted', '‸in principle']),
  { rule: 'response-unexplained', find: /(?<= response: )((?:partially-accepted|rejected)\n +responded: .*\n)( +)explanation: >-\n(?:\2 .*\n)+/gmu, put: '‸$1' },
  { rule: 'response-without-action', find: /(?<= response: )rejected$/gmu, put: '‸accepted' },
  { rule: 'response-rejected-open', find: /(?<= response: )accepted$/gmu, put: '‸rejected', plans: /^(ev|matrix)/, unless: /recommendations:|- id: F\n|- id: D\n|id: B.1\n +text/ },
  { rule: 'closed-with-open-action', find: /^( +)(?=actions:$)/gmu, put: '$1status: ‸completed\n$1', plans: /^(ev|matrix)/, unless: /- id: F\n/ },
  slips('responded-before-issued', value('responded'), ['‸2024-05-01', '‸2023'], { plans: /^(ev|au|matrix)/, unless: /P2Y|P18M/ }),
  slips('response-late', value('response'), ['‸pending'], { plans: /^(ev|au|matrix)/, unless: /P2Y|P18M/, alone: true }),
  slips('priority-unknown', value('priority'), ['‸4', '‸A+', '‸immediate']),

  // Evidence.
  { rule: 'evidence-missing', find: /^( +)evidence:\n(?:\1  - .*\n)+/gmu, put: '', head: true },
  { rule: 'evidence-missing', find: /^( +)evidence:\n(?:\1  - .*\n)+/gmu, put: '$1‸evidence:\n' },
  slips('evidence-not-found', /(?<=^ +evidence:\n +- ).*/gmu, ['‸evidence/minutes.pdf', '‸Minutes of the meeting of 3 March']),
  slips('link-malformed', /(?<=^ +evidence:\n +- ).*/gmu, ['‸www.example.org/report', '‸https:/example.org/report', '‸https://example.org/final report.pdf']),
  slips('link-malformed', /(?<=^ +links:\n +- ).*/gmu, ['‸htps://example.org/report', '‸https://example..org/report', '‸see https://example.org/a']),
  slips('link-malformed', /(?<=^ +link: ).*/gmu, ['‸example.org', '‸https://']),

  // Comments that silence rules.
  slips('ignore-malformed', line('deadline'), ['$1‸# followup: ignore the ministry decides\n$&', '$1# followup: ‸ignroe[deadline-missing] why\n$&']),
  slips('ignore-unused', line('(?:owner|status)'), ['$1# followup: ignore[‸id-missing] copied from another plan\n$&']),
  slips('ignore-unused', /^kind: /gmu, ['# followup: ignore-file[‸key-duplicate] copied from another plan\n$&'], { alone: true }),
  slips('rule-unknown', line('(?:owner|status)'), ['$1# followup: ignore[‸owner-mising] the ministry decides\n$&']),
  slips('ignore-unexplained', line('priority'), ['$1‸# followup: ignore[priority-unknown]\n$1priority: urgently']),
  slips(null, line('priority'), ['$1# followup: ignore[priority-unknown] the scale of the ministry\n$1priority: urgently']),
].flat()

// Rules that this test does not break, and why.
export const elsewhere = {
  'yaml-expansion': 'needs 100,000 values: tests/cases/yaml/laughs',
  'no-plan': 'only for files that are named: tests/cases/check/no-plan',
  'configuration-misnamed': 'is about followup.yaml',
  'setting-invalid': 'is about followup.yaml',
  'mail-setting-invalid': 'is about followup.yaml',
  'baseline-stale': 'is about a baseline',
  'action-removed': 'compares plans with earlier ones',
  'deadline-moved-silently': 'compares plans with earlier ones',
  'id-changed': 'compares plans with earlier ones',
  'monitoring-rewritten': 'compares plans with earlier ones',
  'reopened-without-reason': 'compares plans with earlier ones',
  'response-changed-silently': 'compares plans with earlier ones',
  'revision-rewritten': 'compares plans with earlier ones',
}
