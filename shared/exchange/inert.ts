/**
 * Text that a spreadsheet cannot take for a formula: what opens with a sign, a tab or a carriage return gets an
 * apostrophe in front (OWASP, CSV injection).
 */
export function inertText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
