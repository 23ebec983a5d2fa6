/** The one style sheet of every embed: its hash is in the page's policy. */
import { colourRules } from './embedColours.ts';
import { MAP_SIZE, WIDE_PX } from './embedMap.ts';

/** From this width on, px, the words stand beside the map. */
export const BESIDE_PX = 560;
/** From this width on, px, the headline is larger. */
export const LARGE_PX = 760;

const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";

export const EMBED_STYLE = `${colourRules()}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:var(--paper);color:var(--ink);font:14px/20px ${SANS};overflow-wrap:break-word}
main{display:grid;border-block:1px solid var(--rule);padding:12px 0 16px}
main>*{padding:0 12px;min-width:0}
.kicker{font-weight:600}
h1{font:600 20px/26px ${SERIF};margin-top:4px;text-wrap:pretty}
.frame{padding:0;margin-top:12px;container-type:inline-size}
.map{display:block;width:100%;aspect-ratio:${MAP_SIZE.width}/${MAP_SIZE.height}}
.whole{white-space:nowrap}
.names{font-family:${SANS};pointer-events:none}
.names.wide{display:none}
@container(min-width:${WIDE_PX}px){.names.wide{display:inline}.names.narrow{display:none}}
ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin-top:12px;font-size:13px}
li{display:flex;align-items:center;gap:6px}
li svg{flex:none}
.figures section{margin-top:12px}
h2{font:600 14px/20px ${SANS}}
.bar{display:block;width:100%;height:10px;margin:3px 0;outline:1px solid var(--muted)}
.figures p{font-size:13px;line-height:18px}
.sources,.state{font-size:13px;line-height:18px;margin-top:12px}
.sources p+p,.small{color:var(--muted);font-size:12px;line-height:17px;margin-top:4px}
.sources p+p{font-size:13px}
.pinned{font-weight:600}
a{display:inline-block;padding:5px 0;color:inherit;text-underline-offset:3px}
a:focus-visible,button:focus-visible,input:focus-visible{outline:2px solid currentcolor;outline-offset:2px}
.controls{display:flex;flex-wrap:wrap;align-items:center;gap:0 12px;margin-top:8px}
.controls[hidden]{display:none}
.controls label{flex:1 1 180px;display:grid}
.controls output{font-weight:600}
input{width:100%;height:44px;margin:0;accent-color:var(--ink)}
button{min-width:72px;height:44px;border:1px solid var(--muted);background:none;color:inherit;font:inherit}
@media(min-width:${BESIDE_PX}px){
main{grid-template:repeat(3,auto) 1fr repeat(2,auto)/minmax(220px,37fr) 63fr;padding:0}
main>*{grid-column:1;padding:0 20px}
.kicker{padding-top:16px}
.frame{grid-column:2;grid-row:1/5;margin:0;padding:0;align-self:start}
.controls{grid-column:1/3;grid-row:5;margin:0;padding:8px 20px;border-top:1px solid var(--rule)}
.sources,.state{grid-row:6;margin:0;padding-block:14px 16px;border-top:1px solid var(--rule)}
.figures{padding-bottom:16px}
.sources{grid-column:2}
}
@media(min-width:${LARGE_PX}px){h1{font-size:24px;line-height:31px}}`;
