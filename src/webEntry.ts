/*
 * All of Lumbar in one file. A web worker starts with it, as it can't load a second one. A desktop
 * window starts with what watches the desk, and takes the panel and the commands from here when the
 * first of them is asked for.
 */
export { activate } from './extension';
export { buildLazyFeatures } from './lazyFeatures';
