/** Where figures or boundaries come from; printed beside them. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** Edition or year: `2025`. */
  readonly edition: string;
  /** ISO date the data are of. */
  readonly date: string;
  /** Anything a reader must know, such as "batas indikatif". */
  readonly note: string;
  /** True where figures are made up to illustrate; every screen and page that shows them says "ilustrasi". */
  readonly illustrative: boolean;
}
