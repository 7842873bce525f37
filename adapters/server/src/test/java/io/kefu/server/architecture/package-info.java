/** Rules about the house itself: which room may know which, and how large a room may be. */
@NullMarked
package io.kefu.server.architecture;

import org.jspecify.annotations.NullMarked;
