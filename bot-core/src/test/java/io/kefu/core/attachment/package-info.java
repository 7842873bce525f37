/** Files as people send them, and as attackers do. */
@NullMarked
package io.kefu.core.attachment;

import org.jspecify.annotations.NullMarked;
