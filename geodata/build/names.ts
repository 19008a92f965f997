const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];
const abbreviations: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kep: 'kepulauan',
  perk: 'perkebunan',
  tj: 'tanjung',
  kec: 'kecamatan',
};

/**
 * A name without what two editions of the list write differently: case, accents, punctuation and spaces,
 * the usual abbreviations, and numbers, which appear as digits, as words ("Tiga-puluh-dua") or as Roman
 * numerals.
 */
export function comparable(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => abbreviations[word] ?? word);
  return numbersAsDigits(words).join('');
}

function numbersAsDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const unit = units.indexOf(word);
    const next = words[i + 1];
    if (word === 'sepuluh') out.push('10');
    else if (word === 'sebelas') out.push('11');
    else if (unit >= 0 && next === 'belas') {
      out.push(String(10 + unit));
      i++;
    } else if (unit >= 0 && next === 'puluh') {
      const ones = units.indexOf(words[i + 2] ?? '');
      out.push(String(10 * unit + Math.max(ones, 0)));
      i += ones > 0 ? 2 : 1;
    } else if (unit >= 0) out.push(String(unit));
    else {
      const roman = romans.indexOf(word);
      out.push(roman >= 0 ? String(roman + 1) : word);
    }
  }
  return out;
}

/** 1 for equal texts down to 0: one less the edit distance (Levenshtein 1966) over the longer length. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return 1 - previous[b.length]! / longest;
}
