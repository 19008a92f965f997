/** A word as it begins a line: terms are kept in lower case, as they stand in sentences. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
