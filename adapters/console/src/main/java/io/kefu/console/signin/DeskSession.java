package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.SessionToken;

/** Somebody signed in, and by what they are known. */
public record DeskSession(SessionToken token, Account account) {}
