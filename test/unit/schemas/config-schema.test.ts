import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { outOfDate } from '../../../scripts/generate/generated-files.ts';
import { generate } from '../../../scripts/generate/schemas.ts';
import { configAbout } from '../../../src/core/config/config-about.ts';
import { configSchema } from '../../../src/core/config/config-schema.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { protocolDefinitionSchema } from '../../../src/core/protocol/schema.ts';
import { mutated } from './mutated.ts';
import { validatorOf } from './json-schemas.ts';

const valid: Record<string, string> = {
  'an empty mapping': '{}',
  'all of it': [
    'tahap: 1', 'language: id', 'include: [cases]', 'exclude: [archive/]', "client_code_pattern: '^K-[0-9A-Z]{4}$'", 'adopted_on: 2026-07-13',
    'institution: { name: SMA 1, address: Jl. Melati 1 }', 'holidays: [2026-12-25, { from: 2026-12-21, to: 2027-01-02, name: break }]',
    'extra_headings: [Lampiran]', 'rules:', '  thin-step: off', '  contract-missing: { severity: warning, by: 3 }', '  ambiguous-date: { order: mdy }',
  ].join('\n'),
  'the sample repository': readFileSync('examples/school/.tahap.yaml', 'utf8'),
};
const invalid: Record<string, string> = {
  'an unknown key': 'langauge: id',
  'another version': 'tahap: 2',
  'a language that is not spoken': 'language: fr',
  'one folder without a list': 'include: cases',
  'a broken pattern': "client_code_pattern: '['",
  'a day that does not exist': 'adopted_on: 2026-02-30',
  'half a range': 'holidays: [{ from: 2026-12-21 }]',
  'an unknown rule': 'rules: { thin-stap: off }',
  'an unknown severity': 'rules: { thin-step: fatal }',
  'an option out of range': 'rules: { contract-missing: { by: 4 } }',
  'an unknown option': 'rules: { contract-missing: { until: 2 } }',
};

describe('schemas/', () => {
  it('is up to date', () => assert.deepEqual(outOfDate(generate()), []));
});

describe('config.schema.json', () => {
  const validate = validatorOf('config');
  for (const [name, text] of Object.entries(valid)) {
    it(`accepts ${name}`, () => {
      assert.equal(validate(parse(text)), true, JSON.stringify(validate.errors));
      assert.equal(configSchema.safeParse(parse(text)).success, true);
    });
  }
  for (const [name, text] of Object.entries(invalid)) {
    it(`refuses ${name}`, () => {
      assert.equal(validate(parse(text)), false);
      assert.equal(configSchema.safeParse(parse(text)).success, false);
    });
  }

  it('judges as the extension and the shell do', () => {
    fc.assert(fc.property(mutated(parse(valid['all of it'] ?? '')), value => {
      assert.equal(validate(value), configSchema.safeParse(value).success, JSON.stringify(value));
    }), { numRuns: 500 });
  });

  it('explains every key and every rule in both languages', () => {
    assert.deepEqual(Object.keys(configAbout).sort(), Object.keys(configSchema.shape).sort());
    const text = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as { properties: Record<string, Record<string, unknown> & { properties?: Record<string, unknown> }> };
    for (const [name, about] of Object.entries(configAbout)) {
      assert.equal(text.properties[name]?.['description'], about.en);
      assert.equal(text.properties[name]?.['x-description-id'], about.id);
    }
    assert.deepEqual(Object.keys(text.properties['rules']?.properties ?? {}), rules.map(({ id }) => id));
  });
});

describe('protocol.schema.json', () => {
  const validate = validatorOf('protocol');
  const builtin = (id: string): unknown => parse(readFileSync(`src/core/protocol/builtin/${id}.yaml`, 'utf8'));

  it('accepts every built-in protocol', () => {
    for (const id of ['individual', 'group', 'soap', 'dap', 'birp', 'girp', 'case-study']) assert.equal(validate(builtin(id)), true, `${id}: ${JSON.stringify(validate.errors)}`);
  });

  it('judges as the reader of protocols does', () => {
    fc.assert(fc.property(mutated(builtin('group')), value => {
      assert.equal(validate(value), protocolDefinitionSchema.safeParse(value).success);
    }), { numRuns: 300 });
  });
});
