/** The agents' desk in Telegram: a group with topics, one a case. */
@NullMarked
package io.kefu.telegram.desk;

import org.jspecify.annotations.NullMarked;
