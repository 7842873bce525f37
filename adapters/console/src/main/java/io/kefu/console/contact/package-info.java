/**
 * What customers may ask for, done by administrators: a copy of all that is kept, and its erasure.
 */
@NullMarked
package io.kefu.console.contact;

import org.jspecify.annotations.NullMarked;
