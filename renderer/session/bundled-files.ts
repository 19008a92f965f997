import type { BundledFiles } from '#shared/region/bundled.ts';

/**
 * Bundled files over whatever scheme the page came by; each is read once. A read that failed is tried anew when
 * the file is asked for again: the next question must not need a reload of the page.
 */
export function bundledFiles(base: string): BundledFiles {
  const read = new Map<string, Promise<string>>();

  async function fetched(name: string): Promise<string> {
    const response = await fetch(new URL(name, base));
    if (!response.ok) throw new Error(`bundled file ${name}: ${response.status}`);
    return response.text();
  }

  return {
    text(name) {
      let found = read.get(name);
      if (!found) {
        found = fetched(name).catch((reason: unknown) => {
          read.delete(name);
          throw reason;
        });
        read.set(name, found);
      }
      return found;
    },
  };
}
