/**
 * A changed corpus taken up while the bot runs: read, linted, tested against its floors, and only
 * then put in the place of the old one.
 */
@NullMarked
package io.kefu.core.faq.reload;

import org.jspecify.annotations.NullMarked;
