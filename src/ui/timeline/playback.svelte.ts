/** Stepping on by itself: a timer with a speed, stopped by hand or by the end. */
export const SPEEDS = [2, 5, 10] as const;

export class Playback {
  isPlaying = $state(false);
  /** Steps a second. */
  speed = $state(5);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #step: () => boolean;
  readonly #onStop: () => void;

  /** `step` moves on and says whether there is more; `onStop` runs after the last step or a stop. */
  constructor(step: () => boolean, onStop: () => void) {
    this.#step = step;
    this.#onStop = onStop;
  }

  start(): void {
    if (this.isPlaying) return;
    this.isPlaying = true;
    this.#run();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#onStop();
  }

  #run(): void {
    if (!this.#step()) this.stop();
    else this.#timer = setTimeout(() => this.#run(), 1000 / this.speed);
  }
}
