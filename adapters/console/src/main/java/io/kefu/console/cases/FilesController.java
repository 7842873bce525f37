package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentNames;
import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.attachment.Flaw;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Spoken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of conversations. Pictures are shown in place; nothing in a file may run or load. */
@RestController
@RequestMapping(ConsolePaths.API + "/conversations/{conversation}/attachments")
public final class FilesController {

  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private final Attachments attachments;
  private final AgentVoice voice;
  private final CaseBook cases;
  private final Accounts accounts;

  public FilesController(
      Attachments attachments, AgentVoice voice, CaseBook cases, Accounts accounts) {
    this.attachments = attachments;
    this.voice = voice;
    this.cases = cases;
    this.accounts = accounts;
  }

  /** It is kept and will be sent. */
  record Taken(MessageId clientMessageId, List<String> hidden) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> send(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestParam MessageId clientMessageId,
      @RequestParam MultipartFile file)
      throws IOException {
    Optional<AgentId> owner =
        cases.latest(conversation).filter(one -> one.state().open()).flatMap(DeskCase::agent);
    if (!owner.equals(Optional.of(me.id()))) {
      return notOwner(owner);
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return switch (attachments.take(
        FileOrigin.agent(conversation, clientMessageId), name, file.getBytes())) {
      case Attachments.Taking.Refused(Flaw flaw) -> Problem.of(kind(flaw)).answer();
      case Attachments.Taking.Taken(AttachedFile kept) ->
          switch (voice.send(me.id(), conversation, clientMessageId, kept)) {
            case Spoken.Accepted _ ->
                ResponseEntity.accepted().body(new Taken(clientMessageId, List.of()));
            case Spoken.NotOwner(Optional<AgentId> other) -> notOwner(other);
          };
    };
  }

  @GetMapping("/{attachment}")
  ResponseEntity<?> file(
      @PathVariable ConversationId conversation, @PathVariable AttachmentId attachment) {
    return attachments
        .open(conversation, attachment)
        .<ResponseEntity<?>>map(FilesController::answer)
        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND).answer());
  }

  private ResponseEntity<?> notOwner(Optional<AgentId> owner) {
    return Owners.problem(ProblemKind.NOT_OWNER, owner, () -> AgentNames.of(accounts)).answer();
  }

  private static ProblemKind kind(Flaw flaw) {
    return switch (flaw) {
      case TOO_LARGE, TOO_MANY_PIXELS -> ProblemKind.TOO_LARGE;
      case TOO_MANY -> ProblemKind.TOO_MANY_REQUESTS;
      case EMPTY, UNKNOWN_TYPE, DAMAGED, ACTIVE_CONTENT, ENCRYPTED -> ProblemKind.TYPE_NOT_ALLOWED;
    };
  }

  private static ResponseEntity<byte[]> answer(Attachments.Opened opened) {
    ContentDisposition.Builder how =
        opened.file().type().isPicture()
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.file().type().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(opened.file().name(), StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", NOTHING_RUNS)
        .body(opened.content());
  }
}
