import type { Institution } from '../../config/config.ts';
import type { Signature } from './form.ts';
import type { FormDefinition } from './form-definition.ts';
import { formText, isFormText } from './form-texts.ts';
import { dayText, isSchool, lastDay, type FormSource } from './identity-facts.ts';

/** Who signs: names as the configuration gives them, else room to write. The day is that of the newest note. */
export function signaturesOf(signedBy: FormDefinition['signedBy'], source: FormSource, institution: Institution): Signature[] {
  return signedBy.flatMap((who): Signature[] => {
    switch (who) {
      case 'head': return [headSignature(source, institution)];
      case 'counselor': return [counselorSignature(source, institution)];
      case 'supervisor': return supervisorSignature(source, institution);
    }
  });
}

function headSignature(source: FormSource, { head }: Institution): Signature {
  const { language } = source;
  return { above: `${formText('acknowledged', language)},`, role: head?.title ?? formText(isSchool(source) ? 'head.school' : 'head', language), name: head?.name ?? '', number: head?.number ?? '' };
}

function counselorSignature(source: FormSource, { city, staff }: Institution): Signature {
  const { language, notes, caseFile } = source;
  const note = notes.at(-1);
  const code = note?.values.counselor ?? caseFile?.values.counselor;
  const person = code === undefined ? undefined : staff.get(code);
  const day = lastDay(source);
  const above = [city, day === undefined ? undefined : dayText(day, language, false)].filter(Boolean).join(', ');
  const role = `role.${note?.values.author_role ?? (isSchool(source) ? 'school-counselor' : 'counselor')}`;
  return { above: above === '' ? '' : `${above}`, role: isFormText(role) ? formText(role, language) : '', name: person?.name ?? '', number: person?.number ?? (code === undefined ? '' : `(${code})`) };
}

/** Who co-signed, of the newest note. */
function supervisorSignature({ notes, language }: FormSource, { staff }: Institution): Signature[] {
  const code = notes.at(-1)?.values.cosigned_by;
  if (code === undefined) return [];
  const person = staff.get(code);
  return [{ above: `${formText('acknowledged', language)},`, role: formText('supervisor', language), name: person?.name ?? '', number: person?.number ?? `(${code})` }];
}
