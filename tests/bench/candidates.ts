import { readDate, isRealDate } from '#shared/candidate/date.ts';
import { keyOfSession, NikHasher } from '#shared/candidate/key.ts';
import { candidateReading } from '#shared/exchange/candidates/reading.ts';
import { judgeCandidates, type CandidateJudgement } from '#shared/exchange/candidates/judge-candidates.ts';
import { candidateCommand } from '#shared/exchange/candidates/to-command.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import type { Result } from '#shared/text/problem.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import initSqlJs from 'sql.js';
import Papa from 'papaparse';
import { smallDocument } from '../fixtures/small-document.ts';
import { seeded, timed } from './measure.ts';

const people = 100_000;
const desa = 200;
const on = readDate('2026-03-31')!;
const limits = { least: { years: 18, inclusive: true }, most: { years: 65, inclusive: false } };

/**
 * A list of 100,000 made-up people of 200 desa: read, checked and de-duplicated against itself and a list of as many
 * that is there already. The peer is the plainest loop over the same text: the CSV reader of a library, patterns and a
 * set of plain NIK, with neither keyed hashes nor places.
 */
export async function measureCandidates(): Promise<object> {
  const document = smallDocument(desa);
  const places = {
    codes: document.desa.map(({ code }) => code),
    names: document.desa.map(({ name }) => name),
    parents: document.parents,
  };
  const text = madeUp(places.codes);
  const bytes = new TextEncoder().encode(text);
  const key = keyOfSession(new Uint8Array(32).fill(1));
  const check = async (elsewhere: ReadonlyMap<string, string>): Promise<CandidateJudgement> => {
    const table = value(await readTable({ name: 'calon.csv', bytes }));
    const { sheet, columns } = candidateReading(table, {});
    return value(
      judgeCandidates(sheet, places, { columns, limits, on, hasher: new NikHasher(key), elsewhere }),
    );
  };
  const first = await check(new Map());
  const held = new Map(first.kept.map(({ hash }) => [hash, 'Usulan']));
  const sql = await initSqlJs();
  const keep = (): void => {
    const workspace = Workspace.create(sql, document, '2026-01-01T00:00:00.000Z');
    const list = { id: 'a', name: 'Usulan', fund: '', date: '2026-03-31', limits };
    value(
      workspace.execute(
        candidateCommand(first, list, { id: key.id, derivation: null }),
        '2026-01-01T00:00:00.000Z',
      ),
    );
    workspace.close();
  };
  const own = await timed(3, () => check(held));
  const peer = await timed(3, () => plain(text));
  return {
    people,
    valid: first.valid,
    peerValid: plain(text),
    checked: own,
    peer,
    ratio: Math.round((own.least / peer.least) * 100) / 100,
    kept: await timed(2, keep),
  };
}

const two = (part: number): string => String(part).padStart(2, '0');

/** One in fifty is there twice, one in a hundred has a NIK of 15 digits, one in a hundred is born on no day. */
function madeUp(codes: readonly string[]): string {
  const random = seeded(99);
  const lines = ['No,NIK,Nama,Kode desa'];
  const niks: string[] = [];
  for (let index = 0; index < people; index++) {
    const born = index % 100 === 3 ? '3002' : `${two(1 + random(28) + 40 * random(2))}${two(1 + random(12))}`;
    const whole = `990101${born}${two(random(100))}${String(1 + random(9999)).padStart(4, '0')}`;
    const nik =
      index % 50 === 7 ? niks[random(niks.length)]! : index % 100 === 9 ? whole.slice(0, 15) : whole;
    niks.push(nik);
    lines.push(`${index + 1},${nik},Siti Contoh ${index},${codes[random(codes.length)]}`);
  }
  return lines.join('\n');
}

function plain(text: string): number {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',' });
  const seen = new Set<string>();
  let valid = 0;
  for (const { NIK: nik = '' } of data) {
    const match = /^\d{6}(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(nik);
    if (!match || match[4] === '0000' || seen.has(nik)) continue;
    const day = Number(match[1]) % 40;
    const month = Number(match[2]);
    const year = [2000, 1900]
      .map((century) => century + Number(match[3]))
      .find((one) => {
        return one <= on.year && isRealDate({ year: one, month, day });
      });
    if (year === undefined) continue;
    seen.add(nik);
    const age = on.year - year - (month > on.month || (month === on.month && day > on.day) ? 1 : 0);
    if (age >= 18 && age < 65) valid++;
  }
  return valid;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
