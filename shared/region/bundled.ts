/**
 * The bundled files of `geodata/bundled/`, however a host reaches them (disk, app scheme, local address).
 * Names are relative with forward slashes: `desa/63.11.json`.
 */
export interface BundledFiles {
  /** @throws Error when there is no such file: a broken installation, not a user's problem */
  text(name: string): Promise<string>;
}
