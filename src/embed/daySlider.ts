/** The slider under an embed's map: native, one step a day, with a button that plays. */
import { addDays, type Day } from '../domain/day.ts';
import type { DayRange } from '../publish/embed/embedOptions.ts';
import type { EmbedText } from '../text/embedText.ts';
import { formatDay } from '../text/format.ts';
import type { ViewState } from '../view/viewState.ts';

/** Between two days while it plays, ms. */
const STEP_MS = 250;

export class DaySlider {
  readonly #from: Day;
  readonly #language: ViewState['language'];
  readonly #text: EmbedText;
  readonly #show: (date: Day) => void;
  readonly #input: HTMLInputElement;
  readonly #output: HTMLOutputElement;
  readonly #button: HTMLButtonElement;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isWaiting = false;

  /** @param controls as `embedPage` draws them; shown from now on */
  constructor(
    controls: HTMLElement,
    { from }: DayRange,
    { language }: ViewState,
    text: EmbedText,
    show: (date: Day) => void,
  ) {
    const [input, output, button] = ['input', 'output', 'button'].map((name) =>
      controls.querySelector(name),
    );
    this.#from = from;
    this.#language = language;
    this.#text = text;
    this.#show = show;
    this.#input = input as HTMLInputElement;
    this.#output = output as HTMLOutputElement;
    this.#button = button as HTMLButtonElement;
    this.#input.addEventListener('input', () => {
      this.#pause();
      this.#moved();
    });
    this.#button.addEventListener('click', () => {
      if (this.#timer === undefined) this.#play();
      else this.#pause();
    });
    // Whoever asks for less motion moves the day by hand.
    this.#button.hidden = matchMedia('(prefers-reduced-motion: reduce)').matches;
    controls.hidden = false;
  }

  /** The words at once; the map with the next frame, however many steps come before it. */
  #moved(): void {
    const day = this.#day;
    const words = formatDay(day, this.#language);
    this.#output.textContent = words;
    this.#input.setAttribute('aria-valuetext', words);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#show(this.#day);
    });
  }

  get #day(): Day {
    return addDays(this.#from, this.#input.valueAsNumber);
  }

  #play(): void {
    if (this.#input.value === this.#input.max) this.#input.value = '0';
    this.#button.textContent = this.#text.embed.pause;
    this.#timer = setInterval(() => {
      this.#input.stepUp();
      this.#moved();
      if (this.#input.value === this.#input.max) this.#pause();
    }, STEP_MS);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#button.textContent = this.#text.embed.play;
  }
}
