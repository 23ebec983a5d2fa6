/** GLSL of the control layers. The state of every cell is looked up in one small texture. */

const STATE = `
uniform highp usampler2D u_state;
uvec2 stateOf(uint cell) {
  return texelFetch(u_state, ivec2(int(cell) & 255, int(cell) >> 8), 0).rg;
}`;

/**
 * Red: resolution code, or WATER, or HIDDEN. Green: bit 1 spoken of, bit 2 painted
 * pale.
 */
export const WATER_CODE = 5;
export const HIDDEN_CODE = 7;
export const SPOKEN_BIT = 2;
export const PALE_BIT = 4;

export const CELLS_VERTEX = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform float u_world;
uniform float u_pale;
in vec2 a_position;
in uint a_cell;
out vec2 v_pixels;
flat out uint v_code;
flat out float v_strength;
${STATE}
void main() {
  uvec2 state = stateOf(a_cell);
  v_code = state.r;
  v_strength = (state.g & ${PALE_BIT}u) != 0u && v_code != ${WATER_CODE}u ? u_pale : 1.0;
  v_pixels = a_position * u_world;
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

/** Patterns are measured in CSS pixels from the pattern origin, as in the SVG. */
export const CELLS_FRAGMENT = `#version 300 es
precision highp float;
uniform vec3 u_unclaimed;
uniform vec3 u_ru;
uniform vec3 u_ua;
uniform vec3 u_contested;
uniform vec3 u_water;
uniform vec3 u_land;
uniform float u_hatch;
uniform float u_dots;
uniform float u_radius;
uniform float u_ratio;
in vec2 v_pixels;
flat in uint v_code;
flat in float v_strength;
out vec4 color;
void main() {
  if (v_code == ${HIDDEN_CODE}u) discard;
  vec3 fill = u_unclaimed;
  if (v_code == 1u) fill = u_ru;
  else if (v_code == 2u) fill = u_ua;
  else if (v_code == 3u) {
    vec2 inTile = mod(v_pixels, u_dots) - u_dots * 0.5;
    float edge = length(inTile) - u_radius;
    fill = mix(u_contested, u_unclaimed, clamp(edge * u_ratio + 0.5, 0.0, 1.0));
  } else if (v_code == 4u) {
    float stripe = mod(v_pixels.x + v_pixels.y, u_hatch) / u_hatch;
    float distance = (abs(stripe - 0.75) - 0.25) * u_hatch * 0.7071;
    float wrapped = min(distance, (abs(stripe + 0.25) - 0.25) * u_hatch * 0.7071);
    fill = mix(u_ru, u_ua, clamp(0.5 - wrapped * u_ratio, 0.0, 1.0));
  } else if (v_code == ${WATER_CODE}u) fill = u_water;
  color = vec4(mix(u_land, fill, v_strength), 1.0);
}`;

/** One quad per drawn segment, widened on the screen. */
export const LINES_VERTEX = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_width;
in vec4 a_ends;
out float v_across;
void main() {
  vec4 a = u_matrix * vec4(a_ends.xy, 0.0, 1.0);
  vec4 b = u_matrix * vec4(a_ends.zw, 0.0, 1.0);
  vec2 along = (b.xy / b.w - a.xy / a.w) * u_viewport;
  float span = length(along);
  along = span > 0.0 ? along / span : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  bool isEnd = (gl_VertexID & 2) != 0;
  float reach = u_width * 0.5 + 1.0;
  vec4 base = isEnd ? b : a;
  vec2 shift = across * side * reach + along * (isEnd ? 1.0 : -1.0) * u_width * 0.35;
  base.xy += shift / u_viewport * 2.0 * base.w;
  v_across = side * reach;
  gl_Position = base;
}`;

export const LINES_FRAGMENT = `#version 300 es
precision highp float;
uniform vec4 u_color;
uniform float u_width;
in float v_across;
out vec4 color;
void main() {
  float alpha = u_color.a * clamp(u_width * 0.5 + 0.5 - abs(v_across), 0.0, 1.0);
  color = vec4(u_color.rgb * alpha, alpha);
}`;

/** A disc at each painted settlement that a spoken claim is about, in the colour of what is painted. */
export const POINTS_VERTEX = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform float u_size;
in vec2 a_position;
in uint a_cell;
flat out uint v_code;
${STATE}
void main() {
  uvec2 state = stateOf(a_cell);
  v_code = state.r;
  bool drawn = (state.g & ${SPOKEN_BIT}u) != 0u && state.r != 0u && state.r != ${HIDDEN_CODE}u;
  gl_Position = drawn ? u_matrix * vec4(a_position, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = u_size;
}`;

export const POINTS_FRAGMENT = `#version 300 es
precision highp float;
uniform vec3 u_ink;
uniform vec3 u_ru;
uniform vec3 u_ua;
uniform vec3 u_contested;
uniform float u_size;
uniform float u_ratio;
flat in uint v_code;
out vec4 color;
void main() {
  vec2 centred = gl_PointCoord - 0.5;
  float radius = length(centred) * u_size;
  float disc = clamp(u_size * 0.5 - radius, 0.0, 1.0);
  float core = clamp(u_size * 0.5 - 1.1 * u_ratio - radius, 0.0, 1.0);
  vec3 fill = v_code == 1u ? u_ru : v_code == 2u ? u_ua : u_contested;
  if (v_code == 4u) fill = centred.x < 0.0 ? u_ru : u_ua;
  color = vec4(mix(u_ink, fill, core) * disc, disc);
}`;
