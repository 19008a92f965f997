import { oneOf } from '#shared/contribution/problems.ts';
import { readAgeLimits, type AgeLimits } from '#shared/candidate/age.ts';
import { candidateStatuses, type CandidateStatus } from '#shared/candidate/status.ts';
import { candidateRoles, type CandidateRole } from '#shared/exchange/candidates/columns.ts';
import { dateOf, text, WrongUsage, type Values } from './arguments.ts';

/** A list of candidates, or of what became of those of an earlier one. */
export interface CandidatesCommand {
  readonly name: 'import';
  readonly as: 'candidates';
  readonly file: string;
  readonly source: string;
  readonly sheet: string | null;
  /** For columns that are not recognised: header or number, and role. */
  readonly map: readonly (readonly [header: string, role: CandidateRole])[];
  /** Name of the new list; made of the date where left out. */
  readonly title: string | null;
  readonly fund: string;
  readonly limits: AgeLimits;
  /** ISO date ages are counted at; null for today. */
  readonly date: string | null;
  /** Null for a key that is forgotten afterwards. */
  readonly passphraseFile: string | null;
  /** What the file says of an earlier list; null where it is a new one. */
  readonly status: { readonly list: string; readonly to: CandidateStatus } | null;
  readonly dryRun: boolean;
  readonly report: string | null;
}

/** Options of candidates alone. */
export const candidateOnly = ['fund', 'age', 'passphrase-file', 'list', 'status'] as const;

/** Options that say nothing of candidates. */
const notOfCandidates = ['year', 'phase', 'publisher', 'edition', 'note', 'replace'] as const;

const defaultAge = '>=18 <65';

/** @throws WrongUsage */
export function candidatesCommand(
  values: Values,
  file: string,
  source: string,
  map: readonly string[],
): CandidatesCommand {
  const other = notOfCandidates.find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new WrongUsage(`--${other} bukan untuk --as candidates`, `--${other} is not for --as candidates`);
  const age = text(values, 'age') ?? defaultAge;
  const limits = readAgeLimits(age);
  if (!limits)
    throw WrongUsage.value('--age', age, { id: 'batas seperti ">=18 <65"', en: 'limits such as ">=18 <65"' });
  return {
    name: 'import',
    as: 'candidates',
    file,
    source,
    sheet: text(values, 'sheet'),
    map: map.map(roleEntry),
    title: text(values, 'title'),
    fund: text(values, 'fund') ?? '',
    limits,
    date: dateOf(values),
    passphraseFile: text(values, 'passphrase-file'),
    status: statusOf(values),
    dryRun: values['dry-run'] === true,
    report: text(values, 'report'),
  };
}

function statusOf(values: Values): CandidatesCommand['status'] {
  const [list, status] = [text(values, 'list'), text(values, 'status')];
  if (list === null && status === null) return null;
  const to = candidateStatuses.find((known) => known === status);
  if (status !== null && (!to || to === 'valid'))
    throw WrongUsage.value('--status', status, oneOf(candidateStatuses.filter((known) => known !== 'valid')));
  if (list === null || !to || to === 'valid')
    throw new WrongUsage(
      '--list NAMA --status decreed, enrolled, ended atau refused dipakai bersama',
      '--list NAME and --status decreed, enrolled, ended or refused go together',
    );
  return { list, to };
}

function roleEntry(given: string): readonly [string, CandidateRole] {
  const at = given.lastIndexOf('=');
  const role = candidateRoles.find((known) => known === given.slice(at + 1).trim());
  if (at <= 0 || !role)
    throw new WrongUsage(
      `--map harus JUDUL=ISIAN, isian: ${candidateRoles.join(', ')}`,
      `--map needs HEADER=FIELD, fields: ${candidateRoles.join(', ')}`,
    );
  return [given.slice(0, at).trim(), role];
}
