/** Where figures or boundaries come from; printed beside them. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Edition or year: `2025`. */
  readonly edition: string;
  /** ISO date the data are of. */
  readonly date: string;
  /** What is counted: who is eligible and who counts as covered; '' where nobody said, and of boundaries. */
  readonly definition: string;
  /** Anything a reader must know, such as "batas indikatif". */
  readonly note: string;
  /** True where figures are made up to illustrate; every screen and page that shows them says "ilustrasi". */
  readonly illustrative: boolean;
}

/**
 * Title of a source with the year its data are of, which is said once: "Cakupan 2022" needs no second 2022.
 * @param year a year or an edition; null or '' where nobody said
 */
export function datedTitle(title: string, year: number | string | null): string {
  const dated = String(year ?? '');
  const isSaid = title.split(/[^\p{L}\p{N}]+/u).includes(dated);
  return dated === '' || isSaid ? title : `${title}, ${dated}`;
}

/**
 * True for boundaries that show where a region is but not where it ends. The bundled ones, and those built in
 * the same way, say so in their note; a region's own file does not.
 */
export function isIndicative(boundaries: Pick<Source, 'illustrative' | 'note'>): boolean {
  return boundaries.illustrative || /indikatif|indicative/i.test(boundaries.note);
}
