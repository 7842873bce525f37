/**
 * What every channel needs that calls somebody else's server: forms with files, and files fetched
 * within limits.
 */
@NullMarked
package io.kefu.core.channel.http;

import org.jspecify.annotations.NullMarked;
