/** The little WebGL 2 that the control layers need. */

/** A linked program with its uniform locations by name. Throws with the compiler's words. */
export class Program {
  readonly handle: WebGLProgram;
  readonly #gl: WebGL2RenderingContext;
  readonly #locations = new Map<string, WebGLUniformLocation | null>();

  constructor(
    gl: WebGL2RenderingContext,
    vertex: string,
    fragment: string,
    attributes: readonly string[],
  ) {
    this.#gl = gl;
    this.handle = gl.createProgram();
    gl.attachShader(this.handle, compile(gl, gl.VERTEX_SHADER, vertex));
    gl.attachShader(this.handle, compile(gl, gl.FRAGMENT_SHADER, fragment));
    attributes.forEach((name, location) => gl.bindAttribLocation(this.handle, location, name));
    gl.linkProgram(this.handle);
    if (!gl.getProgramParameter(this.handle, gl.LINK_STATUS) && !gl.isContextLost()) {
      throw new Error(
        `cannot link a shader: ${gl.getProgramInfoLog(this.handle) ?? 'no reason given'}`,
      );
    }
  }

  location(name: string): WebGLUniformLocation | null {
    const known = this.#locations.get(name);
    if (known !== undefined) return known;
    const found = this.#gl.getUniformLocation(this.handle, name);
    this.#locations.set(name, found);
    return found;
  }
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('cannot create a shader: the WebGL context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`cannot compile a shader: ${gl.getShaderInfoLog(shader) ?? 'no reason given'}`);
  }
  return shader;
}

/** One vertex attribute: `size` numbers per vertex. */
export interface Attribute {
  readonly data: Float32Array | Uint16Array;
  readonly size: number;
}

/** A vertex array over freshly uploaded buffers; attribute i is at location i. */
export function vertexArray(
  gl: WebGL2RenderingContext,
  attributes: readonly Attribute[],
  triangles?: Uint32Array,
): WebGLVertexArrayObject {
  const vao = gl.createVertexArray();
  gl.bindVertexArray(vao);
  attributes.forEach(({ data, size }, location) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    if (data instanceof Uint16Array)
      gl.vertexAttribIPointer(location, size, gl.UNSIGNED_SHORT, 0, 0);
    else gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  });
  if (triangles) {
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
  }
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  return vao;
}

/** Replaces the triangles of a vertex array that was made with some. */
export function setTriangles(
  gl: WebGL2RenderingContext,
  vao: WebGLVertexArrayObject,
  triangles: Uint32Array,
): void {
  gl.bindVertexArray(vao);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.DYNAMIC_DRAW);
  gl.bindVertexArray(null);
}

/** '#d6886a' → [0.84, 0.53, 0.42]. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 0xff) / 255, (value & 0xff) / 255];
}
