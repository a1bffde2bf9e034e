/** The files of this release of the site, as the build lists them (tools/site/offline.py). */

export interface PublishedFile {
  /** From the site's root; a page's is that of its folder: empty, `checklist/`. */
  path: string;
  /** Digest of its content, in hexadecimal digits. */
  sha256: string;
  /** Bytes to download, compressed as hosts compress them. */
  download: number;
  /** Whether its name changes with its content, so that no later release has another content under it. */
  isFixed: boolean;
  /** Whether only Python needs it. */
  isPython: boolean;
  /** Which of the sets of headers it is to come with. */
  headers: number;
}

export interface Published {
  release: string;
  headers: Record<string, string>[];
  files: PublishedFile[];
}

/** @param scope the root of the site */
export function createDirectory({ files, headers }: Published, scope: URL) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    files,
    /** The file at an address; undefined: none of ours, perhaps of another site below the same root. */
    find({ origin, pathname }: URL): PublishedFile | undefined {
      if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
      return byPath.get(pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1"));
    },
    addressOf: (file: PublishedFile) => new URL(file.path, scope),
    headersOf: (file: PublishedFile) => headers[file.headers],
  };
}

export type Directory = ReturnType<typeof createDirectory>;

export const isPage = (file: PublishedFile) => file.path === "" || /(\/|\.html)$/.test(file.path);
