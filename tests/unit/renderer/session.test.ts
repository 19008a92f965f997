import initSqlJs from 'sql.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RegionCode } from '#shared/region/code.ts';
import { Session } from '../../../renderer/session/session.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';

vi.mock('../../../renderer/session/report.ts', () => ({ makePdf: () => Promise.resolve(new Uint8Array()) }));

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a new document', () => {
  it("begins in the year of the user's calendar, not Greenwich's", async () => {
    process.env['TZ'] = 'Asia/Jakarta';
    const session = new Session(initSqlJs(), bundledFiles);
    const opened = await session.createDocument(['63.11.01' as RegionCode], '2025-12-31T20:00:00.000Z');
    expect(opened.ok && opened.value.snapshot.coverage.year).toBe(2026);
  });
});
