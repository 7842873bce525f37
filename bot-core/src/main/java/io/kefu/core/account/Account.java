package io.kefu.core.account;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param profile as the desk knows the agent
 * @param credentials what proves that somebody is the owner
 */
public record Account(AgentProfile profile, Role role, Standing standing, Credentials credentials) {

  /** Whether an account may be used. */
  public enum Standing {
    ACTIVE,
    DISABLED
  }

  /** An active one. */
  public Account(AgentProfile profile, Role role, Credentials credentials) {
    this(profile, role, Standing.ACTIVE, credentials);
  }

  public AgentId id() {
    return profile.id();
  }

  /** As customers and colleagues read it. */
  public String name() {
    return profile.name();
  }

  public boolean active() {
    return standing == Standing.ACTIVE;
  }

  /** Whether its owner may do anything with it but choose a password. */
  public boolean ready() {
    return active() && credentials.password() == Credentials.Password.CHOSEN;
  }

  /** Whether no session that the account had before has been ended since. */
  public boolean keepsSessionsOf(Account before) {
    return credentials.generation() == before.credentials.generation();
  }

  /** With another profile; sessions go on. */
  public Account withProfile(AgentProfile other) {
    return new Account(other, role, standing, credentials);
  }

  /** In another role; sessions go on, and it counts from their next request. */
  public Account withRole(Role other) {
    return new Account(profile, other, standing, credentials);
  }

  /** In another standing; sessions end. */
  public Account withStanding(Standing other) {
    return new Account(profile, role, other, credentials.anew());
  }

  /** With another password; sessions end. */
  public Account withPassword(String hash, Credentials.Password kind) {
    return with(credentials.withPassword(hash, kind));
  }

  /** With another second factor, or none; sessions end. */
  public Account withSecondFactor(Optional<SecondFactor> other) {
    return with(credentials.withSecondFactor(other));
  }

  /** After a code of the second factor was used; sessions go on. */
  public Account withUsed(SecondFactor after) {
    return with(credentials.withUsed(after));
  }

  private Account with(Credentials other) {
    return new Account(profile, role, standing, other);
  }

  @Override
  public String toString() {
    return "Account[" + id() + "]";
  }
}
