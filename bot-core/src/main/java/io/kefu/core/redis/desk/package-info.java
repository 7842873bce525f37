/**
 * The desk in Redis: the line, cases, agents and what is left to tell conversations, all in one
 * slot, so that each step of the desk is one script.
 */
@NullMarked
package io.kefu.core.redis.desk;

import org.jspecify.annotations.NullMarked;
