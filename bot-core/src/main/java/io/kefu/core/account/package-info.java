/**
 * Who may sit at the agents' desk: accounts, their sessions, and how often a sign-in may be tried.
 * What a password is hashed with is the adapter's affair.
 */
@NullMarked
package io.kefu.core.account;

import org.jspecify.annotations.NullMarked;
