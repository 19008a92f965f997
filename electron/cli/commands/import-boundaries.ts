import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { BoundaryImport, type BoundarySource } from '#shared/exchange/boundaries/boundary-import.ts';
import { placeRoles, type PlaceFields } from '#shared/exchange/boundaries/fields.ts';
import type { CleanPreview, JoinPreview } from '#shared/exchange/boundaries/preview.ts';
import { FileLayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { boundaryTargetOf } from '#shared/exchange/boundaries/target-of.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import type { ReadAs } from '#shared/boundary/import/open-layers.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { done, refused, type Problem, type Result } from '#shared/text/problem.ts';
import { says, type Language } from '#shared/text/text.ts';
import type { Workspace } from '#shared/workspace/workspace.ts';
import { readWhole, type Output } from '../../files/atomic-write.ts';
import type { BoundaryCommand } from '../usage/boundary-arguments.ts';
import { chosenRoles } from '../chosen-roles.ts';
import { sameFileProblem } from '../file/distinct-files.ts';
import { withDocument, writeOutputs } from '../file/document-file.ts';
import { unreadable } from '../file/file-problems.ts';
import { gdalFiles } from '../gdal.ts';
import { sqlite } from '../installation.ts';
import { matchedByHand } from '../hand-matches.ts';
import { localDate } from '../local-date.ts';
import type { Report } from '../outcome.ts';
import { tableOutput } from '../file/table-file.ts';

/** `petalindung import … --as boundaries`: the document is written only when at least one desa gets a boundary. */
export async function importBoundaries(
  command: BoundaryCommand,
  language: Language,
  now: Date,
): Promise<Result<Report>> {
  const same = await sameFileProblem([command.file, command.source, command.report]);
  if (same) return refused(same);
  return withDocument(command.file, async (workspace) => {
    const reader = new FileLayerReader(gdalFiles, sqlite);
    const work = new BoundaryImport(() => ({ reader, close: () => undefined }), boundaryTargetOf(workspace));
    const joined = await joinedAsAsked(work, command, workspace.directory().codes);
    if (!joined.ok) return joined;
    const simplify = command.simplify === null ? null : { by: 'metres' as const, metres: command.simplify };
    const cleaned = work.clean(simplify, command.missing, () => undefined);
    if (!cleaned.ok) return cleaned;
    const taken = take(work, workspace, command, now);
    if (!taken.ok) return taken;
    const outputs: Output[] = command.dryRun ? [] : [{ path: command.file, bytes: workspace.bytes() }];
    if (command.report !== null) outputs.push(tableOutput(command.report, work.report(language)));
    const written = await writeOutputs(outputs, command.dryRun ? {} : { backupAt: now });
    if (!written.ok) return written;
    return done({
      json: json(command, joined.value, cleaned.value, workspace, language),
      words: words(command, joined.value, cleaned.value)[language],
    });
  });
}

/** The file, and beside a file of a shapefile or MapInfo table those that belong to it. */
async function givenFiles(source: string): Promise<Result<readonly GivenFile[]>> {
  let path = source;
  try {
    const stem = basename(source, extname(source)).toLowerCase();
    const several = /^\.(shp|tab|mif)$/i.test(extname(source));
    const beside = several ? await readdir(dirname(source)) : [];
    const paths = [
      source,
      ...beside
        .filter((name) => basename(name, extname(name)).toLowerCase() === stem && name !== basename(source))
        .map((name) => join(dirname(source), name)),
    ];
    const files: GivenFile[] = [];
    for (path of paths) files.push({ name: basename(path), bytes: await readWhole(path) });
    return done(files);
  } catch (error) {
    return refused(unreadable(path, error));
  }
}

/** Opened, read and joined as asked for on the command line. */
async function joinedAsAsked(
  work: BoundaryImport,
  command: BoundaryCommand,
  desa: readonly RegionCode[],
): Promise<Result<JoinPreview>> {
  const given = await givenFiles(command.source);
  if (!given.ok) return given;
  // Read once: a command line reads no layer twice.
  const opened = await work.open(
    () => Promise.resolve(given.value),
    () => undefined,
  );
  if (!opened.ok) return opened;
  const layer = command.layer === null ? done(opened.value.likeliest) : work.layerNamed(command.layer);
  if (!layer.ok) return layer;
  const as = await work.readAs(layer.value, command.crs);
  if (!as.ok) return as;
  if (as.value.how === 'unknown') return refused(withLikely(as.value));
  const read = await work.read(layer.value, as.value, () => undefined);
  if (!read.ok) return read;
  const joined = joinedByColumns(work, command, read.value);
  if (!joined.ok || command.matches.length === 0) return joined;
  const { features, listed, fields } = joined.value;
  const places = new Map(listed.map(({ feature, place }) => [feature, place]));
  const all = Array.from({ length: features }, (_, feature) => ({
    number: feature + 1,
    place: places.get(feature) ?? '',
  }));
  const matches = matchedByHand(command.matches, all, desa);
  if (!matches.ok) return matches;
  return done(
    work.join(fields, Object.fromEntries(matches.value.map((match) => [match.number - 1, match.desa]))),
  );
}

/** Asked for on a command line, a coordinate system is best told by those it may be. */
function withLikely({ problem, likely }: Extract<ReadAs, { readonly how: 'unknown' }>): Problem {
  const some = likely.slice(0, 4).map(({ code, name }) => `--crs ${code} (${name})`);
  if (some.length === 0) return problem;
  return {
    ...problem,
    next: {
      id: `${problem.next.id} Yang menempatkannya di wilayah dokumen: ${some.join(', ')}.`,
      en: `${problem.next.en} Those that put it where the document is: ${some.join(', ')}.`,
    },
  };
}

/** Joined by the columns named on the command line, else as it was read. */
function joinedByColumns(
  work: BoundaryImport,
  command: BoundaryCommand,
  read: JoinPreview,
): Result<JoinPreview> {
  if (command.map.length === 0) return done(read);
  const { fields, fieldNames } = read;
  const roles = chosenRoles(command.map, fieldNames);
  if (!roles.ok) return roles;
  const chosen: Record<string, number | null> = { ...fields };
  for (const [column, { kind }] of Object.entries(roles.value)) {
    for (const role of placeRoles) if (chosen[role] === Number(column)) chosen[role] = null;
    if (kind !== 'ignore') chosen[kind] = Number(column);
  }
  return done(work.join(chosen as PlaceFields, {}));
}

function take(work: BoundaryImport, workspace: Workspace, command: BoundaryCommand, now: Date) {
  const source: BoundarySource = {
    title: command.title ?? basename(command.source),
    publisher: command.publisher ?? '',
    licence: command.licence ?? '',
    edition: command.edition ?? String(now.getFullYear()),
    date: command.date ?? localDate(now),
    note: command.note ?? '',
  };
  return workspace.execute(work.command(source, command.missing), now.toISOString());
}

function json(
  command: BoundaryCommand,
  joined: JoinPreview,
  { report, changes, before, after }: CleanPreview,
  workspace: Workspace,
  language: Language,
): object {
  const { codes, names } = workspace.directory();
  const desaOf = (slots: readonly number[]) =>
    slots.map((slot) => ({ code: codes[slot], name: names[slot] }));
  const column = (field: number | null) => (field === null ? null : joined.fieldNames[field]);
  return {
    file: command.file,
    applied: !command.dryRun,
    source: workspace.directory().boundarySource,
    columns: Object.fromEntries(placeRoles.map((role) => [role, column(joined.fields[role])])),
    schema: joined.schema,
    codes: joined.system,
    features: joined.features,
    withoutArea: joined.withoutArea,
    brokenCoordinates: joined.broken,
    counts: joined.counts,
    desa: joined.desa,
    merged: joined.merged,
    missing: desaOf(joined.missing),
    losing: command.missing === 'remove' ? desaOf(joined.losing) : [],
    unmatched: joined.listed
      .filter(({ kind }) => kind === 'unmatched')
      .map(({ feature, place, notes, candidates }) => ({
        feature: feature + 1,
        place,
        notes: notes.map((note) => ({ kind: note.kind, says: noteWords(note)[language] })),
        candidates,
      })),
    repairs: report.totals,
    keptGaps: report.keptGaps.length,
    largeOverlaps: report.largeOverlaps.length,
    withoutLand: report.landless.length,
    vertices: report.vertices,
    km2: { before: before / 1e6, after: after / 1e6 },
    desaChanged: changes.filter(({ before: b, after: a }) => !(Math.abs(a - b) <= b / 100)).length,
    report: command.report,
  };
}

function words(command: BoundaryCommand, joined: JoinPreview, { report, after }: CleanPreview) {
  const { code, name, spelling, outside, unmatched } = joined.counts;
  const repaired = report.areas.filter(({ repairs }) => repairs.length > 0).length;
  return says(
    (w) =>
      `${w.heads(joined.features)} wilayah di berkas: ${w.heads(code)} menurut kode, ${w.heads(name + spelling)} menurut nama, ` +
      `${w.heads(outside)} di luar dokumen, ${w.heads(unmatched)} tidak cocok. ` +
      `${w.heads(joined.desa)} desa mendapat batas (${w.heads(Math.round(after / 1e6))} km²), ` +
      `${w.heads(joined.missing.length)} tidak ada di berkas; ${w.heads(repaired)} desa diperbaiki` +
      `${command.dryRun ? '; dokumen tidak ditulis' : ''}.\n`,
    (w) =>
      `${w.heads(joined.features)} areas in the file: ${w.heads(code)} by code, ${w.heads(name + spelling)} by name, ` +
      `${w.heads(outside)} outside the document, ${w.heads(unmatched)} not matched. ` +
      `${w.heads(joined.desa)} desa get a boundary (${w.heads(Math.round(after / 1e6))} km²), ` +
      `${w.heads(joined.missing.length)} are not in the file; ${w.heads(repaired)} desa repaired` +
      `${command.dryRun ? '; the document was not written' : ''}.\n`,
  );
}
