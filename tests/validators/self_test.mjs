// Shows that the validators accept the good samples and refuse each bad one, and that for the fault it was made for.
// All samples are written by hand, but for one: checkstyle-formatter 1.1.0 (npm) wrote the one that bears its name.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from './validate.mjs';

const reasons = {
  'sarif/invalid-level': /Schema: \/runs\/0\/results\/0\/level .*allowed values/,
  'sarif/invalid-start-line': /Schema: .*startLine must be >= 1/,
  'sarif/invalid-unknown-property': /Schema: .*additional properties \(rule_name\)/,
  'sarif/invalid-version': /Schema: \/version/,
  'sarif/invalid-rule-index': /ruleIndex 0, which is not that of due-past/,
  'sarif/invalid-rule-id': /rule due-passed, which the driver does not describe/,
  'sarif/invalid-absolute-uri': /not relative to the repository/,
  'sarif/invalid-file-uri': /not relative to the repository/,
  'sarif/invalid-raw-space-in-uri': /Schema: .*uri must match format/,
  'sarif/invalid-percent-encoding': /gave up on it: URI malformed/,
  'sarif/invalid-no-fingerprint': /no partialFingerprints/,
  'sarif/invalid-no-region': /region that lacks/,
  'sarif/invalid-region-backwards': /ends before it starts/,
  'sarif/invalid-no-help': /no help\.text/,
  'sarif/invalid-not-json': /not JSON/,
  'junit/invalid-test-count': /suite 'plans\/a\.yaml' declares 1 tests and has 2/,
  'junit/invalid-failure-count': /suite 'plans\/a\.yaml' declares 0 failures and errors and has 1/,
  'junit/invalid-total': /report declares 4 tests and has 3/,
  'junit/invalid-attribute': /XSD: .*attribute 'severity' is not allowed/,
  'junit/invalid-no-name': /XSD: .*attribute 'name' is required/,
  'junit/invalid-line': /XSD: .*positiveInteger/,
  'junit/invalid-element': /XSD: .*Element 'problem'/,
  'junit/invalid-not-escaped': /XSD: .*parser error/,
  'junit/invalid-control-character': /XSD: .*parser error/,
  'junit/invalid-no-message': /failure of 'yaml-syntax' has no message/,
  'gitlab/invalid-severity': /Schema: \/0\/severity/,
  'gitlab/invalid-no-fingerprint': /Schema: \/1 .*'fingerprint'/,
  'gitlab/invalid-same-fingerprint': /same as that of \/0/,
  'gitlab/invalid-line': /Schema: .*begin must be integer/,
  'gitlab/invalid-no-line': /Schema: .*'lines'/,
  'gitlab/invalid-path': /not relative to the repository/,
  'gitlab/invalid-lines-backwards': /end before they begin/,
  'gitlab/invalid-object': /Schema: the document must be array/,
  'gitlab/invalid-byte-order-mark': /byte order mark/,
  'checkstyle/invalid-severity': /XSD: .*'note'/,
  'checkstyle/invalid-no-source': /XSD: .*attribute 'source' is required/,
  'checkstyle/invalid-column': /XSD: .*positiveInteger/,
  'checkstyle/invalid-line': /XSD: .*nonNegativeInteger/,
  'checkstyle/invalid-not-escaped': /XSD: .*parser error/,
  'checkstyle/invalid-element': /XSD: .*Element 'path'/,
  'checkstyle/invalid-file-twice': /XSD: .*unique/,
  'checkstyle/invalid-outside-file': /XSD: .*Element 'error'/,
  'checkstyle/invalid-encoding': /not UTF-8/,
  'github/invalid-comma': /' b%3A c\.yaml' is no property/,
  'github/invalid-colon': /encodes the properties as .*b%3A c/,
  'github/invalid-percent': /encodes the message as .*100%25 late/,
  'github/invalid-lower-case-escape': /encodes the message as .*%250aClose/,
  'github/invalid-raw-line-break': /Line 2: this is not an error, warning or notice/,
  'github/invalid-carriage-return': /Line 2: @actions\/core encodes the message as .*%0D/,
  'github/invalid-command': /Line 1: this is not an error, warning or notice/,
  'github/invalid-property': /'column=10' is no property/,
  'github/invalid-line-number': /line is not a number/,
  'github/invalid-empty-title': /encodes the properties as ''/,
  'github/invalid-columns-over-lines': /runner drops columns/,
  'github/invalid-backwards': /endColumn is before col/,
  'github/invalid-no-message': /message is empty/,
  'github/invalid-no-line-end': /no line end/,
};

let wrong = 0;
const unused = new Set(Object.keys(reasons));
for (const format of ['sarif', 'junit', 'gitlab', 'checkstyle', 'github']) {
  for (const name of readdirSync(new URL(`samples/${format}/`, import.meta.url)).sort()) {
    const sample = `${format}/${name.replace(/\.[a-z]+$/, '')}`;
    const found = await validate(format, fileURLToPath(new URL(`samples/${format}/${name}`, import.meta.url)));
    unused.delete(sample);
    const good = name.startsWith('valid')
      ? found.length === 0
      : reasons[sample] !== undefined && found.some((fault) => reasons[sample].test(fault));
    if (!good) wrong += 1;
    console.log(`${good ? 'ok' : 'WRONG'} ${sample}${found.length ? `: ${found.join(' | ')}` : ''}`);
  }
}
for (const sample of unused) console.log(`WRONG ${sample}: there is no such sample`);
process.exitCode = wrong + unused.size ? 1 : 0;
