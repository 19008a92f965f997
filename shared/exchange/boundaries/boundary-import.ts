import { cleaning } from '../../boundary/clean/clean.ts';
import { comparing } from '../../boundary/clean/compare.ts';
import { inaccuracies, type Simplification } from '../../boundary/clean/options.ts';
import { toFlatPolygons } from '../../boundary/clean/topology.ts';
import { unknownLayer } from '../../boundary/import/file-problems.ts';
import type { GivenFile } from '../../boundary/import/given-files.ts';
import type { BoundaryLayer, Extent, LayerInfo } from '../../boundary/import/layer.ts';
import type { ReadAs } from '../../boundary/import/open-layers.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import type { Source } from '../../text/source.ts';
import { wording, type Language } from '../../text/text.ts';
import type { Command } from '../../workspace/command.ts';
import { PlaceFinder } from '../import/places.ts';
import { codeSystem, guessFields, isUpperLevel, type FieldGuess, type PlaceFields } from './fields.ts';
import { nothingMatched } from './boundary-problems.ts';
import { joinFeatures, type HandMatches, type Joined } from './join.ts';
import { boxesOf, renumbered } from './matched-polygons.ts';
import { pictureOf, type FeaturePicture } from './picture.ts';
import { desaChanges, joinPreview, type CleanPreview, type DesaChange, type JoinPreview } from './preview.ts';
import { boundaryReport, type CleanedDesa } from './report.ts';
import type { WrittenTable } from '../table/written-table.ts';
import type { LayerReader, OwnedReader } from './layer-reader.ts';
import { likeliestLayer } from './likeliest-layer.ts';
import type { BoundaryTarget } from './target.ts';

/** How far the work is: which part, and the share of it that is done, 0–1. */
export type Progress = (part: ProgressPart, share: number) => void;
export type ProgressPart = 'open' | 'read' | 'clean' | 'compare';

/** The files, read anew each time they are asked for: nobody has to hold on to them meanwhile. */
export type FileSource = () => Promise<readonly GivenFile[]>;

export interface OpenedFiles {
  readonly layers: readonly LayerInfo[];
  /** The one that looks most like desa. */
  readonly likeliest: number;
}

/** What becomes of desa the layer does not have: they keep the boundary in use, or have none from then on. */
export type MissingDesa = 'keep' | 'remove';

/** Where the boundaries come from, as the user says. */
export type BoundarySource = Pick<Source, 'title' | 'publisher' | 'licence' | 'edition' | 'date' | 'note'>;

/**
 * Boundaries on their way into a document: files, a layer of them, its features joined to desa, cleaned, and at last
 * the one command that takes them. Each step rests on the one before and may be taken again with other choices. It
 * changes no document.
 */
export class BoundaryImport {
  readonly #newReader: () => OwnedReader;
  readonly #target: BoundaryTarget;
  readonly #finder: PlaceFinder;
  #given: FileSource | null = null;
  #reader: OwnedReader | null = null;
  #layers: readonly LayerInfo[] = [];
  #layer: BoundaryLayer | null = null;
  #guess: FieldGuess | null = null;
  #joined: Joined | null = null;
  #preview: JoinPreview | null = null;
  #cleaned: CleanedDesa | null = null;

  /** @param newReader asked for whenever files are opened */
  constructor(newReader: () => OwnedReader, target: BoundaryTarget) {
    this.#newReader = newReader;
    this.#target = target;
    this.#finder = new PlaceFinder(target);
  }

  /** Opens files and lists their layers of areas. @param given asked again when a layer is read again */
  async open(given: FileSource, progress: Progress): Promise<Result<OpenedFiles>> {
    progress('open', 0);
    this.#given = given;
    this.#layer = this.#guess = this.#joined = this.#preview = this.#cleaned = null;
    this.#closeReader();
    const opened = await this.#opened(progress);
    if (!opened.ok) return opened;
    progress('open', 1);
    return done({ layers: this.#layers, likeliest: likeliestLayer(this.#layers) });
  }

  /** The number of a layer by its name. */
  layerNamed(name: string): Result<number> {
    const at = this.#layers.findIndex((layer) => layer.name === name);
    return at >= 0
      ? done(at)
      : refused(
          unknownLayer(
            name,
            this.#layers.map((layer) => layer.name),
          ),
        );
  }

  /** How the coordinates of a layer are understood, see `OpenLayers.readAs`. @param crs EPSG code the user says */
  async readAs(index: number, crs: string | null): Promise<Result<ReadAs>> {
    const opened = await this.#opened();
    return opened.ok ? opened.value.readAs(index, crs, this.#extent()) : opened;
  }

  /** Reads a layer whose coordinates are understood, and joins it as its columns suggest. */
  async read(index: number, as: ReadAs, progress: Progress): Promise<Result<JoinPreview>> {
    const opened = await this.#opened(progress);
    if (!opened.ok) return opened;
    const layer = await opened.value.read(index, as, (share) => progress('read', 0.9 * share));
    this.#closeReader();
    if (!layer.ok) return layer;
    progress('read', 0.95);
    this.#layer = layer.value;
    this.#guess = guessFields(layer.value, this.#finder);
    return done(this.join(this.#guess.fields, {}));
  }

  /** Joins the layer's features to the desa by other columns or with more said by hand. */
  join(fields: PlaceFields, matches: HandMatches): JoinPreview {
    const layer = this.#layer;
    if (!layer || !this.#guess) throw new Error('there is no layer to join');
    const system = codeSystem(layer, fields.code, this.#finder);
    this.#joined = joinFeatures(layer, fields, system, this.#target, this.#finder, matches);
    this.#cleaned = null;
    const { schema } = this.#guess;
    this.#preview = joinPreview(layer, this.#joined, { fields, system, schema }, this.#target);
    return this.#preview;
  }

  /** Repairs the matched boundaries and says what differs from those in use. */
  clean(simplify: Simplification | null, missing: MissingDesa, progress: Progress): Result<CleanPreview> {
    const [layer, joined, preview] = [this.#layer, this.#joined, this.#preview];
    if (!layer || !joined || !preview) throw new Error('there is nothing to clean');
    if (preview.desa === 0) return refused(nothingMatched(preview, isUpperLevel(layer, preview.fields)));
    const slots = [...new Set(joined.slots)].filter((slot) => slot >= 0).toSorted((a, b) => a - b);
    const areaOf = new Map(slots.map((slot, area) => [slot, area]));
    const numbers = joined.slots.map((slot) => areaOf.get(slot) ?? -1);
    const cleaned = ended(
      cleaning(renumbered(layer.polygons, numbers, slots.length), { ...inaccuracies, simplify }),
      (share) => progress('clean', share),
    );
    if (!cleaned.ok) return cleaned;
    const { topology, report } = cleaned.value;
    const polygons = toFlatPolygons(topology);
    this.#cleaned = { report, polygons, slots };
    const { current } = this.#target;
    const inUse = Int32Array.from({ length: current.areaCount }, (_, slot) => areaOf.get(slot) ?? -1);
    const differences = ended(comparing(renumbered(current, inUse, slots.length), polygons), (share) =>
      progress('compare', share),
    );
    const losing = missing === 'remove' ? preview.losing : [];
    const changes = desaChanges(current, slots, differences, losing);
    return done({ slots, report, changes, before: sumOf(changes, 'before'), after: sumOf(changes, 'after') });
  }

  /** The one command that takes what was cleaned. */
  command(source: BoundarySource, missing: MissingDesa): Command {
    const [preview, held] = [this.#preview, this.#cleaned];
    if (!preview || !held) throw new Error('there is nothing to take');
    const removed = missing === 'remove' ? preview.losing : [];
    const codes = [...held.slots, ...removed].map((slot) => this.#target.codes[slot]!);
    const kept = missing === 'keep' ? preview.losing.length : 0;
    const note = [source.note, kept > 0 ? keptNote(kept, this.#target.currentSource) : ''].filter(Boolean);
    return {
      kind: 'replace-boundaries',
      codes,
      polygons: { ...held.polygons, areaCount: codes.length },
      source: { ...source, note: note.join(' '), definition: '', illustrative: false },
    };
  }

  /** A feature among the desa in use, for matching it by hand; null where it has no area. */
  picture(feature: number): FeaturePicture | null {
    return this.#layer && pictureOf(this.#layer.polygons, feature, this.#target.current);
  }

  /** Every feature with what became of it, and every desa the layer does not have. */
  report(language: Language): WrittenTable {
    const [layer, joined, preview] = [this.#layer, this.#joined, this.#preview];
    if (!layer || !joined || !preview) throw new Error('there is nothing to report');
    const { fields } = preview;
    return boundaryReport({ layer, joined, fields, cleaned: this.#cleaned, target: this.#target }, language);
  }

  /** The reader with the files open: a layer may be read again after the reader was let go of. */
  async #opened(progress?: Progress): Promise<Result<LayerReader>> {
    if (this.#reader) return done(this.#reader.reader);
    const owned = this.#newReader();
    const layers = await owned.reader.open((await this.#given?.()) ?? [], (share) =>
      progress?.('open', share),
    );
    if (!layers.ok) {
      owned.close();
      return layers;
    }
    this.#layers = layers.value;
    this.#reader = owned;
    return done(owned.reader);
  }

  #closeReader(): void {
    this.#reader?.close();
    this.#reader = null;
  }

  /** West, south, east, north of the boundaries in use, with some room; null where there are none. */
  #extent(): Extent | null {
    const boxes = boxesOf(this.#target.current);
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < boxes.length; at += 4) {
      if (Number.isNaN(boxes[at]!)) continue;
      box[0] = Math.min(box[0], boxes[at]!);
      box[1] = Math.min(box[1], boxes[at + 1]!);
      box[2] = Math.max(box[2], boxes[at + 2]!);
      box[3] = Math.max(box[3], boxes[at + 3]!);
    }
    return box[0] <= box[2] ? [box[0] - 0.2, box[1] - 0.2, box[2] + 0.2, box[3] + 0.2] : null;
  }
}

/** Works to the end. */
function ended<T>(work: Generator<number, T>, progress: (share: number) => void): T {
  progress(0);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    progress(step.value);
  }
}

function sumOf(changes: readonly DesaChange[], side: 'before' | 'after'): number {
  return changes.reduce((sum, change) => sum + (Number.isNaN(change[side]) ? 0 : change[side]), 0);
}

/** Printed with the source: who reads the map must know that some boundaries are others. */
function keptNote(desa: number, source: string): string {
  return `${wording('id').heads(desa)} desa memakai batas sebelumnya: ${source}.`;
}
