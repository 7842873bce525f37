/**
 * What customers may ask for, done by administrators: a copy of all that is kept, and its erasure.
 * And who is muted, which agents may change.
 */
@NullMarked
package io.kefu.console.contact;

import org.jspecify.annotations.NullMarked;
