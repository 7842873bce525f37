import { recall, remember } from '../base/storage.js';

const key = (conversation, mode) => `draft.${mode}.${conversation}`;

/** What was begun in a conversation and not said, kept apart for replies and notes. */
export const draftOf = (conversation, mode) => recall(key(conversation, mode)) ?? '';

export const keepDraft = (conversation, mode, text) => remember(key(conversation, mode), text);

/** Puts words that were not said before what was written meanwhile. */
export const putBack = (conversation, mode, text, later) =>
  keepDraft(conversation, mode, [text, later].filter((part) => part?.trim()).join('\n'));
