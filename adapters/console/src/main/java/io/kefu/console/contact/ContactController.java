package io.kefu.console.contact;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.signin.SecurityLog;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ConversationId;
import io.kefu.core.rights.ContactRecords;
import io.kefu.core.rights.ContactRights;
import io.kefu.core.rights.ErasureReceipt;
import io.kefu.core.turn.Conversations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies and erasures. The audit log says who did it; it names the conversation by digest. */
@RestController
@RequestMapping(ConsolePaths.API)
public final class ContactController {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final int RECEIPTS = 200;
  private static final int SHORT = 16;

  private final Conversations conversations;
  private final ContactRights rights;
  private final ContactRecords records;
  private final ContactArchive archive;
  private final AuditLog audit;
  private final SecurityLog security;

  public ContactController(
      Conversations conversations,
      ContactRights rights,
      ContactRecords records,
      ContactArchive archive,
      AuditLog audit,
      SecurityLog security) {
    this.security = security;
    this.conversations = conversations;
    this.rights = rights;
    this.records = records;
    this.archive = archive;
    this.audit = audit;
  }

  @GetMapping("/contacts/{conversation}/copy")
  ResponseEntity<?> copy(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation)
      throws IOException {
    if (conversations.find(conversation).isEmpty()) {
      return Problem.of(ProblemKind.NOT_FOUND).answer();
    }
    byte[] zip = archive.of(rights.copy(conversation));
    write(me, "contact-export", conversation);
    security.done(SecurityLog.Event.CONTACT_EXPORT, me.id());
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("contact-" + conversation + ".zip")
                .build()
                .toString())
        .body(zip);
  }

  /** Who asks again after a failure finishes it; once nothing is left, there is nothing to find. */
  @DeleteMapping("/contacts/{conversation}")
  ResponseEntity<?> erase(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    if (conversations.find(conversation).isEmpty()) {
      return Problem.of(ProblemKind.NOT_FOUND).answer();
    }
    ErasureReceipt receipt = rights.erase(conversation);
    write(me, "contact-erase", conversation);
    security.done(SecurityLog.Event.CONTACT_ERASE, me.id());
    return ResponseEntity.ok(receipt);
  }

  @GetMapping("/erasures")
  List<ErasureReceipt> erasures() {
    return records.receipts(RECEIPTS);
  }

  private void write(Account by, String action, ConversationId conversation) {
    audit.add(
        by.id(), action, Optional.empty(), ContactRights.digest(conversation).substring(0, SHORT));
  }
}
