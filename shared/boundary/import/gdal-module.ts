/** The parts of GDAL's Emscripten module that are used; the package `gdal3.js` has no types for it. */
export interface GdalModule {
  readonly FS: {
    mkdir(path: string): void;
    writeFile(path: string, bytes: Uint8Array, options?: { readonly canOwn: boolean }): void;
    lookupPath(path: string): { readonly node: FileNode };
    unlink(path: string): void;
  };
  ccall(
    name: string,
    returns: 'number' | 'string' | null,
    types: readonly ('number' | 'string')[],
    args: readonly (number | string)[],
  ): number | string | null;
  setValue(pointer: number, value: number, type: 'i32' | 'double'): void;
  getValue(pointer: number, type: 'i32' | 'double'): number;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
}

export interface StreamOperations {
  readonly read: (
    stream: unknown,
    buffer: Int8Array,
    offset: number,
    length: number,
    position: number,
  ) => number;
}

export interface FileNode {
  stream_ops: StreamOperations;
  readonly contents: Uint8Array;
  readonly usedBytes: number;
}

/** What `gdal3.js/build/package/gdal3WebAssembly.js` exports. */
export type StartGdalModule = (options: {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    ready: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  readonly getPreloadedPackage: () => ArrayBuffer;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
  readonly preRun: readonly ((module: { readonly ENV: Record<string, string> }) => void)[];
}) => Promise<GdalModule>;
