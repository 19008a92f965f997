import { existsSync } from 'node:fs';
import { parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { wording, type Language } from '#shared/text/text.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { startDocument, startSample } from '#shared/workspace/start.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import type { Command } from '../usage/command-line.ts';
import { writeOutputs } from '../file/document-file.ts';
import { alreadyThere } from '../file/file-problems.ts';
import { bundledFiles, sqlite } from '../installation.ts';
import type { Report } from '../outcome.ts';

/** `petalindung new`. */
export async function newDocument(
  command: Extract<Command, { name: 'new' }>,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const codes: RegionCode[] = [];
  for (const given of command.regions) {
    const code = parseRegionCode(given);
    if (code === null) return refused(notACode(given));
    codes.push(code);
  }
  return create(command, language, now, () =>
    startDocument(bundledFiles(), codes, shippedRates, now.getFullYear()),
  );
}

/** `petalindung sample`. */
export async function sampleDocument(
  command: Extract<Command, { name: 'sample' }>,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  return create(command, language, now, () => startSample(bundledFiles(), command.sample, shippedRates));
}

async function create(
  { file, force }: { readonly file: string; readonly force: boolean },
  language: Language,
  now: Date,
  start: () => Promise<Result<NewDocument>>,
): Promise<Result<Report>> {
  if (!force && existsSync(file)) return refused(alreadyThere(file));
  const contents = await start();
  if (!contents.ok) return contents;
  const workspace = Workspace.create(await sqlite(), contents.value, now.toISOString());
  try {
    const written = await writeOutputs([{ path: file, bytes: workspace.bytes() }], { backupAt: now });
    return written.ok ? done(reportOf(file, workspace, language)) : written;
  } finally {
    workspace.close();
  }
}

function reportOf(file: string, workspace: Workspace, language: Language): Report {
  const { codes, withoutBoundary, boundarySource } = workspace.directory();
  const { title } = workspace.snapshot();
  const w = wording(language);
  const [desa, lacking] = [w.heads(codes.length), w.heads(withoutBoundary.length)];
  const words: Readonly<Record<Language, string>> = {
    id: `${file}: ${title}, ${desa} desa dan kelurahan, ${lacking} tanpa batas. ${boundarySource.note}\n`,
    en: `${file}: ${title}, ${desa} desa and kelurahan, ${lacking} without a boundary. ${boundarySource.note}\n`,
  };
  return {
    json: {
      file,
      title,
      desa: codes.length,
      withoutBoundary: withoutBoundary.map((slot) => codes[slot]),
      boundarySource,
    },
    words: words[language],
  };
}

function notACode(given: string) {
  return {
    code: 'region-code-invalid',
    what: { id: `“${given}” bukan kode wilayah.`, en: `“${given}” is not a region code.` },
    why: {
      id: 'Kode Kemendagri ditulis dengan titik: 63, 63.11 atau 63.11.01. Kode BPS bernomor lain.',
      en: 'Kemendagri codes are written with dots: 63, 63.11 or 63.11.01. BPS codes are numbered otherwise.',
    },
    next: {
      id: 'Cari kodenya dengan petalindung regions --find NAMA.',
      en: 'Find the code with petalindung regions --find NAME.',
    },
  };
}
