/** Three inks for five sides: Russian officials, Ukrainian officials, everybody else. */
import type { Side } from '../../domain/types.ts';

export function sideClass(side: Side): 'ru' | 'ua' | 'other' {
  return side === 'ru-official' ? 'ru' : side === 'ua-official' ? 'ua' : 'other';
}
