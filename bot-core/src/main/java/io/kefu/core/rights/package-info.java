/**
 * What a person may ask for: a copy of everything that is kept of them, and its erasure with a
 * receipt that names nobody.
 */
@NullMarked
package io.kefu.core.rights;

import org.jspecify.annotations.NullMarked;
