/**
 * What agents say, wherever they say it: looked at before it goes out, so that nobody asks for a
 * secret and no link goes out by oversight.
 */
@NullMarked
package io.kefu.core.handoff.speech;

import org.jspecify.annotations.NullMarked;
