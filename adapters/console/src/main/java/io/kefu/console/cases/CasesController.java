package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.Threads;
import io.kefu.core.account.Account;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.TranscriptFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading: the list, a thread, what is known of a case. */
@RestController
@RequestMapping(ConsolePaths.API + "/conversations")
public final class CasesController {

  private static final int MOST_ROWS = 200;
  private static final int MOST_LINES = 500;
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final CaseList list;
  private final CaseFile file;
  private final Threads threads;
  private final Suggestions suggestions;
  private final TranscriptFiles transcripts;

  public CasesController(
      CaseList list,
      CaseFile file,
      Threads threads,
      Suggestions suggestions,
      TranscriptFiles transcripts) {
    this.list = list;
    this.file = file;
    this.threads = threads;
    this.suggestions = suggestions;
    this.transcripts = transcripts;
  }

  @GetMapping
  ResponseEntity<?> list(
      @AuthenticationPrincipal Account me,
      @RequestParam(defaultValue = "all") String tab,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> cursor,
      @RequestParam(defaultValue = "50") int limit) {
    try {
      CaseFilter filter = CaseFilter.of(tab, state, channel, q);
      return ResponseEntity.ok(list.page(filter, me.id(), cursor, Math.clamp(limit, 1, MOST_ROWS)));
    } catch (IllegalArgumentException unknownTabStateOrCursor) {
      return Problem.of(ProblemKind.MALFORMED).answer();
    }
  }

  @GetMapping("/{conversation}")
  ResponseEntity<?> details(@PathVariable ConversationId conversation) {
    return file.of(conversation)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND).answer());
  }

  @GetMapping("/{conversation}/messages")
  Threads.Piece messages(
      @PathVariable ConversationId conversation,
      @RequestParam Optional<Long> after,
      @RequestParam Optional<Long> before,
      @RequestParam(defaultValue = "200") int limit) {
    int most = Math.clamp(limit, 1, MOST_LINES);
    return before
        .map(sequence -> threads.before(conversation, sequence, most))
        .or(() -> after.map(it -> threads.after(conversation, Math.max(0, it), most, most)))
        .orElseGet(() -> threads.latest(conversation, most));
  }

  @GetMapping("/{conversation}/suggestions")
  List<Suggestions.Suggestion> suggestions(@PathVariable ConversationId conversation) {
    return suggestions.forLastQuestion(conversation);
  }

  @GetMapping("/{conversation}/transcript")
  ResponseEntity<?> transcript(@PathVariable ConversationId conversation) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("transcript-" + conversation + ".txt")
                .build()
                .toString())
        .body(
            transcripts
                .text(conversation, file.title(conversation))
                .getBytes(StandardCharsets.UTF_8));
  }
}
