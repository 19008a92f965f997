/**
 * What an import takes at most. All Indonesia has 83,762 desa; a table of them with ten figures for each of ten
 * years stays below every one of these. What is beyond is refused before it can fill the memory.
 */
export const limits = {
  /** Bytes of the file as it comes. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of all parts of a workbook once unpacked: 256 MB, sixteen times a sheet of all desa. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 2_000,
  /** Rows of one sheet; Excel's own limit is 1,048,576. */
  rows: 500_000,
  columns: 500,
  /** Cells of one sheet, empty ones counted. */
  cells: 10_000_000,
  /** People in one desa; the most populous kelurahan have some 200,000 inhabitants. */
  heads: 1_000_000,
  /** Any other figure, in either direction: beyond 2⁵³ neighbours can no longer be told apart. */
  figure: Number.MAX_SAFE_INTEGER,
} as const;
