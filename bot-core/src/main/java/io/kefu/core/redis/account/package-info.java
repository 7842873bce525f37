/**
 * Accounts, sessions and failed sign-ins in Redis. Passwords and tokens lie there by digest only.
 */
@NullMarked
package io.kefu.core.redis.account;

import org.jspecify.annotations.NullMarked;
