/**
 * The history checker: customers who number their messages, drop connections and resend, while the
 * application and Redis are killed; and a judge of what they were told and what was kept.
 */
@NullMarked
package io.kefu.server.history;

import org.jspecify.annotations.NullMarked;
