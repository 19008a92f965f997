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
import { SlotTexture } from './gl/slot-texture.ts';
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
 * recolouring is one upload of a third of a megabyte, the same for hovering, picking and the desa under a lasso, and
 * geometry stays on the card. Triangles come from the boundary worker by runs of desa (`mesh/`), 60 ms for all of
 * them; one path serves 157 desa and 84,000.
 *
 * Places for other layers: {@link aboveLand}, {@link belowDesa}, {@link aboveFills} and {@link aboveBorders} are ids to give to
 * `map.addLayer(layer, before)`.
 */
export const aboveLand = 'desa-below';
export const belowDesa = 'desa-fill';
export const aboveFills = 'desa-border';
export const aboveBorders = 'desa-highlight';

/** Flags of a slot. */
export const flags = { hovered: 1, selected: 2, taken: 4 } as const;
export type Flag = keyof typeof flags;

/** What fills a region: a class colour, `null` for hatching. */
export type Fill = string | null;

const hatchStroke = rgb('#808080');
const hatchGround = rgb(noDataColour);

interface Painters {
  readonly fills: FillPainter;
  readonly lines: LinePainter;
  readonly circles: CirclePainter;
}

type Draw = (camera: Camera, painters: Painters) => void;

export class DesaLayers {
  readonly #map: MapLibreMap;
  readonly #source: BoundarySource;
  readonly #colours: SlotTexture;
  readonly #flags: SlotTexture;
  readonly #fills: MeshCache<FillMesh, FillCard>;
  readonly #lines: MeshCache<LineMesh, LineCard>;
  #painters: Painters | null = null;
  #loaded: LoadedBoundaries | null = null;
  #level: Level = 'desa';
  #theme: MapTheme;
  #flagged: Readonly<Record<Flag, Iterable<number>>> = { hovered: [], selected: [], taken: [] };
  #circles: { readonly mesh: CircleMesh; readonly look: CircleLook } | null = null;
  #bordersShown = true;
  #opacity = 1;
  #complete = false;
  #removed = false;

  constructor(map: MapLibreMap, source: BoundarySource, theme: MapTheme) {
    this.#map = map;
    this.#source = source;
    this.#theme = theme;
    const slots = source.regions.codes.desa.length;
    this.#colours = new SlotTexture('colours', slots);
    this.#flags = new SlotTexture('flags', slots);
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

  /** @param before the layer right above the lowest of these; on top where there is none */
  add(): void {
    // The land comes when the desa are there, and goes below what was put there meanwhile.
    if (!this.#map.getLayer(aboveLand))
      this.#map.addLayer({ id: aboveLand, type: 'background', layout: { visibility: 'none' } });
    const layers: readonly (readonly [string, Draw])[] = [
      [belowDesa, (camera, painters) => this.#drawFills(camera, painters)],
      [aboveFills, (camera, painters) => this.#drawBorders(camera, painters)],
      [aboveBorders, (camera, painters) => this.#drawHighlights(camera, painters)],
    ];
    for (const [id, draw] of layers) {
      // Layers of our own do not survive the loss of the graphics context; these marks keep their places.
      for (const mark of [id, `${id}-end`])
        if (!this.#map.getLayer(mark))
          this.#map.addLayer({ id: mark, type: 'background', layout: { visibility: 'none' } });
      this.#map.addLayer(this.#layer(`${id}-mesh`, draw), `${id}-end`);
    }
  }

  /** The graphics context is gone, and with it all that was on the card. */
  contextLost(): void {
    this.#painters = null;
    this.#colours.forget();
    this.#flags.forget();
    this.#fills.clear(false);
    this.#lines.clear(false);
    this.#complete = false;
  }

  remove(): void {
    this.#removed = true;
    this.#fills.close();
    this.#lines.close();
    for (const id of [belowDesa, aboveFills, aboveBorders])
      if (this.#map.getLayer(`${id}-mesh`)) this.#map.removeLayer(`${id}-mesh`);
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme;
    this.repaint();
  }

  /** @param fills one per region of the level, ascending by code */
  paint(fills: readonly Fill[], level: Level): void {
    this.#level = level;
    const regionOf = level === 'desa' ? null : this.#source.regions.above[level];
    const texels = new Uint32Array(this.#colours.change().buffer);
    const known = new Map<Fill, number>([[null, 0]]);
    const slots = this.#source.regions.codes.desa.length;
    for (let slot = 0; slot < slots; slot++) {
      const fill = fills[regionOf ? regionOf[slot]! : slot] ?? null;
      let texel = known.get(fill);
      if (texel === undefined) known.set(fill, (texel = texelOf(fill!)));
      texels[slot] = texel;
    }
    this.#complete = false;
    this.repaint();
  }

  /** Puts a flag on these slots and takes it off all others. */
  flag(flag: Flag, slots: ArrayLike<number> & Iterable<number>): void {
    const bits = this.#flags.change();
    for (const slot of this.#flagged[flag]) bits[slot]! &= ~flags[flag];
    for (let i = 0; i < slots.length; i++) bits[slots[i]!]! |= flags[flag];
    this.#flagged = { ...this.#flagged, [flag]: slots };
    this.repaint();
  }

  showCircles(circles: { readonly mesh: CircleMesh; readonly look: CircleLook } | null): void {
    this.#circles = circles;
    this.repaint();
  }

  showBorders(shown: boolean): void {
    this.#bordersShown = shown;
    this.repaint();
  }

  /** @param opacity 0–1: what lies below the desa shows through */
  setFillOpacity(opacity: number): void {
    this.#opacity = opacity;
    this.repaint();
  }

  repaint(): void {
    if (!this.#removed) this.#map.triggerRepaint();
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
        };
        draw(cameraOf(this.#map), this.#painters);
      },
    };
  }

  #drawFills(camera: Camera, { fills }: Painters): void {
    const detail = this.#detail(camera);
    const { meshes, complete } = this.#fills.get(chunksInView(this.#loaded!, camera, detail), detail);
    // Between views of many desa and close ones other chunks are drawn: those at hand stand in below.
    const others = complete ? [] : this.#fills.held(chunksInView(this.#loaded!, camera, otherSetOf(detail)));
    fills.draw([...others, ...meshes.map(({ card }) => card)], camera, this.#colours, {
      opacity: this.#opacity,
      hatchGround,
      hatchStroke,
    });
    this.#complete = complete;
  }

  #drawBorders(camera: Camera, { lines }: Painters): void {
    // Colours do not wait for borders.
    if (!this.#complete || !this.#bordersShown) return;
    const detail = this.#detail(camera);
    const { meshes } = this.#lines.get(chunksInView(this.#loaded!, camera, detail), detail);
    const cards = meshes.map(({ card }) => card);
    const sizes = typicalSizes(this.#loaded!, this.#source.regions, camera);
    for (const { kind, stroke } of borderLooks(camera.zoom, sizes, this.#level, this.#theme))
      lines.draw(cards, camera, this.#flags, stroke, 0, rangeOf(kind));
  }

  #drawHighlights(camera: Camera, painters: Painters): void {
    if (this.#circles) painters.circles.draw(this.#circles.mesh, camera, this.#circles.look);
    if (!this.#complete) return;
    const { taken, hovered, selected } = this.#flagged;
    const { draft, selected: core, selectedCasing } = this.#theme;
    this.#outline(camera, painters, taken, flags.taken, 2, draft);
    // Light around dark: the outline shows on the lightest class and on the darkest.
    this.#outline(camera, painters, hovered, flags.hovered, 4, selectedCasing);
    this.#outline(camera, painters, selected, flags.selected, 4.4, selectedCasing);
    this.#outline(camera, painters, hovered, flags.hovered, 1.6, core);
    this.#outline(camera, painters, selected, flags.selected, 2.4, core);
  }

  /** The outline of all slots that carry a flag; only the chunks they are in are looked at. */
  #outline(
    camera: Camera,
    { lines }: Painters,
    slots: Iterable<number>,
    mask: number,
    width: number,
    colour: string,
  ): void {
    const detail = this.#detail(camera);
    const chunks = chunksOfSlots(this.#loaded!, slots, detail);
    if (chunks.size === 0) return;
    const visible = chunksInView(this.#loaded!, camera, detail).filter((chunk) => chunks.has(chunk));
    const cards = this.#lines.get(visible, detail).meshes.map(({ card }) => card);
    lines.draw(cards, camera, this.#flags, { width, colour, opacity: 1 }, mask, everything);
  }

  #originOf(chunk: number): readonly [number, number] {
    return originOf(this.#loaded!.chunks, chunk);
  }

  #detail(camera: Camera): Detail {
    return detailAt(camera.zoom, this.#loaded!.positions, this.#map.getPixelRatio());
  }
}

const everything: Range = ({ counts }) => [0, counts.at(-1)!];

function rangeOf(kind: BorderKind): Range {
  const index = borderKinds.indexOf(kind);
  return ({ counts }) => [index === 0 ? 0 : counts[index - 1]!, counts[index]!];
}

/** Opaque, in the byte order of the card; zero is left for hatching. */
function texelOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((255 << 24) | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
