/**
 * Who is at the desk: signing in and out, the session's cookie, and what each role may call. A
 * sign-in never tells whether there is such an account.
 */
@NullMarked
package io.kefu.console.signin;

import org.jspecify.annotations.NullMarked;
