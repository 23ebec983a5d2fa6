/**
 * The one line of script of an embed that only shows: it tells the page around it how high it is, px.
 * Its hash is in the page's policy. Listening is optional; see `embedCodes.ts`.
 */
export const HEIGHT_MESSAGE = 'claimline:height';

export const HEIGHT_SCRIPT =
  `(()=>{const root=document.documentElement,tell=()=>parent.postMessage({type:'${HEIGHT_MESSAGE}',` +
  `height:Math.ceil(root.getBoundingClientRect().height)},'*');` +
  `addEventListener('load',tell);addEventListener('resize',tell);new ResizeObserver(tell).observe(root)})()`;
