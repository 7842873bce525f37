package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of conversations. Pictures are shown in place; nothing in a file may run or load. */
@RestController
@RequestMapping(ConsolePaths.API + "/conversations/{conversation}/attachments")
public final class FilesController {

  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private final Attachments attachments;

  public FilesController(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/{attachment}")
  ResponseEntity<?> file(
      @PathVariable ConversationId conversation, @PathVariable AttachmentId attachment) {
    return attachments
        .open(conversation, attachment)
        .<ResponseEntity<?>>map(FilesController::answer)
        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND).answer());
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
