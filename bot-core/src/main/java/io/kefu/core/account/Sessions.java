package io.kefu.core.account;

import java.time.Instant;
import java.util.Optional;

/** Who is signed in. Known to every node; ends by itself when unused or too old. */
public interface Sessions {

  /** Begins a session of this account as it stands; it is void once the generation moves on. */
  void open(SessionToken token, Account account, Instant now);

  /** Whose session this is, as the account stands now; asking keeps the session alive. */
  Optional<Account> find(SessionToken token, Instant now);

  /** The same, but looking is no use of the session and prolongs nothing. */
  Optional<Account> look(SessionToken token, Instant now);

  /** Ends a session; nothing happens if there is none. */
  void end(SessionToken token);
}
