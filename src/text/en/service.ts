/** What the service says to people: on a link's card, and where there is nothing. */
export const service = {
  frozen: (version: string) =>
    `This link is frozen: it stays with data version ${version} and will show the same later.`,
  live: (version: string) =>
    `This link is live: it follows the newest data, now version ${version}, and may show something else later.`,
  notFound: 'There is no page at this address.',
} as const;
