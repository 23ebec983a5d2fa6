/**
 * `npm run publish:data`: keeps the data version that was built last for good, so that links frozen at
 * it can be opened as long as the site is there. Adds it to `data/published.json` and to the files that
 * git keeps; to be committed by whoever publishes.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../src/data/loadDataset.ts';
import { replaceFile } from './dataset/write.ts';
import {
  LIST,
  listText,
  problemsOfPublished,
  readPublished,
  toPublish,
} from './publish/published.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'public/data');
process.exitCode = publish();

/** Says what was done; returns the exit code. */
function publish(): number {
  if (!existsSync(join(folder, 'manifest.json'))) return fail('Nothing is built: run "npm run build:data" first.'); // prettier-ignore
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { version } = manifest;
  const published = readPublished(join(root, 'data'));
  if (published.some((one) => one.version === version)) {
    console.log(`data: version ${version} is published already`);
    return 0;
  }
  const { entry, manifestText } = toPublish(manifest, new Date().toISOString().slice(0, 10));
  replaceFile(join(folder, version, 'manifest.json'), manifestText);
  const versions = [...published, entry];
  const [problem] = problemsOfPublished(versions, folder);
  if (problem) return fail(`${problem.message}: run "npm run build:data" first.`);
  replaceFile(join(root, 'data', LIST), listText(versions));
  appendFileSync(join(root, '.gitignore'), `!public/data/${version}/\n`);
  console.log(`data: version ${version} is published: commit data/, public/data/${version}/ and .gitignore`); // prettier-ignore
  return 0;
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}
