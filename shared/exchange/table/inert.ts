/**
 * Text that a spreadsheet cannot take for a formula: what opens with a sign, be it a full-width one, a tab or a line
 * end gets an apostrophe in front (OWASP, CSV injection).
 */
export function inertText(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}
