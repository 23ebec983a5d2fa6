import { HEIGHT_MESSAGE } from '../../publish/embed/embedScript.ts';

/** The height that an embed tells, px; null for what it is not about. */
export function heightTold(data: unknown): number | null {
  const told = data as { readonly type?: unknown; readonly height?: unknown } | null;
  const isSound = told?.type === HEIGHT_MESSAGE && typeof told.height === 'number';
  // Nothing before it is laid out.
  return isSound && Number(told.height) > 0 ? Number(told.height) : null;
}
