/**
 * What fuzz tests have in common. A test's seeds are files; an ordinary build tries them and some
 * thousand changed ones, the profile {@code fuzz} has Jazzer look for more.
 */
@NullMarked
package io.kefu.core.fuzzing;

import org.jspecify.annotations.NullMarked;
