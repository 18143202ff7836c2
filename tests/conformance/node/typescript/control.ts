import type { Orders } from './foreign_key.js';

export const order: Orders = { id: 1 };
