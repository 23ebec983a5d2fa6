import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { writeBytes, writePieces } from '../exports/writeFile.ts';
import { readBackdrop } from '../shared/builtData.ts';
import type { Context } from '../shared/context.ts';
import { URL_OPTION, versionIn } from '../shared/permalink.ts';
import {
  parseSnapshotOptions,
  type Format,
  type SnapshotCommandOptions,
} from '../snapshots/asked.ts';
import type { Draughtsman } from '../snapshots/draw.ts';
import { SNAPSHOT_TEXT as text } from '../text/snapshot.ts';

export function addSnapshotCommand(program: Command, { load, say }: Context): void {
  program
    .command('snapshot')
    .summary('a view as SVG, PNG or GIF')
    .description(text.description)
    .option(...URL_OPTION)
    .option('--out <file>', text.out)
    .option('--size <size>', text.size)
    .option('--scale <factor>', text.scale, '1')
    .option('--look <look>', text.look)
    .option('--headline <words>', text.headline)
    .option('--figures <ids>', text.figures)
    .option('--qr', text.qr)
    .option('--band', text.band)
    .option('--dates <range>', text.dates)
    .option('--step <days>', text.step, '1')
    .option('--format <format>', text.format, 'png')
    .option('--delay <ms>', text.delay, '600')
    .option('--live', text.live)
    .option('--site <address>', text.site)
    .addHelpText('after', text.examples)
    .action(async (options: SnapshotCommandOptions) => {
      const { dataset } = await load(versionIn(options.url));
      const asked = parseSnapshotOptions(options, dataset);
      if (asked.site === '') say(text.noSite);
      // The letters' outlines are large: read when a picture is asked for, not by every command.
      const { Draughtsman } = await import('../snapshots/draw.ts');
      const source = { dataset, backdrop: readBackdrop(dataset.version), site: asked.site };
      const draughtsman = new Draughtsman(source, asked);
      const { target } = asked;
      switch (target.kind) {
        case 'file':
          say(text.written(target.file, await write(target.file, target.format, draughtsman)));
          return;
        case 'folder':
          mkdirSync(target.folder, { recursive: true });
          for (const [done, day] of target.days.entries()) {
            const file = join(target.folder, `claimline-${day}.${target.format}`);
            await write(file, target.format, draughtsman, day);
            say(text.progress(done + 1, target.days.length, file));
          }
          return;
        case 'film': {
          const { filmOf } = await import('../snapshots/film.ts');
          const frames = target.days.map((day, done) => {
            const frame = draughtsman.png(day);
            say(text.drawn(done + 1, target.days.length));
            return frame;
          });
          const film = await filmOf(frames, target.delayMs);
          await writeBytes(target.file, film);
          say(text.written(target.file, film.length));
        }
      }
    });
}

async function write(
  file: string,
  format: Format,
  draughtsman: Draughtsman,
  day?: Parameters<Draughtsman['svg']>[0],
): Promise<number> {
  const piece = format === 'svg' ? draughtsman.svg(day) : new Uint8Array(draughtsman.png(day));
  return writePieces(file, [piece]);
}
