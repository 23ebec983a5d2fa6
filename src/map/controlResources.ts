/**
 * What the GPU holds: the mesh, uploaded once; of each side a texture with the state of every cell and
 * the list of its front's segments; and the segments of an outline.
 */
import type { ControlPaint, Side } from './controlPaint.ts';
import { Program, setTriangles, vertexArray } from './gl.ts';
import type { Mesh } from './mesh.ts';
import * as shaders from './shaders.ts';

const TEXTURE_WIDTH = 256;

export interface SideResources {
  readonly texture: WebGLTexture;
  readonly frontArray: WebGLVertexArrayObject;
}

export class ControlResources {
  readonly gl: WebGL2RenderingContext;
  readonly cells: Program;
  readonly lines: Program;
  readonly points: Program;
  readonly cellArray: WebGLVertexArrayObject;
  readonly changeArray: WebGLVertexArrayObject;
  readonly pointArray: WebGLVertexArrayObject;
  readonly own: SideResources;
  /** Made when a second side is first drawn. */
  other: SideResources | null = null;
  readonly #mesh: Mesh;
  readonly #texels: Uint8Array;
  #uploaded: ControlPaint | null = null;

  /** @param cells how many the mesh has. Throws where a shader cannot be compiled. */
  constructor(gl: WebGL2RenderingContext, mesh: Mesh, cells: number) {
    this.gl = gl;
    this.#mesh = mesh;
    this.#texels = new Uint8Array(Math.ceil(cells / TEXTURE_WIDTH) * TEXTURE_WIDTH * 2);
    const perCorner = ['a_position', 'a_cell'];
    this.cells = new Program(gl, shaders.CELLS_VERTEX, shaders.CELLS_FRAGMENT, perCorner);
    this.lines = new Program(gl, shaders.LINES_VERTEX, shaders.LINES_FRAGMENT, ['a_ends']);
    this.points = new Program(gl, shaders.POINTS_VERTEX, shaders.POINTS_FRAGMENT, perCorner);
    const corners = [
      { data: mesh.positions, size: 2 },
      { data: mesh.cells, size: 1 },
    ];
    this.cellArray = vertexArray(gl, corners, mesh.triangles);
    this.changeArray = this.#segmentArray();
    this.pointArray = vertexArray(gl, [
      { data: mesh.points, size: 2 },
      { data: mesh.pointCells, size: 1 },
    ]);
    this.own = this.#newSide();
  }

  /** Brings to the GPU what of a paint is not there yet. */
  upload(paint: ControlPaint): void {
    const there = this.#uploaded;
    if (paint === there) return;
    if (paint.changes !== there?.changes) setTriangles(this.gl, this.changeArray, paint.changes);
    if (paint.own !== there?.own) this.#uploadSide(this.own, paint.own);
    if (paint.other !== null && paint.other !== there?.other)
      this.#uploadSide((this.other ??= this.#newSide()), paint.other);
    this.#uploaded = paint;
  }

  #segmentArray(): WebGLVertexArrayObject {
    return vertexArray(this.gl, [{ data: this.#mesh.segments, size: 4 }], new Uint32Array());
  }

  #newSide(): SideResources {
    return { texture: createTexture(this.gl), frontArray: this.#segmentArray() };
  }

  #uploadSide({ texture, frontArray }: SideResources, side: Side): void {
    const { gl } = this;
    setTriangles(gl, frontArray, side.fronts);
    this.#texels.set(side.state);
    gl.bindTexture(gl.TEXTURE_2D, texture);
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
