// A stylesheet is imported for its effect alone: the bundler gathers them into dist/panel.css.
declare module '*.css';
