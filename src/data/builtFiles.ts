/** The built data as it lies on a disk: every file is held to its size and SHA-256 before it is used. */
import type { Dataset } from '../domain/dataset.ts';
import { assemble } from './assemble.ts';
import type { Backdrop } from './format/backdropFile.ts';
import type { CoreFile, DetailsFile } from './format/coreFile.ts';
import type { Manifest } from './loadDataset.ts';

/** What is asked of a disk. */
export interface Disk {
  /** The file of that path below `public/data`; throws when there is none. */
  readonly read: (path: string) => Uint8Array<ArrayBuffer>;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}

interface Listed {
  readonly sha256: string;
  readonly bytes: number;
}

/** Every function throws one sentence when a file is not the one that was built. */
export class BuiltFiles {
  readonly #disk: Disk;
  readonly manifest: Manifest;

  /** @param version an older version that is kept; null: the one that was built last */
  constructor(disk: Disk, version: string | null = null) {
    this.#disk = disk;
    const folder = version === null ? '' : `${version}/`;
    this.manifest = JSON.parse(textOf(disk.read(`${folder}manifest.json`))) as Manifest;
  }

  dataset(): Dataset {
    const core = this.#json('core.json') as CoreFile;
    return assemble(
      this.manifest.version,
      core,
      this.#file('geometry.bin'),
      this.#file('series.bin'),
    );
  }

  /** Notes and reports of the claims. */
  details(): DetailsFile {
    return this.#json('details.json') as DetailsFile;
  }

  /** Land and borders around the places. */
  backdrop(): Backdrop {
    return this.#json('backdrop.json') as Backdrop;
  }

  /** The Data Package, a zip. */
  package(): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
    const { package: zip } = this.manifest;
    if (!zip) throw new Error('the built data has no package: run "npm run build:data"');
    return { name: zip.name, bytes: this.#checked(zip.name, zip) };
  }

  #json(name: string): unknown {
    return JSON.parse(textOf(this.#file(name)));
  }

  #file(name: string): Uint8Array<ArrayBuffer> {
    const listed = this.manifest.files[name];
    if (!listed) throw new Error(`the manifest does not list ${name}`);
    return this.#checked(name, listed);
  }

  #checked(name: string, { bytes, sha256 }: Listed): Uint8Array<ArrayBuffer> {
    const content = this.#disk.read(`${this.manifest.version}/${name}`);
    if (content.length !== bytes)
      throw new Error(`${name} has ${content.length} bytes, not the ${bytes} that were built`);
    if (this.#disk.sha256(content) !== sha256)
      throw new Error(`${name} is not the file that was built: its SHA-256 differs`);
    return content;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
