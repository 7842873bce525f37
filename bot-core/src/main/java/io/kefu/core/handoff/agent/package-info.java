/** Who belongs to the desk, and who of them is here. */
@NullMarked
package io.kefu.core.handoff.agent;

import org.jspecify.annotations.NullMarked;
