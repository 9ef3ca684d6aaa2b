/**
 * Which build this is, set by esbuild. Only a development build lets tests replace the clock, and
 * only a demo build keeps a sample diary; what is not meant for this build is not in the bundle.
 */
declare const lumbarBuild: 'production' | 'development' | 'demo';
