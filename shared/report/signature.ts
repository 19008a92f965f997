import type { Content } from 'pdfmake/interfaces.js';
import { printable, type Page } from './page.ts';

const blank = '.'.repeat(44);

/** Place and date, position, room to sign, name, rank and NIP; what is not given is left to be filled in. */
export function signatureBlock(page: Page): Content {
  const { signature, date } = page.input;
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 230,
        stack: [
          { text: `${given(signature.place, '.'.repeat(20))}, ${page.w.date(date)}` },
          { text: given(signature.position, blank).toUpperCase(), bold: true, margin: [0, 2, 0, 56] },
          {
            text: given(signature.name, blank),
            bold: true,
            ...(signature.name.trim() ? { decoration: 'underline' as const } : {}),
          },
          { text: given(signature.rank, page.say('Pangkat ', 'Rank ') + '.'.repeat(32)) },
          { text: `NIP. ${given(formatNip(signature.nip), '.'.repeat(36))}` },
        ],
        fontSize: 9.5,
      },
    ],
    margin: [0, 22, 0, 0],
  };
}

function given(text: string, otherwise: string): string {
  return printable(text).trim() || otherwise;
}

/** `19690806 199603 1 003` (8-6-1-3); anything that has not 18 digits is left as it was typed. */
export function formatNip(nip: string): string {
  const digits = nip.replace(/\D/g, '');
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return parts ? parts.slice(1).join(' ') : nip.trim();
}
