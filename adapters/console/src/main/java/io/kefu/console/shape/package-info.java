/** The JSON of the desk's API: rows, lines, notes and details, made from what the core knows. */
@NullMarked
package io.kefu.console.shape;

import org.jspecify.annotations.NullMarked;
