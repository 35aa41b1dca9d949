// datapackage 1 ships no types; these are the parts that the tests use.
declare module 'datapackage' {
  interface DataPackageError extends Error {
    errors: Error[];
  }
  interface Resource {
    name: string;
    tabular: boolean;
    descriptor: { path: string; bytes: number; hash: string };
    valid: boolean;
    errors: Error[];
    headers: string[];
    /** Rows whose values are cast; with `relations`, foreign keys too are checked, and a row they lead to stands in place of its id. */
    read(options?: { keyed?: boolean; relations?: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string | object, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: DataPackageError[];
    resources: Resource[];
  }
}
