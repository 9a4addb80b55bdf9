import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIsoDate } from '../../../src/core/language/calendar.ts';

const folder = join(__dirname, '..', '..', '..', 'schemas');

/** A validator of a shipped schema. Strict: a keyword or a format that it does not know is a failure. */
export function validatorOf(name: 'config' | 'protocol' | 'front-matter' | 'case-file'): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, strictTypes: false, strictRequired: false });
  ajv.addFormat('date', isIsoDate);
  ajv.addFormat('regex', isRegularExpression);
  ajv.addKeyword({ keyword: 'x-description-id', schemaType: 'string' });
  return ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object);
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
