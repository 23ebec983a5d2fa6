/** What the service says to people: on a link's card, and in an embed's code. */
export const service = {
  open: 'Open this view on the map',
  picture: 'Picture of this view',
  data: 'The figures of this day',
  frozen: (version: string) =>
    `This link is frozen: it stays with data version ${version} and will show the same later.`,
  live: (version: string) =>
    `This link is live: it follows the newest data, now version ${version}, and may show something else later.`,
  embedTitle: (title: string) => `${title} (map)`,
  notFound: 'There is no page at this address.',
} as const;
