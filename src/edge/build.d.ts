/** Written into the built service by `vite.edge.config.ts`. */
declare const __SERVICE_BUILD__: string;

declare module '*/resvg.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
