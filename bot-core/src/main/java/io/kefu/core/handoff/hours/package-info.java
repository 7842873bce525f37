/** When people answer: the week, holidays and the time zone of the service. */
@NullMarked
package io.kefu.core.handoff.hours;

import org.jspecify.annotations.NullMarked;
