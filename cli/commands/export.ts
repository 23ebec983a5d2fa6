import { Option, type Command } from 'commander';
import { exportFile, isText } from '../../src/data/export/formats.ts';
import { exportTable } from '../exports/exportTable.ts';
import { parseAsked, type ExportOptions } from '../exports/asked.ts';
import { printPieces, writeBytes, writePieces } from '../exports/writeFile.ts';
import { readBuiltPackage } from '../shared/builtData.ts';
import type { Context } from '../shared/context.ts';
import { OPTIONS } from '../shared/options.ts';
import { UsageError } from '../shared/usageError.ts';
import { EXPORT_TEXT as text } from '../text/export.ts';

export function addExportCommand(program: Command, { load, print, printed, say }: Context): void {
  program
    .command('export')
    .summary('tables, cells and the whole data as files')
    .description(text.description)
    .option('--what <what>', text.what)
    .option('--format <format>', text.format)
    .option('--date <day>', text.date)
    .option('--from <day>', text.from)
    .option('--to <day>', text.to)
    .option('--step <days>', text.step)
    .option('--place <ids>', text.place)
    .option(...OPTIONS.claimants)
    .option(...OPTIONS.clock)
    .option(...OPTIONS.track)
    .addOption(new Option('--out <file>', text.out))
    .addHelpText('after', text.examples)
    .action(async (options: ExportOptions) => {
      const data = await load();
      const asked = parseAsked(options, data.dataset);
      const { out } = asked;
      if (asked.format === 'zip') {
        if (out === null) throw new UsageError(text.needsFile('the package'));
        const { bytes } = readBuiltPackage();
        await writeBytes(out, bytes);
        say(text.written(out, bytes.length));
        return;
      }
      const { pieces } = await exportFile(data.dataset, exportTable(data, asked), asked.format);
      if (out !== null) say(text.written(out, await writePieces(out, pieces)));
      else if (isText(asked.format)) await printPieces({ print, printed }, pieces);
      else throw new UsageError(text.needsFile(asked.format));
    });
}
