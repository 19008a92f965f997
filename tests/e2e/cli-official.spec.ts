import { expect, test } from '@playwright/test';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const cli = commandLine();

const bytes = () => readFileSync(join(cli.folder(), 'a.gpkg'));

test('a plan is made official under a hash, cannot be changed then, and can be again', () => {
  cli.json('sample', 'balangan-2024', 'a.gpkg');
  const { plan } = cli.json('budget', 'a.gpkg') as { readonly plan: string };

  const locked = cli.json('lock-plan', 'a.gpkg', plan) as { readonly official: { readonly hash: string } };
  expect(locked.official.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(cli.json('budget', 'a.gpkg')).toMatchObject({ official: true });

  const before = bytes();
  const again = cli.run('lock-plan', 'a.gpkg', plan, '--lang', 'en');
  expect(again.code).toBe(1);
  expect((JSON.parse(again.err) as { readonly what: string }).what).toContain(plan);
  writeFileSync(
    join(cli.folder(), 'plan.json'),
    JSON.stringify({
      name: plan,
      quota: 10,
      area: { codes: ['63.11'] },
      rule: { kind: 'equal' },
      phases: [{ name: 'T', year: 2024, from: 4, to: 12, quota: 10 }],
      group: 'vulnerable',
      programmes: ['JKK', 'JKM'],
    }),
  );
  expect(cli.run('allocate', 'a.gpkg', '--plan', 'plan.json').code).toBe(1);
  expect(bytes().equals(before)).toBe(true);

  expect(cli.json('unlock-plan', 'a.gpkg', plan)).toMatchObject({ plan, official: null });
  expect(cli.json('budget', 'a.gpkg')).toMatchObject({ official: false });
  expect(cli.run('allocate', 'a.gpkg', '--plan', 'plan.json').code).toBe(0);
});

test('unlocking what is not official writes nothing; a plan that is not there is a problem', () => {
  cli.json('sample', 'balangan-2024', 'a.gpkg');
  const { plan } = cli.json('budget', 'a.gpkg') as { readonly plan: string };
  const before = statSync(join(cli.folder(), 'a.gpkg')).mtimeMs;
  const { code, out } = cli.run('unlock-plan', 'a.gpkg', plan);
  expect([code, out]).toEqual([0, `Rencana ${plan} tidak resmi; dapat diubah.\n`]);
  expect(statSync(join(cli.folder(), 'a.gpkg')).mtimeMs).toBe(before);
  const unknown = cli.run('lock-plan', 'a.gpkg', 'Tidak ada', '--lang', 'en');
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.err)).toMatchObject({ code: 'plan-unknown' });
});

test('wrong usage is said in the language that was asked for', () => {
  for (const [language, said] of [
    [[], 'PLAN harus diisi'],
    [['--lang', 'en'], 'PLAN is needed'],
  ] as const) {
    const { code, err } = cli.run('lock-plan', 'a.gpkg', ...language);
    expect(code).toBe(2);
    expect(err).toContain(`${said}\npetalindung lock-plan FILE.gpkg PLAN\n`);
  }
});
