/**
 * Who holds what, drawn by the GPU from two things: a mesh that is uploaded once, and a texture with
 * the state of every cell. A date step rewrites 18 kB of texture and the short lists of segments that
 * are front or just changed.
 */
import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl';
import {
  ALIKE_FRONT_STRENGTH,
  DOT_RADIUS_PX,
  DOTS_PX,
  FRONT_WIDTH_PX,
  HALO_WIDTH_PX,
  HATCH_PX,
  MARK_STRENGTH,
  markPx,
  pointPx,
  type Palette,
} from '../picture/palette.ts';
import { worldPx } from '../picture/mercator.ts';
import { Program, rgb, setTriangles, vertexArray } from './gl.ts';
import { ORIGIN, type Mesh } from './mesh.ts';
import * as shaders from './shaders.ts';

const TEXTURE_WIDTH = 256;
const CHANGED_WIDTH_PX = 1.4;

/** What the GPU holds of one side: its state, and the corners of its front. */
interface SideResources {
  readonly texture: WebGLTexture;
  readonly frontArray: WebGLVertexArrayObject;
}

interface Resources {
  readonly map: Map;
  readonly gl: WebGL2RenderingContext;
  readonly cells: Program;
  readonly lines: Program;
  readonly points: Program;
  readonly cellArray: WebGLVertexArrayObject;
  readonly changeArray: WebGLVertexArrayObject;
  readonly pointArray: WebGLVertexArrayObject;
  readonly own: SideResources;
  /** Made when a second side is first drawn. */
  other: SideResources | null;
}

interface Use {
  readonly gl: WebGL2RenderingContext;
  readonly program: Program;
  readonly resources: Resources;
  readonly zoom: number;
}

/** One state of the map, as it is drawn. */
export interface Side {
  /** Red and green of each cell, see shaders.ts; as long as the mesh has cells, times two. */
  readonly state: Uint8Array;
  /** Corners of the front's quads, see `quadsOf`. */
  readonly fronts: Uint32Array;
}

/** What the page may change between frames. */
export interface ControlPaint extends Side {
  readonly palette: Palette;
  /** How strongly a pale cell is coloured, 0 to 1. */
  readonly paleStrength: number;
  /** Least diameter of a disc, px. */
  readonly leastDiscPx: number;
  /** Corners of the outline of what just changed, or of what differs. */
  readonly changes: Uint32Array;
  /** Whether the map is about a difference: its outline stays, and the front recedes. */
  readonly isDifference: boolean;
  /** What is drawn left of the divider instead; null when the map shows one side alone. */
  readonly other: Side | null;
}

export class ControlLayer {
  readonly #mesh: Mesh;
  readonly #texels: Uint8Array;
  #paint: ControlPaint;
  /** Where the divider stands, as a part of the map's width. */
  #divider = 0.5;
  #resources: Resources | null = null;
  #isStateNew = true;
  #uploadedOther: Side | null = null;

  constructor(mesh: Mesh, cells: number, paint: ControlPaint) {
    this.#mesh = mesh;
    this.#texels = new Uint8Array(Math.ceil(cells / TEXTURE_WIDTH) * TEXTURE_WIDTH * 2);
    this.#paint = paint;
  }

  /** Drawn with the next frame; the caller asks the map for one. */
  setPaint(paint: ControlPaint): void {
    this.#paint = paint;
    this.#isStateNew = true;
  }

  /** Moves the divider between two sides: 0 is the map's left edge, 1 its right one. */
  setDivider(divider: number): void {
    this.#divider = divider;
  }

  /** The areas; below the borders. */
  readonly cellsLayer: CustomLayerInterface = {
    id: 'control-cells',
    type: 'custom',
    onAdd: (map, gl) => {
      this.#resources = this.#create(map, gl);
      this.#isStateNew = true;
      this.#uploadedOther = null;
    },
    onRemove: () => {
      this.#resources = null;
    },
    render: (_gl, input) => {
      this.#drawCells(input);
    },
  };

  /** Fronts, the outline of what just changed, and claimed settlements; above the borders. */
  readonly frontsLayer: CustomLayerInterface = {
    id: 'control-fronts',
    type: 'custom',
    render: (_gl, input) => {
      this.#drawFronts(input);
      this.#drawPoints(input);
    },
  };

  #create(map: Map, gl: WebGL2RenderingContext): Resources {
    const { positions, cells, triangles, segments, points, pointCells } = this.#mesh;
    return {
      map,
      gl,
      cells: new Program(gl, shaders.CELLS_VERTEX, shaders.CELLS_FRAGMENT, [
        'a_position',
        'a_cell',
      ]),
      lines: new Program(gl, shaders.LINES_VERTEX, shaders.LINES_FRAGMENT, ['a_ends']),
      points: new Program(gl, shaders.POINTS_VERTEX, shaders.POINTS_FRAGMENT, [
        'a_position',
        'a_cell',
      ]),
      cellArray: vertexArray(
        gl,
        [
          { data: positions, size: 2 },
          { data: cells, size: 1 },
        ],
        triangles,
      ),
      changeArray: vertexArray(gl, [{ data: segments, size: 4 }], new Uint32Array()),
      pointArray: vertexArray(gl, [
        { data: points, size: 2 },
        { data: pointCells, size: 1 },
      ]),
      own: this.#createSide(gl),
      other: null,
    };
  }

  #createSide(gl: WebGL2RenderingContext): SideResources {
    const { segments } = this.#mesh;
    return {
      texture: createTexture(gl),
      frontArray: vertexArray(gl, [{ data: segments, size: 4 }], new Uint32Array()),
    };
  }

  #drawCells(input: CustomRenderMethodInput): void {
    const use = this.#begin('cells', input);
    if (!use) return;
    const { gl, program, resources } = use;
    const { palette } = this.#paint;
    gl.uniform1f(program.location('u_world'), worldPx(use.zoom));
    gl.uniform1f(program.location('u_pale'), this.#paint.paleStrength);
    gl.uniform1f(program.location('u_hatch'), HATCH_PX);
    gl.uniform1f(program.location('u_dots'), DOTS_PX);
    gl.uniform1f(program.location('u_radius'), DOT_RADIUS_PX);
    gl.uniform1f(program.location('u_ratio'), window.devicePixelRatio);
    for (const name of ['unclaimed', 'ru', 'ua', 'contested', 'water', 'land'] as const) {
      gl.uniform3fv(program.location(`u_${name}`), rgb(palette[name]));
    }
    gl.bindVertexArray(resources.cellArray);
    this.#drawSides(resources, () =>
      gl.drawElements(gl.TRIANGLES, this.#mesh.triangles.length, gl.UNSIGNED_INT, 0),
    );
    gl.bindVertexArray(null);
  }

  #drawFronts(input: CustomRenderMethodInput): void {
    const use = this.#begin('lines', input);
    if (!use) return;
    const { gl, program, resources } = use;
    const { palette, isDifference } = this.#paint;
    const ratio = window.devicePixelRatio;
    const strength = isDifference ? ALIKE_FRONT_STRENGTH : 1;
    const markWidth = isDifference ? markPx(use.zoom) : CHANGED_WIDTH_PX;
    gl.uniform2f(program.location('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    const stroke = (corners: number, hex: string, alpha: number, width: number): void => {
      gl.uniform4f(program.location('u_color'), ...rgb(hex), alpha);
      gl.uniform1f(program.location('u_width'), width * ratio);
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, 0);
    };
    this.#drawSides(resources, ({ fronts }, { frontArray }) => {
      gl.bindVertexArray(frontArray);
      stroke(fronts.length, palette.halo, 0.55 * strength, HALO_WIDTH_PX);
      stroke(fronts.length, palette.front, strength, FRONT_WIDTH_PX);
    });
    gl.bindVertexArray(resources.changeArray);
    stroke(this.#paint.changes.length, palette.selection, MARK_STRENGTH, markWidth);
    gl.bindVertexArray(null);
  }

  #drawPoints(input: CustomRenderMethodInput): void {
    const use = this.#begin('points', input);
    if (!use) return;
    const { gl, program, resources } = use;
    const discPx = Math.max(pointPx(use.zoom), this.#paint.leastDiscPx);
    gl.uniform1f(program.location('u_size'), discPx * window.devicePixelRatio);
    gl.uniform3fv(program.location('u_ink'), rgb(this.#paint.palette.front));
    gl.uniform1f(program.location('u_ratio'), window.devicePixelRatio);
    for (const name of ['ru', 'ua', 'contested'] as const) {
      gl.uniform3fv(program.location(`u_${name}`), rgb(this.#paint.palette[name]));
    }
    gl.bindVertexArray(resources.pointArray);
    this.#drawSides(resources, () => gl.drawArrays(gl.POINTS, 0, this.#mesh.pointCells.length));
    gl.bindVertexArray(null);
  }

  /**
   * Draws once with each side's state: left of the divider the other side's, right of it our own; with
   * our own alone when there is no other.
   */
  #drawSides(resources: Resources, draw: (side: Side, of: SideResources) => void): void {
    const { gl, own, other } = resources;
    const bound = (side: Side, of: SideResources): void => {
      gl.bindTexture(gl.TEXTURE_2D, of.texture);
      draw(side, of);
    };
    if (this.#paint.other === null || other === null) {
      bound(this.#paint, own);
      return;
    }
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const split = Math.round(width * this.#divider);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(0, 0, split, height);
    bound(this.#paint.other, other);
    gl.scissor(split, 0, width - split, height);
    bound(this.#paint, own);
    gl.disable(gl.SCISSOR_TEST);
  }

  /** Binds program, matrix and texture unit; null before the layer is added or after a lost context. */
  #begin(name: 'cells' | 'lines' | 'points', input: CustomRenderMethodInput): Use | null {
    const resources = this.#resources;
    if (!resources || resources.gl.isContextLost()) return null;
    const { gl } = resources;
    const program = resources[name];
    gl.useProgram(program.handle);
    gl.uniformMatrix4fv(
      program.location('u_matrix'),
      false,
      matrixFromOrigin(input.defaultProjectionData.mainMatrix),
    );
    gl.activeTexture(gl.TEXTURE0);
    gl.uniform1i(program.location('u_state'), 0);
    if (this.#isStateNew) this.#upload(resources);
    return { gl, program, resources, zoom: resources.map.getZoom() };
  }

  #upload(resources: Resources): void {
    const { gl } = resources;
    const { other } = this.#paint;
    setTriangles(gl, resources.changeArray, this.#paint.changes);
    this.#uploadSide(gl, resources.own, this.#paint);
    if (other !== null && other !== this.#uploadedOther) {
      resources.other ??= this.#createSide(gl);
      this.#uploadSide(gl, resources.other, other);
      this.#uploadedOther = other;
    }
    this.#isStateNew = false;
  }

  #uploadSide(gl: WebGL2RenderingContext, of: SideResources, side: Side): void {
    setTriangles(gl, of.frontArray, side.fronts);
    this.#texels.set(side.state);
    gl.bindTexture(gl.TEXTURE_2D, of.texture);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    const height = this.#texels.length / 2 / TEXTURE_WIDTH;
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.RG8UI,
      TEXTURE_WIDTH,
      height,
      0,
      gl.RG_INTEGER,
      gl.UNSIGNED_BYTE,
      this.#texels,
    );
  }
}

function createTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const parameter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, parameter, gl.NEAREST);
  for (const parameter of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, parameter, gl.CLAMP_TO_EDGE);
  return texture;
}

/** The matrix for positions less ORIGIN: multiplied in double precision before it becomes single. */
function matrixFromOrigin(matrix: ArrayLike<number>): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    moved[12 + row] =
      (matrix[row] ?? 0) * ORIGIN[0] + (matrix[4 + row] ?? 0) * ORIGIN[1] + (matrix[12 + row] ?? 0);
  }
  return moved;
}
