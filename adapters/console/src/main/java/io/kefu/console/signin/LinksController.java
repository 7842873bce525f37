package io.kefu.console.signin;

import io.kefu.console.http.ConsolePaths;
import io.kefu.core.account.Account;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.deskchat.LinkCode;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the agent is known in chat programs that have a desk. */
@RestController
@RequestMapping(ConsolePaths.API + "/me/links")
public final class LinksController {

  private static final int MINUTES = 10;

  private final AccountLinks links;
  private final Supplier<List<ChannelId>> desks;
  private final AuditLog audit;

  /**
   * @param desks the chat programs in which agents can work
   */
  public LinksController(AccountLinks links, Supplier<List<ChannelId>> desks, AuditLog audit) {
    this.links = links;
    this.desks = desks;
    this.audit = audit;
  }

  /** A chat program, and whether the agent is known there. */
  record Link(ChannelId channel, boolean linked) {}

  /** What the agent sends to the bot, and how long it is good. */
  record NewCode(LinkCode code, int minutes) {}

  @GetMapping
  List<Link> links(@AuthenticationPrincipal Account me) {
    Set<ChannelId> linked = links.of(me.id());
    return desks.get().stream()
        .map(channel -> new Link(channel, linked.contains(channel)))
        .toList();
  }

  @PostMapping
  ResponseEntity<NewCode> code(@AuthenticationPrincipal Account me) {
    return ResponseEntity.status(201).body(new NewCode(links.code(me.id()), MINUTES));
  }

  @DeleteMapping("/{channel}")
  ResponseEntity<Void> remove(
      @AuthenticationPrincipal Account me, @PathVariable ChannelId channel) {
    if (links.of(me.id()).contains(channel)) {
      links.remove(me.id(), channel);
      audit.add(me.id(), "unlink", Optional.empty(), channel.value());
    }
    return ResponseEntity.noContent().build();
  }
}
