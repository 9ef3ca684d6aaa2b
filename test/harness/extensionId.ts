export const EXTENSION_ID = 'lumbar.lumbar';
