/**
 * Benchmarks of the index, and the plain search they are compared with. Run {@code FaqBenchmark} as
 * a program; nothing here runs in the build but the baseline's own test.
 */
@NullMarked
package io.kefu.core.faq.bench;

import org.jspecify.annotations.NullMarked;
