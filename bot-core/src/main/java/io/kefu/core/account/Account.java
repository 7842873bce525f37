package io.kefu.core.account;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param name as customers and colleagues read it
 * @param passwordHash says by itself how it was made; never the password
 * @param generation sessions that were opened under another number are void
 * @param capacity how many cases at once are given to the agent unasked
 * @param secondFactor what is shown beside the password; empty if that is enough
 */
public record Account(
    AgentId id,
    String name,
    Role role,
    Standing standing,
    String passwordHash,
    Password password,
    long generation,
    int capacity,
    Set<TeamId> teams,
    Optional<SecondFactor> secondFactor) {

  /** Whether an account may be used. */
  public enum Standing {
    ACTIVE,
    DISABLED
  }

  /** Where the password comes from. */
  public enum Password {
    /** From its owner. */
    CHOSEN,
    /** From an administrator: good for choosing one's own, and for nothing else. */
    ONE_TIME
  }

  public Account {
    teams = Set.copyOf(teams);
  }

  /** One whose password is enough. */
  public Account(
      AgentId id,
      String name,
      Role role,
      Standing standing,
      String passwordHash,
      Password password,
      long generation,
      int capacity,
      Set<TeamId> teams) {
    this(
        id,
        name,
        role,
        standing,
        passwordHash,
        password,
        generation,
        capacity,
        teams,
        Optional.empty());
  }

  public boolean active() {
    return standing == Standing.ACTIVE;
  }

  /** With another password; sessions end. */
  public Account withPassword(String hash, Password kind) {
    return new Account(
        id, name, role, standing, hash, kind, generation + 1, capacity, teams, secondFactor);
  }

  /** In another standing; sessions end. */
  public Account withStanding(Standing other) {
    return new Account(
        id,
        name,
        role,
        other,
        passwordHash,
        password,
        generation + 1,
        capacity,
        teams,
        secondFactor);
  }

  /** In another role; sessions go on, and it counts from their next request. */
  public Account withRole(Role other) {
    return new Account(
        id,
        name,
        other,
        standing,
        passwordHash,
        password,
        generation,
        capacity,
        teams,
        secondFactor);
  }

  /** As the desk knows the agent. */
  public Account withProfile(String otherName, int otherCapacity, Set<TeamId> otherTeams) {
    return new Account(
        id,
        otherName,
        role,
        standing,
        passwordHash,
        password,
        generation,
        otherCapacity,
        otherTeams,
        secondFactor);
  }

  /** With another second factor, or none; sessions end. */
  public Account withSecondFactor(Optional<SecondFactor> other) {
    return new Account(
        id, name, role, standing, passwordHash, password, generation + 1, capacity, teams, other);
  }

  /** After a code of the second factor was used; sessions go on. */
  public Account withUsed(SecondFactor after) {
    return new Account(
        id,
        name,
        role,
        standing,
        passwordHash,
        password,
        generation,
        capacity,
        teams,
        Optional.of(after));
  }

  public AgentProfile profile() {
    return new AgentProfile(id, name, capacity, teams);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
