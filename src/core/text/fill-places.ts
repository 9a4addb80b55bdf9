/** A text with its `{name}` places filled; one whose value is not known stays as it is. */
export function fillPlaces(text: string, valueOf: (name: string) => string | number | undefined): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(valueOf(name) ?? whole));
}
