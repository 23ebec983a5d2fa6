/** "About the data": the method in prose. A link inside a paragraph is a pair of text and address. */
export type Prose = string | readonly (string | readonly [text: string, url: string])[];

export interface AboutSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Prose[];
  readonly list?: readonly Prose[];
}

/** Numbers of the dataset and days of its coverage, as they are printed. */
export interface AboutFacts {
  readonly version: string;
  readonly claims: string;
  readonly repeats: string;
  readonly claimants: string;
  readonly settlements: string;
  readonly sites: string;
  readonly water: string;
  readonly readings: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly trackFrom: string;
  readonly trackTo: string;
  readonly kurskTo: string;
}

const CC_BY = ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'] as const;

export const about = {
  title: 'About the data',
  back: 'Back to the map',
  contents: 'On this page',
  lead: 'This map keeps every claim about who holds what as an object of its own: who made it, about which day, on which day, with which base, and where it was read. It shows where claimants disagree instead of settling it for them.',
  newTab: '(opens a new tab)',
  sections: (facts: AboutFacts): readonly AboutSection[] => [
    {
      id: 'method',
      title: 'How a colour comes about',
      paragraphs: [
        'For the chosen day, each claimant that is switched on has at most one position on a settlement: its latest claim that counts by then. If all positions name the same holder, the settlement is drawn as held by that side. If two name different holders, it is disputed, and no majority is taken. If a position says fighting, entered or unclear, and those that name a holder agree, it is contested. If nobody has a position, it stays blank; nothing is guessed from its neighbours.',
        'A settlement’s colour fills its cell: the ground that lies nearer to it than to any other point, within its oblast. Cells are the smallest unit of this map. The line between unlike cells is therefore not a surveyed front line.',
        'Who holds how much of a place is an interval. The lower end is the area on which all positions agree; the upper end adds what is disputed or contested. Areas without any claim are shown beside it and spread over nobody. A single number stands only where both ends print alike.',
      ],
    },
    {
      id: 'clocks',
      title: 'Two clocks, and claims that lapse',
      paragraphs: [
        'Every claim has two days. By the first clock a claim counts from the day it describes, even if it was made weeks later: this is the situation as of the day. By the second it counts from the day it was made: this is what had been claimed by the day. The difference matters most around surprises and withdrawals.',
        'A claim lapses on the day its claimant stopped asserting it, for example by announcing a withdrawal. A lapse is written in the data with its reason. It ends the position; it does not revive an older claim. A denial counts as the position of the one who denies.',
      ],
    },
    {
      id: 'track',
      title: 'The base track and open water',
      paragraphs: [
        [
          'One source covers the whole region day by day: the map of ',
          ['DeepState', 'https://deepstatemap.live/'],
          `. Its status was read at ${facts.settlements} settlements and at ${facts.sites} sampling points in open country between them, from ${facts.trackFrom} to ${facts.trackTo}. It is one claimant among others and can be switched off; then only settlements that somebody names in a claim are coloured. Its lines are not shipped.`,
        ],
        `Another ${facts.water} points lie in lakes, reservoirs or the sea. Their cells are nobody’s settlement and are counted apart, so that shares do not swell by water.`,
      ],
    },
    {
      id: 'check',
      title: 'How a claim is put beside the map',
      paragraphs: [
        'A claimed share or area is compared with the interval that the base track shows on the claim’s own day. The claimed figure is read with its qualifier and the precision it was given with: about 75\u202f% is 72.5 to 77.5, exactly 99.5\u202f% is 99.45 to 99.55, more than 86\u202f% is anything above. The result is within, above or below the mapped interval, with the distance in percentage points and in km². It compares two sources and calls neither right.',
        'A percentage means nothing without its base. The 86\u202f% of March 2025 is a share of the ground that Ukraine had taken in Kursk oblast, about 1\u202f268\u202fkm², and not of the oblast, which is some twenty times as large. Every share here stands with its base.',
      ],
    },
    {
      id: 'neutrality',
      title: 'Neutrality and borders',
      paragraphs: [
        'The same verbs are used for both sides: held by, claimed by, disputed, contested, entered, withdrawn. Loaded words appear only in quotation marks and with their speaker. The two hues have equal weight, and hatching, dots and words carry the same information as colour.',
        'Borders are the internationally recognised ones and are drawn apart from control; control never moves a border. Crimea is part of Ukraine and has been occupied by Russia since 2014. Russia claims Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts; the UN General Assembly has not recognised that. Kursk oblast is Russian territory of which Ukraine held a part.',
        'Several claimants may use one source. Where that is known it is recorded, and positions are counted by independent origin as well as by name.',
        'No positions of units are shown and nothing is live: settlements and oblasts, in whole days.',
      ],
    },
    {
      id: 'inclusion',
      title: 'What is included',
      paragraphs: [
        'A claim is included when it names its claimant, a place and a day, and when a report of it could be read. Each is a short statement of fact in our own words, with links to the reports. The confidence beside it says how sure we are that the report says this on this day, not that the claim is right. Where a day had to be inferred, its note says so.',
        `Rows that tell the same news as a fuller row are linked to it and never counted (${facts.repeats} of them). Wins and losses over a period are kept apart from levels, and statements without a figure from both.`,
      ],
    },
    {
      id: 'gaps',
      title: 'Known gaps',
      paragraphs: [],
      list: [
        `Before ${facts.trackFrom} there is no base track: only spoken claims, and the areas held before 24 February 2022, are coloured.`,
        `In Kursk oblast the base track ends on ${facts.kurskTo}. Later days show the last readings, with their age.`,
        'Claims about places for which no honest coordinates were found are listed and counted, but not drawn.',
        'Some rural points are known only to a few kilometres, and cells of the open country are coarse. Coasts and the Dnipro are where areas are weakest.',
        'The archive of the base track does not colour the Kakhovka reservoir. Its points are treated as water, also after it drained in June 2023.',
        'From August 2025 the archive tells held from not held and has no “unknown” status.',
        'Only a part of Ukraine is on the map: the four oblasts and the adjoining ones. Figures for the whole country are listed, not compared.',
        'Reports in some languages and on closed channels are under-represented; the number of claims by a side says nothing about their weight.',
      ],
    },
    {
      id: 'correct',
      title: 'Correcting a claim',
      paragraphs: [
        'If a claim is misread, is missing or should have lapsed, say so in the project’s issue list with its id (it is in the link while the claim is open) and a report that shows it. Or change its line: there is one plain table for each claimant in the folder data/claims, and data/README.md tells how. An id never changes once published, and what a claimant said later is a new claim, never an edit of the old one. Figures, days and places that were misread are corrected in place.',
      ],
    },
    {
      id: 'licences',
      title: 'Licences and credits',
      paragraphs: [],
      list: [
        [
          'Claims, places, events and everything computed from them: ',
          CC_BY,
          ', credit “Claimline contributors”. The reports belong to their outlets.',
        ],
        [
          'Settlements: partly ',
          ['GeoNames', 'https://www.geonames.org/'],
          ', ',
          CC_BY,
          ', filtered and matched by us; partly placed by us.',
        ],
        ['Borders: ', ['Natural Earth', 'https://www.naturalearthdata.com/'], ', public domain.'],
        [
          'Map readings: the status that ',
          ['DeepState', 'https://deepstatemap.live/'],
          ' showed at our points, with DeepState as the named claimant. The geometry of its lines is its own and is not included.',
        ],
        [
          'Which points lie in water was found with the shorelines of ',
          ['GSHHG', 'https://www.soest.hawaii.edu/pwessel/gshhg/'],
          ' 2.3.7 (LGPL), which are not included.',
        ],
        [
          'Software: Claimline’s code (MIT), ',
          ['MapLibre GL JS', 'https://maplibre.org/'],
          ' (BSD-3-Clause), ',
          ['Svelte', 'https://svelte.dev/'],
          ' (MIT), earcut (ISC).',
        ],
        [
          'Type: Source Sans 3 and Source Serif 4 by Adobe, ',
          ['SIL Open Font License 1.1', 'https://openfontlicense.org/'],
          '.',
        ],
      ],
    },
  ],
  version: 'This version of the data',
  facts: (facts: AboutFacts): readonly (readonly [label: string, value: string])[] => [
    ['Claims', facts.claims],
    ['Claimants', facts.claimants],
    ['Settlements', facts.settlements],
    ['Sampling points in open country', facts.sites],
    ['Points in open water', facts.water],
    ['Map readings (first ones and changes)', facts.readings],
    ['Days on the slider', `${facts.firstDay} to ${facts.lastDay}`],
    ['Version', facts.version],
  ],
} as const;
