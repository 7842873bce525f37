/** What is kept in Redis about the threads in which agents work in chat programs. */
@NullMarked
package io.kefu.core.redis.deskchat;

import org.jspecify.annotations.NullMarked;
