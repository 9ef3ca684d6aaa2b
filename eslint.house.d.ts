import type { Linter } from 'eslint';

export declare const house: Linter.Config;
