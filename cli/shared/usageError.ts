/** The user asked for something that cannot be given. The message is one sentence, shown as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
