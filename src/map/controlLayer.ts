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
} from '../picture/palette.ts';
import { worldPx } from '../picture/mercator.ts';
import type { ControlPaint, Side } from './controlPaint.ts';
import { ControlResources, type SideResources } from './controlResources.ts';
import { rgb, type Program } from './gl.ts';
import { ORIGIN, type Mesh } from './mesh.ts';

const CHANGED_WIDTH_PX = 1.4;

interface Use {
  readonly gl: WebGL2RenderingContext;
  readonly program: Program;
  readonly resources: ControlResources;
  readonly zoom: number;
}

export class ControlLayer {
  readonly #mesh: Mesh;
  readonly #cells: number;
  #paint: ControlPaint;
  /** Where the divider stands, as a part of the map's width. */
  #divider = 0.5;
  #map: Map | null = null;
  /** null before the layer is added; made anew after a lost context. */
  #resources: ControlResources | null = null;

  constructor(mesh: Mesh, cells: number, paint: ControlPaint) {
    this.#mesh = mesh;
    this.#cells = cells;
    this.#paint = paint;
  }

  /** Drawn with the next frame; the caller asks the map for one. */
  setPaint(paint: ControlPaint): void {
    this.#paint = paint;
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
      this.#map = map;
      this.#resources = new ControlResources(gl as WebGL2RenderingContext, this.#mesh, this.#cells);
    },
    onRemove: () => {
      this.#map = this.#resources = null;
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
  #drawSides(resources: ControlResources, draw: (side: Side, of: SideResources) => void): void {
    const { gl, own, other } = resources;
    const bound = (side: Side, of: SideResources): void => {
      gl.bindTexture(gl.TEXTURE_2D, of.texture);
      draw(side, of);
    };
    if (this.#paint.other === null || other === null) {
      bound(this.#paint.own, own);
      return;
    }
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const split = Math.round(width * this.#divider);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(0, 0, split, height);
    bound(this.#paint.other, other);
    gl.scissor(split, 0, width - split, height);
    bound(this.#paint.own, own);
    gl.disable(gl.SCISSOR_TEST);
  }

  /** Binds program, matrix and texture unit; null before the layer is added or after a lost context. */
  #begin(name: 'cells' | 'lines' | 'points', input: CustomRenderMethodInput): Use | null {
    const [map, resources] = [this.#map, this.#resources];
    if (!map || !resources || resources.gl.isContextLost()) return null;
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
    resources.upload(this.#paint);
    return { gl, program, resources, zoom: map.getZoom() };
  }
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
