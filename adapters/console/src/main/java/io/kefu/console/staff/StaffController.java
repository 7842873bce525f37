package io.kefu.console.staff;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators. */
@RestController
@RequestMapping(ConsolePaths.API + "/accounts")
public final class StaffController {

  private static final int USUAL_CAPACITY = 5;
  private static final int MOST_CAPACITY = 100;
  private static final int MOST_TEAMS = 20;
  private static final int LONGEST_NAME = 40;

  private final Staff staff;

  public StaffController(Staff staff) {
    this.staff = staff;
  }

  /** A new account. */
  record NewAccount(
      AgentId id, String name, Role role, @Nullable Integer capacity, @Nullable Set<TeamId> teams) {
    NewAccount {
      Objects.requireNonNull(id);
      Objects.requireNonNull(role);
      checkName(name);
      checkCapacity(capacity);
      checkTeams(teams);
    }

    AgentProfile profile() {
      return new AgentProfile(
          id,
          name.strip(),
          Objects.requireNonNullElse(capacity, USUAL_CAPACITY),
          Objects.requireNonNullElse(teams, Set.of()));
    }
  }

  /** What is to change; what is absent stays. */
  record Patch(
      @Nullable String name,
      @Nullable Role role,
      @Nullable Boolean enabled,
      @Nullable Integer capacity,
      @Nullable Set<TeamId> teams) {
    Patch {
      if (name != null) {
        checkName(name);
      }
      checkCapacity(capacity);
      checkTeams(teams);
    }

    Staff.Wish wish() {
      return new Staff.Wish(
          Optional.ofNullable(name),
          Optional.ofNullable(role),
          Optional.ofNullable(enabled),
          Optional.ofNullable(capacity),
          Optional.ofNullable(teams));
    }
  }

  @GetMapping
  List<StaffView> all() {
    return staff.all().stream().map(StaffView::of).toList();
  }

  @PostMapping
  ResponseEntity<?> add(@AuthenticationPrincipal Account me, @RequestBody NewAccount wish) {
    return staff
        .add(me.id(), wish.profile(), wish.role())
        .<ResponseEntity<?>>map(
            added -> ResponseEntity.status(201).body(StaffView.WithPassword.of(added)))
        .orElseGet(() -> Problem.of(ProblemKind.ID_TAKEN).answer());
  }

  @PatchMapping("/{id}")
  ResponseEntity<?> change(
      @AuthenticationPrincipal Account me, @PathVariable AgentId id, @RequestBody Patch patch) {
    Staff.Wish wish = patch.wish();
    if (id.equals(me.id()) && wish.locksOut()) {
      return Problem.of(ProblemKind.OWN_ACCOUNT).answer();
    }
    return staff
        .change(me.id(), id, wish)
        .<ResponseEntity<?>>map(account -> ResponseEntity.ok(StaffView.of(account)))
        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND).answer());
  }

  @PostMapping("/{id}/reset")
  ResponseEntity<?> reset(@AuthenticationPrincipal Account me, @PathVariable AgentId id) {
    if (id.equals(me.id())) {
      return Problem.of(ProblemKind.OWN_ACCOUNT).answer();
    }
    return staff
        .reset(me.id(), id)
        .<ResponseEntity<?>>map(password -> ResponseEntity.ok(new StaffView.OneTime(password)))
        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND).answer());
  }

  @DeleteMapping("/{id}/factor")
  ResponseEntity<?> endFactor(@AuthenticationPrincipal Account me, @PathVariable AgentId id) {
    if (id.equals(me.id())) {
      return Problem.of(ProblemKind.OWN_ACCOUNT).answer();
    }
    return staff.endFactor(me.id(), id)
        ? ResponseEntity.noContent().build()
        : Problem.of(ProblemKind.NOT_FOUND).answer();
  }

  private static void checkName(String name) {
    String shown = name.strip();
    if (shown.isEmpty()
        || shown.length() > LONGEST_NAME
        || shown.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  private static void checkCapacity(@Nullable Integer capacity) {
    if (capacity != null && (capacity < 0 || capacity > MOST_CAPACITY)) {
      throw new IllegalArgumentException("not a capacity");
    }
  }

  private static void checkTeams(@Nullable Set<TeamId> teams) {
    if (teams != null && teams.size() > MOST_TEAMS) {
      throw new IllegalArgumentException("too many teams");
    }
  }
}
