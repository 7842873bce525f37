/** Telling operators what is tried in vain, without whoever tries it being able to fill the log. */
@NullMarked
package io.kefu.core.security;

import org.jspecify.annotations.NullMarked;
