// Types of what the functions and elements take and give.

export type { Rendering } from './api.js';
export type { CourantElement, CourantEventMap, Timings } from './courant-element.js';
export type { ErrorCode } from './errors.js';
export type { Source } from './source.js';
export type { CourantTags } from './tags.js';
export type { Conversion, Diagnostic, Summary } from './task.js';
