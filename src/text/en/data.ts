/** Words of the page of downloads. */
export const data = {
  title: 'Data',
  lead: 'Everything the map shows, to take away: the claims with their reports, who holds which position, what the positions come to, and the shapes. Each file says what was asked, of which data version, under which licence and how to cite it; a CSV, which holds rows alone, says in its name what was asked and of which version, and the Data Package says it all.',
  formats: { csv: 'CSV', json: 'JSON', geojson: 'GeoJSON', parquet: 'Parquet', jsonld: 'JSON-LD' },
  download: (what: string, format: string) => `${what} as ${format}`,
  making: (format: string) => `Making the ${format} file…`,
  saved: (name: string, size: string) => `${name}, ${size}`,
  failed: (problem: string) => `The file could not be made: ${problem}`,
  cancel: 'Cancel',
  size: {
    kB: (value: string) => `${value}\u202fkB`,
    MB: (value: string) => `${value}\u202fMB`,
  },
  day: {
    title: (day: string) => `On ${day}`,
    asked: (clock: string, on: number, of: number, track: string) =>
      `${clock}, ${on} of ${of} claimants, ${track}: as on the map.`,
    clocks: { asof: 'As of that day', said: 'As stated by that day' },
    tracks: { deepstate: 'base track DeepState', none: 'no base track' },
    cells: {
      title: 'Cells with their resolution',
      holds: (count: string) =>
        `${count} cells: settlement, oblast, resolution and km². GeoJSON with shapes, the rest without.`,
    },
    positions: {
      title: 'Positions',
      holds: (count: string) =>
        `What each claimant holds about each of ${count} settlements and points that day, with the claim it rests on.`,
    },
  },
  range: {
    title: 'Over a range of days',
    asked: 'Same clock and claimants. The days also limit the claims below.',
    from: 'From',
    to: 'To',
    whole: 'All days',
    shares: {
      title: 'Shares of places, each day',
      holds: (rows: string, days: string, places: string) =>
        `${rows} rows: ${days} days, ${places}. Low and high km² and percent by holder, disputed, contested, unclaimed, water, base.`,
    },
    sharesWeekly: {
      title: 'Shares of places, every seventh day',
      holds: (rows: string) => `${rows} rows, the last day among them.`,
    },
    places: (count: string) => `${count} places`,
    place: (name: string) => name,
    changes: {
      title: 'Changes of positions',
      holds:
        'One row whenever a claimant’s position about a settlement begins, becomes another or lapses, with the resolution before and after.',
    },
  },
  claims: {
    title: 'Claims',
    filtered: (count: string, of: string) => `${count} of ${of} claims pass the current filter.`,
    all: (of: string) => `No filter is set: all ${of} claims.`,
    change: 'Change the filter',
    claims: {
      title: 'Claims of the current filter',
      holds:
        'All columns of the project’s own table, with our note on each. JSON-LD in the words of schema.org.',
    },
    reports: {
      title: 'Their reports',
      holds: 'Where each claim was read: outlet, address, publication day.',
    },
  },
  everything: {
    title: 'Everything',
    package: 'Data Package',
    packageHolds:
      'One zip: all tables as they are reviewed, rejected rows, borders, shares of every day, cells, licence, citation; datapackage.json gives every column its type and meaning and every file its SHA-256.',
    zip: 'ZIP',
    hash: (sha256: string) => `SHA-256 ${sha256}`,
    noPackage: 'The Data Package of this data version is not published here.',
    claims: 'All claims',
    claimsHold: (count: string) => `${count} claims.`,
    reports: 'All reports',
    reportsHold: 'Where they were read.',
  },
  cite: {
    title: 'How to cite',
    note: 'Cite the data version: a link with “v=” shows the same data for as long as it is published. Name the claimant of each claim, not only this site.',
    licence: 'Licence: ',
  },
  machines: {
    title: 'For programs',
    commandLine: 'The same files from the command line, in pieces that fit millions of rows:',
    command: (from: string, to: string) =>
      `npx claimline export --what shares --from ${from} --to ${to} --out shares.parquet`,
    columns:
      'Columns and their types are in the “about” of every JSON file, in the metadata of every Parquet file under the key “claimline”, and in docs/schema.md.',
    spreadsheet:
      'A spreadsheet takes a cell that begins with = + - or @ for a formula. None of our texts does; texts of your own files are written as they are, so import them as text.',
    linked: 'This data in the words of schema.org (JSON-LD)',
  },
} as const;
