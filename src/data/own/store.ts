/** Imported files in this browser's IndexedDB. Nothing here, or anywhere, sends them anywhere. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnReading } from '../../domain/overlay.ts';
import type { Day } from '../../domain/day.ts';
import type { Side } from '../../domain/types.ts';
import type { Mapping } from './mapping.ts';
import type { Column, PackedClaims } from './packedClaims.ts';

/** What is listed of an imported file. */
export interface OwnFile {
  readonly key: number;
  readonly name: string;
  /** The day it was imported. */
  readonly importedOn: Day;
  /** The side its claimants are listed with, where they are not known by name. */
  readonly side: Side;
  readonly claimants: readonly string[];
  readonly claims: number;
  readonly shapes: number;
  /** Rows that were not accepted. */
  readonly refused: number;
  /** `row 17, as_of: …`, the first few. */
  readonly reasons: readonly string[];
}

/** What is in it. */
export interface OwnContent {
  readonly key: number;
  readonly claims: PackedClaims;
  readonly notes: Column<string>;
  readonly readings: readonly OwnReading[];
  /** The refused rows with their reasons, as a CSV. */
  readonly refusedCsv: string;
}

interface OwnSchema extends DBSchema {
  files: { key: number; value: OwnFile };
  contents: { key: number; value: OwnContent };
  mappings: { key: string; value: Mapping };
  numbers: { key: 'next'; value: number };
}

let opened: Promise<IDBPDatabase<OwnSchema>> | undefined;

function open(): Promise<IDBPDatabase<OwnSchema>> {
  opened ??= openDB<OwnSchema>('claimline-own', 1, {
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'key' });
      database.createObjectStore('contents', { keyPath: 'key' });
      database.createObjectStore('mappings');
      database.createObjectStore('numbers');
    },
  });
  return opened;
}

/** In the order in which they were imported. */
export async function ownFiles(): Promise<OwnFile[]> {
  return (await open()).getAll('files');
}

export async function ownContents(): Promise<OwnContent[]> {
  return (await open()).getAll('contents');
}

export async function ownContent(key: number): Promise<OwnContent | undefined> {
  return (await open()).get('contents', key);
}

/** A number for the next file: never one that another has or had, so that old links stay unknown. */
export async function takeKey(): Promise<number> {
  const transaction = (await open()).transaction('numbers', 'readwrite');
  const key = (await transaction.store.get('next')) ?? 1;
  await transaction.store.put(key + 1, 'next');
  await transaction.done;
  return key;
}

/** Keeps a file whole or not at all. */
export async function keepFile(file: OwnFile, content: OwnContent): Promise<void> {
  const transaction = (await open()).transaction(['files', 'contents'], 'readwrite');
  await Promise.all([
    transaction.objectStore('files').put(file),
    transaction.objectStore('contents').put(content),
    transaction.done,
  ]);
}

export async function changeFile(file: OwnFile): Promise<void> {
  await (await open()).put('files', file);
}

export async function removeFile(key: number): Promise<void> {
  const transaction = (await open()).transaction(['files', 'contents'], 'readwrite');
  await Promise.all([
    transaction.objectStore('files').delete(key),
    transaction.objectStore('contents').delete(key),
    transaction.done,
  ]);
}

export async function rememberedMapping(signature: string): Promise<Mapping | undefined> {
  return (await open()).get('mappings', signature);
}

export async function rememberMapping(signature: string, mapping: Mapping): Promise<void> {
  await (await open()).put('mappings', mapping, signature);
}
