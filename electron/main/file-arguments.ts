import { resolve } from 'node:path';

/**
 * The documents named on a command line.
 * @param argv as the process got it, the executable first
 * @param packaged an unpackaged app has the app's folder as its first argument
 * @param folder what relative names are relative to
 */
export function fileArguments(argv: readonly string[], packaged: boolean, folder: string): readonly string[] {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return (packaged ? named : named.slice(1))
    .filter((argument) => argument.toLowerCase().endsWith('.gpkg'))
    .map((argument) => resolve(folder, argument));
}
