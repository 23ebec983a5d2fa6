/** Narrower or lower than this, panels are a sheet and words are brief; styles say the same. */
export const PHONE = '(max-width: 767px), (max-height: 500px)';
