/** How personal values are shown: enough to find a row again in one's own list, too little to learn whose it is. */

/** `9901••••••••••01`: area and the last two digits. Anything that is no NIK is hidden but for its length. */
export function maskedNik(nik: string): string {
  return nik.length === 16 ? `${nik.slice(0, 4)}${'•'.repeat(10)}${nik.slice(14)}` : '•'.repeat(nik.length);
}

/** `S••• A•••`: the first letter of every word; how long the words are is not shown. */
export function maskedName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${Array.from(word)[0]}•••`)
    .join(' ');
}

/** A cell nobody knows the meaning of: its shape is shown, letters and digits are not. */
export function maskedCell(text: string): string {
  return text.slice(0, 24).replace(/[\p{L}\p{N}]/gu, '•');
}
