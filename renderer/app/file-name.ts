/** Name of a new file for a title: `Kabupaten Balangan 2024.gpkg`, without what file systems refuse. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${name === '' ? 'PetaLindung' : name}.${extension}`;
}
