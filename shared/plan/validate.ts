import { z } from 'zod';
import { validateAreaGeometry } from '../boundary/validate.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says, type Text } from '../text/text.ts';
import { allowedAt, valueAt, type Path, type SchemaNode } from './allowed.ts';
import { lockNotDesa, planProblem } from './check.ts';
import { planSpecSchema, type PlanSpec } from './spec.ts';

/**
 * Reads a plan from JSON that anyone may have written. A problem names the first field that is wrong, the value
 * given and what is allowed there.
 *
 * @returns the plan, its drawn area wound as RFC 7946 has it
 */
export function parsePlanSpec(json: unknown): Result<PlanSpec> {
  const fields = parsePlanFields(json);
  if (!fields.ok) return fields;
  const spec = fields.value;
  const problem = planProblem(spec);
  if (problem) return refused(problem);
  if ('codes' in spec.area) return done(spec);
  const polygon = validateAreaGeometry(spec.area.polygon);
  return polygon.ok ? done({ ...spec, area: { ...spec.area, polygon: polygon.value } }) : polygon;
}

/** As {@link parsePlanSpec}, of each field by itself: for plans still being written, which may contradict themselves. */
export function parsePlanFields(json: unknown): Result<PlanSpec> {
  const hidden = hiddenKey(json);
  if (hidden?.path[0] === 'locks') return refused(lockNotDesa('__proto__'));
  if (hidden) return refused(fieldProblem({ issue: hidden, path: hidden.path, others: 0 }, json));
  const parsed = planSpecSchema.safeParse(json);
  if (!parsed.success) return refused(fieldProblem(innermost(parsed.error.issues, json), json));
  const spec = withoutNegativeZero(parsed.data);
  const name = controlledName(spec);
  return name ? refused(controlCharacters(name, valueAt(spec, name))) : done(spec);
}

/**
 * JSON Schema (draft 2020-12) of a plan file, for editors and for programs that write plans; shipped as
 * `assets/plan.schema.json`. What holds between fields is checked by `planProblem` alone.
 */
export function planJsonSchema(): z.core.JSONSchema.BaseSchema {
  const described = planSpecSchema.meta({
    title: 'PetaLindung plan',
    description:
      'What a planner decides. Figures are whole heads and whole Rupiah; unknown fields are refused.',
  });
  return z.toJSONSchema(described, { io: 'input' });
}

type Issue = z.core.$ZodIssue;

/**
 * A key `__proto__` anywhere in the plan, as an unknown key: copies of objects lose it without a word, and with
 * it the figure it holds.
 */
function hiddenKey(json: unknown, path: Path = []): z.core.$ZodIssueUnrecognizedKeys | null {
  if (typeof json !== 'object' || json === null) return null;
  if (Object.hasOwn(json, '__proto__'))
    return { code: 'unrecognized_keys', keys: ['__proto__'], path: [...path], message: '' };
  for (const [key, value] of Object.entries(json)) {
    const found = hiddenKey(value, [...path, Array.isArray(json) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

/** −0 is a number JSON can hold; it counts as 0 and would be printed as -0. */
function withoutNegativeZero<T>(value: T): T {
  if (Object.is(value, -0)) return 0 as T;
  if (Array.isArray(value)) return value.map(withoutNegativeZero) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutNegativeZero<unknown>(each)]),
  ) as T;
}

/**
 * Path of the first name with a character that is not printed: such names look alike but are not, or are cut
 * short where they are stored.
 */
function controlledName(spec: PlanSpec): Path | null {
  const names: readonly Named[] = [
    [['name'], spec.name],
    ...namesOf('phases', spec.phases),
    ...namesOf('commitments', spec.commitments ?? []),
    ...namesOf('funds', spec.funds),
    ...namesOf('agencies', spec.agencies ?? []),
  ];
  return names.find(([, name]) => name !== undefined && /\p{Cc}/u.test(name))?.[0] ?? null;
}

type Named = readonly [Path, string | undefined];

function namesOf(
  field: string,
  list: readonly { readonly name: string; readonly agency?: string | undefined }[],
): readonly Named[] {
  return list.flatMap(({ name, agency }, i): Named[] => [
    [[field, i, 'name'], name],
    [[field, i, 'agency'], agency],
  ]);
}

function controlCharacters(path: Path, value: unknown): Problem {
  return {
    code: 'plan-invalid-field',
    what: says(
      () => `Isian ${place(path).id} tidak dapat dipakai: ${shown(value)}.`,
      () => `${place(path).en} cannot be used: ${shown(value)}.`,
    ),
    why: says(
      () => 'Yang diperbolehkan: teks satu baris tanpa karakter kendali (tab, baris baru, NUL).',
      () => 'Allowed is: text of one line without control characters (tabs, line breaks, NUL).',
    ),
    next: says(
      () => `Ketik ulang ${place(path).id}, lalu coba lagi.`,
      () => `Type ${lowerFirst(place(path).en)} anew and try again.`,
    ),
  };
}

/** What is wrong and how many other fields are, as seen from the top of the plan. */
interface Fault {
  readonly issue: Issue;
  readonly path: Path;
  readonly others: number;
}

/** The first issue; inside a union that of the member which was meant: the one that fails furthest in. */
function innermost(issues: readonly Issue[], json: unknown, above: Path = []): Fault {
  const issue = issues[0]!;
  const path = [...above, ...issue.path];
  // One field can break two rules: a name that is empty shows nothing either.
  const others = new Set(issues.map((each) => each.path.join('.'))).size - 1;
  const members = issue.code === 'invalid_union' ? issue.errors.filter((errors) => errors.length > 0) : [];
  const value = valueAt(json, path);
  if (members.length > 0 && typeof value === 'object' && value !== null) {
    const fitting = members.filter((errors) => !unknownKeys(errors) && Object.keys(value).length > 0);
    const known = fitting.find((errors) => errors.every((error) => error.path.length > 0)) ?? fitting[0];
    if (known) return { ...innermost(known, json, path), others };
  }
  return { issue, path, others };
}

function unknownKeys(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.code === 'unrecognized_keys');
}

function fieldProblem({ issue, path, others }: Fault, json: unknown): Problem {
  const schema = planJsonSchema() as SchemaNode;
  const more = says(
    (w) => (others > 0 ? ` Masih ada ${w.heads(others)} isian lain yang perlu diperbaiki.` : ''),
    (w) =>
      others > 0 ? ` ${w.heads(others)} more ${others === 1 ? 'field needs' : 'fields need'} attention.` : '',
  );
  if (issue.code === 'unrecognized_keys') {
    const key = fieldName([...path, issue.keys[0]!]);
    const allowed = allowedAt(schema, path, json);
    return {
      code: 'plan-unknown-field',
      what: says(
        () => `Rencana memuat isian "${key}" yang tidak dikenal.`,
        () => `The plan has an unknown field "${key}".`,
      ),
      why: says(
        () => `Di ${place(path).id} yang dikenal hanya ${allowed.id}; isian lain tidak diabaikan diam-diam.`,
        () => `${place(path).en} takes ${allowed.en}; anything else is not silently ignored.`,
      ),
      next: says(
        () => `Hapus "${key}" atau perbaiki ejaannya.${more.id}`,
        () => `Remove "${key}" or correct its spelling.${more.en}`,
      ),
    };
  }
  if (issue.code === 'invalid_key') return keyProblem(path, more);
  const value = valueAt(json, path);
  const allowed = allowedAt(schema, path, json);
  const name = fieldName(path);
  return {
    code: value === undefined ? 'plan-missing-field' : 'plan-invalid-field',
    what:
      value === undefined
        ? says(
            () => `Isian "${name}" pada rencana tidak ada.`,
            () => `The plan lacks the field "${name}".`,
          )
        : says(
            () => `Isian ${place(path).id} tidak dapat dipakai: ${shown(value)}.`,
            () => `${place(path).en} cannot be used: ${shown(value)}.`,
          ),
    why: says(
      () => `Yang diperbolehkan: ${allowed.id}.`,
      () => `Allowed is: ${allowed.en}.`,
    ),
    next: says(
      () => `Perbaiki ${place(path).id}, lalu coba lagi.${more.id}`,
      () => `Correct ${lowerFirst(place(path).en)} and try again.${more.en}`,
    ),
  };
}

/** Of all keys only fiscal years have a form of their own. */
function keyProblem(path: Path, more: Text): Problem {
  const key = String(path.at(-1));
  const within = place(path.slice(0, -1));
  return {
    code: 'plan-invalid-key',
    what: says(
      () => `Isian ${within.id} memuat "${key}", yang bukan tahun anggaran.`,
      () => `${within.en} has "${key}", which is no fiscal year.`,
    ),
    why: says(
      () => 'Yang diperbolehkan: tahun dari "2000" sampai "2100" sebagai kunci, Rupiah sebagai nilainya.',
      () => 'Allowed is: a year from "2000" to "2100" as key, Rupiah as its value.',
    ),
    next: says(
      () => `Tulis tahunnya dengan empat angka, misalnya "2024".${more.id}`,
      () => `Write the year with four digits, such as "2024".${more.en}`,
    ),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function place(path: Path): { readonly id: string; readonly en: string } {
  return path.length === 0
    ? { id: 'rencana', en: 'The plan' }
    : { id: `"${fieldName(path)}"`, en: `The field "${fieldName(path)}"` };
}

/** `phases[0].from`, `locks["63.11.01.2001"]`. */
function fieldName(path: Path): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`;
      const plain = /^[A-Za-z_]\w*$/.test(String(key));
      return plain ? `${depth > 0 ? '.' : ''}${String(key)}` : `[${JSON.stringify(String(key))}]`;
    })
    .join('');
}

const longestShown = 60;

/** A value as the plan's author wrote it, shortened. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
