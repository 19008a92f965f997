import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { SchemaNode } from '#shared/plan/allowed.ts';
import { planJsonSchema } from '#shared/plan/validate.ts';

const file = `${import.meta.dirname}/../../../assets/plan.schema.json`;

describe('assets/plan.schema.json', () => {
  it('is the schema that plans are read by; `npx vitest run tests/unit/plan/schema -u` writes it anew', async () => {
    const options = await resolveConfig(file);
    const text = await format(JSON.stringify(planJsonSchema()), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(file);
  });

  it('says of every field of a plan, its phases, commitments, funds and agencies what it means', async () => {
    type Described = SchemaNode & { readonly description?: string };
    const schema = JSON.parse(await readFile(file, 'utf8')) as SchemaNode;
    const parts = [
      schema,
      ...['phases', 'commitments', 'funds', 'agencies'].map((list) => schema.properties![list]!.items!),
    ];
    const silent = parts.flatMap((part) =>
      Object.entries(part.properties!).flatMap(([field, node]) =>
        (node as Described).description === undefined && field !== 'name' ? [field] : [],
      ),
    );
    expect(silent).toEqual([]);
  });
});
