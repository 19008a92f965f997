import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { noDataColour } from '#shared/coverage/palette.ts';
import type { Level } from '#shared/region/code.ts';
import { borderLooks } from './border-look.ts';
import { cameraOf, type Camera } from './gl/camera.ts';
import { CirclePainter, type CircleLook, type CircleMesh } from './gl/circle-painter.ts';
import { rgb } from './gl/colour.ts';
import { FillPainter, type FillCard } from './gl/fill-painter.ts';
import { LinePainter, type LineCard, type Range } from './gl/line-painter.ts';
import { MeshCache } from './gl/mesh-cache.ts';
import { Outline } from './gl/outline.ts';
import { RasterCache, type Scene } from './gl/raster-cache.ts';
import { SlotColours, type Fill } from './gl/slot-colours.ts';
import { SlotFlag, type Flag, type Slots } from './gl/slot-flag.ts';
import { originOf, otherSetOf } from './mesh/chunks.ts';
import { detailAt, type Detail } from './mesh/detail.ts';
import type { FillMesh } from './mesh/fills.ts';
import { borderKinds, type BorderKind, type LineMesh } from './mesh/lines.ts';
import type { BoundarySource } from './mesh/source.ts';
import type { LoadedBoundaries } from './mesh/worker.ts';
import type { MapTheme } from './theme.ts';
import { chunksInView, chunksOfSlots, typicalSizes } from './view-chunks.ts';

/**
 * The desa on the map: fills, borders, highlights and circles, drawn by layers of our own among those of the library.
 *
 * Why our own. Measured with 83,762 desa in software drawing (bench part `map`): as a GeoJSON source of the library
 * they take 15 s to show; as vector tiles 6–9 s; and a colour per desa as feature state costs the library a walk over
 * all 83,762 states for every tile that arrives, so recolouring and panning stutter. Here a colour is a texel: a
 * recolouring is one upload of a third of a megabyte, and geometry stays on the card. Of what is hovered, picked or under
 * a lasso the stretches around it are picked out (`gl/outline`). Triangles come from the boundary worker by runs of
 * desa (`mesh/`), 60 ms for all of them; one path serves 157 desa and 84,000. While the map is dragged, what was drawn
 * is moved (`gl/raster-cache`).
 *
 * Places for other layers: {@link aboveLand}, {@link belowDesa} and {@link aboveDesa} are ids to give to
 * `map.addLayer(layer, before)`.
 */
export const aboveLand = 'desa-below';
export const belowDesa = 'desa';
export const aboveDesa = 'desa-highlight';

const hatchStroke = rgb('#808080');
const hatchGround = rgb(noDataColour);

/** More stretches than these are not drawn anew while the map is moved. */
const fewStretches = 20_000;

interface Painters {
  readonly fills: FillPainter;
  readonly lines: LinePainter;
  readonly circles: CirclePainter;
  readonly outlines: Readonly<Record<Flag, Outline>>;
  /** What was drawn last. */
  readonly kept: Readonly<Record<'desa' | 'outlines', RasterCache>>;
}

type Draw = (camera: Camera, painters: Painters) => void;

export class DesaLayers {
  readonly #map: MapLibreMap;
  readonly #source: BoundarySource;
  readonly #colours: SlotColours;
  readonly #flags: Readonly<Record<Flag, SlotFlag>>;
  readonly #fills: MeshCache<FillMesh, FillCard>;
  readonly #lines: MeshCache<LineMesh, LineCard>;
  #painters: Painters | null = null;
  #loaded: LoadedBoundaries | null = null;
  #level: Level = 'desa';
  #theme: MapTheme;
  #circles: { readonly mesh: CircleMesh; readonly look: CircleLook } | null = null;
  #bordersShown = true;
  #opacity = 1;
  /** Grows with every change of colours, borders and circles. */
  #look = 0;
  /** Grows with every change of outlines. */
  #marks = 0;
  #complete = false;
  #removed = false;

  constructor(map: MapLibreMap, source: BoundarySource, theme: MapTheme) {
    this.#map = map;
    this.#source = source;
    this.#theme = theme;
    const slots = source.regions.codes.desa.length;
    this.#colours = new SlotColours(slots);
    this.#flags = {
      taken: new SlotFlag(slots),
      hovered: new SlotFlag(slots),
      selected: new SlotFlag(slots),
    };
    const repaint = (): void => this.repaint();
    this.#fills = new MeshCache(
      (chunks, detail) => source.remote.fills(chunks, detail),
      (mesh, chunk) => this.#painters!.fills.upload(mesh, this.#originOf(chunk)),
      repaint,
    );
    this.#lines = new MeshCache(
      (chunks, detail) => source.remote.lines(chunks, detail),
      (mesh, chunk) => this.#painters!.lines.upload(mesh, this.#originOf(chunk)),
      repaint,
    );
    void this.#load();
  }

  /** True when the last frame showed every desa in view at the detail of its zoom. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Adds the layers on top of those there are. */
  add(): void {
    // The land comes when the desa are there, and goes below what was put there meanwhile.
    if (!this.#map.getLayer(aboveLand))
      this.#map.addLayer({ id: aboveLand, type: 'background', layout: { visibility: 'none' } });
    const layers: readonly (readonly [string, Draw])[] = [
      [belowDesa, (camera, painters) => this.#drawDesa(camera, painters)],
      [aboveDesa, (camera, painters) => this.#drawOutlines(camera, painters)],
    ];
    for (const [id, draw] of layers) {
      // These marks keep their places, as layers of our own go and come with the boundaries.
      for (const mark of [id, `${id}-end`])
        if (!this.#map.getLayer(mark))
          this.#map.addLayer({ id: mark, type: 'background', layout: { visibility: 'none' } });
      this.#map.addLayer(this.#layer(`${id}-mesh`, draw), `${id}-end`);
    }
  }

  remove(): void {
    this.#removed = true;
    this.#fills.close();
    this.#lines.close();
    for (const picture of Object.values(this.#painters?.kept ?? {})) picture.free();
    for (const id of [belowDesa, aboveDesa])
      if (this.#map.getLayer(`${id}-mesh`)) this.#map.removeLayer(`${id}-mesh`);
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.#marks++;
    this.#changed();
  }

  /** @param fills one per region of the level, ascending by code */
  paint(fills: readonly Fill[], level: Level): void {
    this.#level = level;
    this.#colours.paint(fills, level === 'desa' ? null : this.#source.regions.above[level]);
    this.#complete = false;
    this.#changed();
  }

  /** Puts a flag on these slots and takes it off all others. */
  flag(flag: Flag, slots: Slots): void {
    this.#flags[flag].set(slots);
    this.#marks++;
    this.repaint();
  }

  showCircles(circles: { readonly mesh: CircleMesh; readonly look: CircleLook } | null): void {
    this.#circles = circles;
    this.#changed();
  }

  showBorders(shown: boolean): void {
    this.#bordersShown = shown;
    this.#changed();
  }

  /** @param opacity 0–1: what lies below the desa shows through */
  setFillOpacity(opacity: number): void {
    this.#opacity = opacity;
    this.#changed();
  }

  repaint(): void {
    if (!this.#removed) this.#map.triggerRepaint();
  }

  #changed(): void {
    this.#look++;
    this.repaint();
  }

  async #load(): Promise<void> {
    this.#loaded = await this.#source.loaded;
    this.repaint();
  }

  #layer(id: string, draw: Draw): CustomLayerInterface {
    return {
      id,
      type: 'custom',
      render: (gl) => {
        if (!this.#loaded) return;
        this.#painters ??= {
          fills: new FillPainter(gl),
          lines: new LinePainter(gl),
          circles: new CirclePainter(gl),
          outlines: { taken: new Outline(gl), hovered: new Outline(gl), selected: new Outline(gl) },
          kept: { desa: new RasterCache(gl), outlines: new RasterCache(gl) },
        };
        // The map has switched it on; it puts its own state back after every layer that is not its own.
        gl.disable(gl.DEPTH_TEST);
        draw(cameraOf(this.#map), this.#painters);
      },
    };
  }

  #drawDesa(camera: Camera, painters: Painters): void {
    this.#fills.nextFrame();
    this.#lines.nextFrame();
    painters.kept.desa.draw(camera, this.#look, this.#map.isMoving(), (seen) => {
      const fills = this.#fillsIn(seen, painters);
      if (seen === camera) this.#complete = fills.complete;
      // Colours do not wait for borders.
      const above = fills.complete ? [this.#bordersIn(seen, painters), this.#circlesIn(painters)] : [];
      return {
        complete: fills.complete && above.every(({ complete }) => complete),
        draw: (to) => {
          for (const scene of [fills, ...above]) scene.draw(to);
        },
      };
    });
  }

  #fillsIn(seen: Camera, { fills }: Painters): Scene {
    const detail = this.#detail(seen);
    const { meshes, complete } = this.#fills.get(chunksInView(this.#loaded!, seen, detail), detail);
    // Between views of many desa and close ones other chunks are drawn: those at hand stand in below.
    const others = complete ? [] : this.#fills.held(chunksInView(this.#loaded!, seen, otherSetOf(detail)));
    const cards = [...others, ...meshes.map(({ card }) => card)];
    const look = { opacity: this.#opacity, hatchGround, hatchStroke };
    return { complete, draw: (camera) => fills.draw(cards, camera, this.#colours.texture, look) };
  }

  #bordersIn(seen: Camera, { lines }: Painters): Scene {
    if (!this.#bordersShown) return nothing;
    const detail = this.#detail(seen);
    const { meshes, complete } = this.#lines.get(chunksInView(this.#loaded!, seen, detail), detail);
    const cards = meshes.map(({ card }) => card);
    const sizes = typicalSizes(this.#loaded!, this.#source.regions, seen);
    const looks = borderLooks(seen.zoom, sizes, this.#level, this.#theme);
    return {
      complete,
      draw: (camera) => {
        for (const { kind, stroke } of looks) lines.draw(cards, camera, stroke, rangeOf(kind));
      },
    };
  }

  #circlesIn({ circles: painter }: Painters): Scene {
    const circles = this.#circles;
    if (!circles) return nothing;
    return { complete: true, draw: (camera) => painter.draw(circles.mesh, camera, circles.look) };
  }

  #drawOutlines(camera: Camera, painters: Painters): void {
    // Outlines do not come before the desa they are around.
    if (!this.#complete || Object.values(this.#flags).every(({ carriers }) => carriers.length === 0)) return;
    const scene = this.#outlinesIn(camera, painters);
    const stretches = Object.values(painters.outlines).reduce((sum, outline) => sum + outline.stretches, 0);
    if (stretches <= fewStretches) scene.draw(camera);
    else
      painters.kept.outlines.draw(camera, this.#marks, this.#map.isMoving(), (seen) =>
        seen === camera ? scene : this.#outlinesIn(seen, painters),
      );
  }

  #outlinesIn(seen: Camera, { lines, outlines }: Painters): Scene {
    const { draft, selected: core, selectedCasing: casing } = this.#theme;
    const complete = (['taken', 'hovered', 'selected'] as const).map((flag) =>
      this.#updateOutline(seen, flag, outlines[flag]),
    );
    return {
      complete: complete.every(Boolean),
      draw: (camera) => {
        const draw = (flag: Flag, width: number, colour: string): void =>
          lines.drawOutline(outlines[flag], camera, { width, colour, opacity: 1 });
        draw('taken', 2, draft);
        // Light around dark: the outline shows on the lightest class and on the darkest.
        draw('hovered', 4, casing);
        draw('selected', 4.4, casing);
        draw('hovered', 1.6, core);
        draw('selected', 2.4, core);
      },
    };
  }

  /** Only the chunks that slots with the flag are in are looked at. @returns whether all of them are there */
  #updateOutline(seen: Camera, flag: Flag, outline: Outline): boolean {
    const detail = this.#detail(seen);
    const chunks = chunksOfSlots(this.#loaded!, this.#flags[flag].carriers, detail);
    const visible = chunksInView(this.#loaded!, seen, detail).filter((chunk) => chunks.has(chunk));
    const { meshes, complete } = this.#lines.get(visible, detail);
    outline.update(
      meshes.map(({ card }) => card),
      this.#flags[flag],
    );
    return complete;
  }

  #originOf(chunk: number): readonly [number, number] {
    return originOf(this.#loaded!.chunks, chunk);
  }

  #detail(camera: Camera): Detail {
    return detailAt(camera.zoom, this.#loaded!.positions, this.#map.getPixelRatio());
  }
}

const nothing: Scene = { complete: true, draw: () => {} };

function rangeOf(kind: BorderKind): Range {
  const index = borderKinds.indexOf(kind);
  return ({ counts }) => [index === 0 ? 0 : counts[index - 1]!, counts[index]!];
}
