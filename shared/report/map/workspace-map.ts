import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../boundary/bounds.ts';
import type { DesaBoundary } from '../../boundary/geometry.ts';
import { classifyIndicator } from '../../coverage/indicator-classes.ts';
import type { Indicator } from '../../coverage/indicator.ts';
import { regionsOf } from '../../coverage/levels.ts';
import type { Level } from '../../region/code.ts';
import { mappedDocument } from '../input.ts';
import { mapSheetSvg } from './map-sheet.ts';
import { outlineOfDesa } from '../../target/outline.ts';
import { done, refused, type Problem, type Result } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { realisedPlan } from '../../workspace/realised.ts';
import type { TargetArea } from '../../workspace/snapshot.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a map on a sheet of its own shows: as the map on screen does. */
export interface MapSheetOptions {
  readonly language: Language;
  /** ISO date printed on it. */
  readonly date: string;
  readonly indicator: Indicator;
  readonly level: Level;
  /** Ids of the saved areas drawn over it. */
  readonly areas: readonly string[];
  /** Plans whose difference is shown, where that is the indicator. */
  readonly compared: { readonly a: string; readonly b: string } | null;
  /** The part to show; all of the document where none is given. */
  readonly bounds: Bounds | null;
  readonly labels: boolean;
}

/** The map of all of a document, as it is drawn where nothing else is chosen. */
export function plainMap(language: Language, date: string, indicator: Indicator): MapSheetOptions {
  return { language, date, indicator, level: 'desa', areas: [], compared: null, bounds: null, labels: true };
}

/** The map as SVG; a problem where the document has no boundaries, or the plans cannot be compared. */
export function makeMapSheet(
  workspace: Workspace,
  /** Land around the region. */
  context: FeatureCollection<Polygon | MultiPolygon>,
  options: MapSheetOptions,
): Result<string> {
  const { indicator, level, compared } = options;
  const document = mappedDocument(workspace);
  const { directory, snapshot, boundaries } = document;
  if (!boundaries.some(({ geometry }) => geometry)) return refused(noBoundaries);
  const comparison =
    indicator.kind === 'difference' && compared ? workspace.comparePlans(compared.a, compared.b) : null;
  if (comparison && !comparison.ok) return comparison;
  const realised = snapshot.enrolment.length > 0 ? realisedPlan(workspace) : null;
  const plan = snapshot.plan;
  const classified = classifyIndicator(
    indicator,
    snapshot.coverage,
    plan?.outcome.ok ? plan.outcome.value : null,
    {
      columns: snapshot.columns,
      styles: snapshot.styles,
      regions: level === 'desa' ? undefined : regionsOf(directory.codes, level),
      difference: comparison?.value ?? null,
      enrolled: realised?.ok ? realised.value : null,
    },
  );
  const areas = snapshot.areas.filter(({ id }) => options.areas.includes(id));
  return done(
    mapSheetSvg({
      ...document,
      title: snapshot.title,
      language: options.language,
      date: options.date,
      context,
      classified,
      names: {
        phases: plan?.spec.phases.map(({ name }) => name) ?? [],
        funds: plan?.spec.funds.map(({ name }) => name) ?? [],
        columns: snapshot.columns,
      },
      areas: areas.flatMap((area) => drawn(workspace, area, boundaries)),
      bounds: options.bounds,
      labels: options.labels,
    }),
  );
}

/** An area as it is drawn: its own outline, or that of its desa. */
function drawn(
  workspace: Workspace,
  { name, colour, area }: TargetArea,
  boundaries: readonly DesaBoundary[],
) {
  if ('polygon' in area) return [{ name, colour, geometry: area.polygon }];
  const totals = workspace.areaTotals(area);
  const geometry = totals.ok ? outlineOfDesa(totals.value.slots, boundaries) : null;
  return geometry ? [{ name, colour, geometry }] : [];
}

const noBoundaries: Problem = {
  code: 'map-without-boundaries',
  what: { id: 'Peta tidak dapat digambar', en: 'The map cannot be drawn' },
  why: {
    id: 'Tidak satu pun desa dalam dokumen ini punya batas.',
    en: 'No desa of this document has a boundary.',
  },
  next: {
    id: 'Impor dulu batas wilayahnya di layar Data.',
    en: 'Import boundaries on the Data screen first.',
  },
};
