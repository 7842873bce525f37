/** Who works at the desk: administrators add, change, disable and reset accounts. */
@NullMarked
package io.kefu.console.staff;

import org.jspecify.annotations.NullMarked;
