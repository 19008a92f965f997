import { z } from 'zod';
import { validateAreaGeometry } from '../boundary/validate.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { allowedAt, valueAt, type Path, type SchemaNode } from './allowed.ts';
import { planProblem } from './check.ts';
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
  const parsed = planSpecSchema.safeParse(json);
  return parsed.success
    ? done(parsed.data)
    : refused(fieldProblem(innermost(parsed.error.issues, json), json));
}

/** JSON Schema (draft 2020-12) of a plan file, for editors and for programs that write plans. */
export function planJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(planSpecSchema, { io: 'input' });
}

type Issue = z.core.$ZodIssue;

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
  const members = issue.code === 'invalid_union' ? issue.errors.filter((errors) => errors.length > 0) : [];
  const value = valueAt(json, path);
  if (members.length > 0 && typeof value === 'object' && value !== null) {
    const known = members.find((errors) => !unknownKeys(errors) && Object.keys(value).length > 0);
    if (known) return { ...innermost(known, json, path), others: issues.length - 1 };
  }
  return { issue, path, others: issues.length - 1 };
}

function unknownKeys(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.code === 'unrecognized_keys');
}

function fieldProblem({ issue, path, others }: Fault, json: unknown): Problem {
  const schema = planJsonSchema() as SchemaNode;
  const more = says(
    (w) => (others > 0 ? ` Masih ada ${w.heads(others)} isian lain yang perlu diperbaiki.` : ''),
    (w) => (others > 0 ? ` ${w.heads(others)} more fields need attention.` : ''),
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
