import { translate } from '../translate.ts';
import { areaName, formatName } from '../tree/group-texts.ts';

/** The details of a new note that its writer may change before it is made. */
export type Detail = 'date' | 'counselor' | 'setting' | 'format' | 'members' | 'areas' | 'layout' | 'language';

export function detailName(detail: Detail): string {
  switch (detail) {
    case 'date': return translate('Date');
    case 'counselor': return translate('Counselor');
    case 'setting': return translate('Setting');
    case 'format': return translate('Format');
    case 'members': return translate('Members');
    case 'areas': return translate('Area');
    case 'layout': return translate('Layout');
    case 'language': return translate('Language of the note');
  }
}

/** A value of a closed list, as people say it. */
export function valueName(detail: Detail, value: string): string {
  switch (detail) {
    case 'setting': return settingName(value);
    case 'format': return formatName(value);
    case 'areas': return areaName(value);
    case 'layout': return layoutName(value);
    case 'language': return value === 'id' ? 'Bahasa Indonesia' : 'English';
    default: return value;
  }
}

function settingName(setting: string): string {
  switch (setting) {
    case 'school': return translate('School');
    case 'university': return translate('University');
    case 'community': return translate('Community');
    case 'clinic': return translate('Clinic');
    case 'correctional': return translate('Correctional institution');
    default: return setting;
  }
}

function layoutName(layout: string): string {
  switch (layout) {
    case 'staged': return translate('Three stages');
    case 'case-study': return translate('Case study');
    case 'free': return translate('Free');
    default: return layout.toUpperCase();
  }
}
