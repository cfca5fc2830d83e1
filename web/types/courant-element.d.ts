import type { CourantError } from './errors.js';
import type { Diagnostic, Summary } from './task.js';

/** Milliseconds. */
export interface Timings {
  fetch: number;
  read: number;
  build: number;
}

/** The events of all elements. They bubble, also out of shadow roots. */
export interface CourantEventMap {
  /** A document was read. */
  'courant-load': CustomEvent<{ summary: Summary; diagnostics: Diagnostic[]; timings: Timings }>;
  /** It shows. */
  'courant-render': CustomEvent<{ summary: Summary; timings: Timings }>;
  /** The rates that show may not be today's. */
  'courant-stale': CustomEvent<{
    reason: 'not-updated' | 'incomplete' | 'outdated' | 'undated';
    date?: string;
  }>;
  /** The reader chose a currency for the sums in articles; empty: none any more. */
  'courant-currency': CustomEvent<{ currency: string }>;
  /** Something failed; `preventDefault()` keeps it out of the console. */
  'courant-error': CustomEvent<CourantError>;
}

/** What all elements of Courant share. */
export declare abstract class CourantElement extends HTMLElement {
  /** Content from script: text, or bytes in any encoding that is known. Beats `src` until it is `null` again. */
  source: string | Uint8Array | null;

  /** Asks for the source again. What shows stays until there is something better. */
  reload(): void;

  addEventListener<Type extends keyof CourantEventMap>(
    type: Type,
    listener: (this: this, event: CourantEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;

  removeEventListener<Type extends keyof CourantEventMap>(
    type: Type,
    listener: (this: this, event: CourantEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
