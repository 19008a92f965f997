import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bundle } from './bundle.ts';

/**
 * Builds `geodata/bundled/` from the packages of `geodata/build/package.json`. With `--check` nothing is
 * written: it fails when a fresh build differs by a byte from what is there.
 */
const target = join(import.meta.dirname, '../bundled');
/** Written by hand, not built. */
const handWritten = 'samples';

function filesThere(): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith(`${handWritten}/`));
}

function check(files: ReadonlyMap<string, string>): void {
  const there = filesThere();
  const differing = [
    ...there.filter((name) => !files.has(name)),
    ...[...files].flatMap(([name, text]) =>
      there.includes(name) && readFileSync(join(target, name), 'utf8') === text ? [] : [name],
    ),
  ];
  if (differing.length > 0) {
    console.error(
      `${differing.length} files differ from a fresh build: ${differing.slice(0, 10).join(', ')}`,
    );
    process.exitCode = 1;
  } else console.log(`all ${files.size} files are as a fresh build makes them`);
}

function write(files: ReadonlyMap<string, string>): void {
  mkdirSync(target, { recursive: true });
  for (const name of filesThere()) if (!files.has(name)) rmSync(join(target, name));
  let bytes = 0;
  for (const [name, text] of files) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
  }
  console.log(`${files.size} files, ${(bytes / 1e6).toFixed(2)} MB`);
}

const files = await bundle((step) => {
  console.log(step);
});
if (process.argv.includes('--check')) check(files);
else write(files);
