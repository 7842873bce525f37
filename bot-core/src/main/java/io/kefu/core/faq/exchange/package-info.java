/**
 * Entries as a table, for people who work in a spreadsheet: reading CSV, TSV and XLSX into a corpus
 * folder, with a look at what would change first, and writing a corpus as CSV or TSV.
 */
@NullMarked
package io.kefu.core.faq.exchange;

import org.jspecify.annotations.NullMarked;
