/** Runs `task` once the next frame is on the screen. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
