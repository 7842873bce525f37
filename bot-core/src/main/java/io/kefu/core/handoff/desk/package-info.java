/**
 * What agents share beside their cases: settings, live events, notes, canned responses, the audit
 * log.
 */
@NullMarked
package io.kefu.core.handoff.desk;

import org.jspecify.annotations.NullMarked;
