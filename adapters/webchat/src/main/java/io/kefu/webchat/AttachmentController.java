package io.kefu.webchat;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.turn.JoinedConversations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files up and down. A file is given to whoever has the right to its conversation. */
@RestController
@RequestMapping(ChatPaths.FILES)
final class AttachmentController {

  private final Doors doors;
  private final Sessions sessions;
  private final Uploads uploads;
  private final UploadBody.Reader bodies;
  private final UploadRoom room;
  private final Attachments attachments;
  private final JoinedConversations joined;

  AttachmentController(
      Doors doors,
      Sessions sessions,
      Uploads uploads,
      UploadBody.Reader bodies,
      UploadRoom room,
      Attachments attachments,
      JoinedConversations joined) {
    this.doors = doors;
    this.sessions = sessions;
    this.uploads = uploads;
    this.bodies = bodies;
    this.room = room;
    this.attachments = attachments;
    this.joined = joined;
  }

  /** The body is the file itself; its name may stand in {@code Content-Disposition}. */
  @PostMapping
  ResponseEntity<?> up(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(defaultValue = "") String clientMessageId,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    Optional<ConversationId> conversation = sessions.bearer(authorization);
    if (conversation.isEmpty()) {
      return ProblemAnswer.of(Problem.UNAUTHORIZED);
    }
    Duration wait = doors.upload(ClientAddress.of(request.getRemoteAddr()));
    if (wait.isPositive()) {
      return ProblemAnswer.of(Problem.COMES_TOO_OFTEN, wait);
    }
    Optional<Problem> fault = fault(request, clientMessageId);
    return fault.isPresent()
        ? ProblemAnswer.of(fault.get())
        : up(conversation.get(), new MessageId(clientMessageId), request);
  }

  @GetMapping("/{id}")
  ResponseEntity<?> down(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @PathVariable String id) {
    Optional<ConversationId> conversation = sessions.bearer(authorization);
    if (conversation.isEmpty()) {
      return ProblemAnswer.of(Problem.UNAUTHORIZED);
    }
    return Optional.of(id)
        .filter(AttachmentId::isOne)
        .flatMap(it -> open(conversation.get(), new AttachmentId(it)))
        .<ResponseEntity<?>>map(AttachmentController::file)
        .orElseGet(() -> ProblemAnswer.of(Problem.NOT_FOUND));
  }

  /** A file of the conversation, or of the one that it is a door to. */
  private Optional<Attachments.Opened> open(ConversationId conversation, AttachmentId id) {
    return attachments
        .open(conversation, id)
        .or(() ->
            joined
                .behind(conversation)
                .flatMap(behind -> attachments.open(behind.conversation(), id)));
  }

  private ResponseEntity<?> up(
      ConversationId conversation, MessageId message, HttpServletRequest request)
      throws IOException, InterruptedException {
    int length = request.getContentLength();
    try (UploadRoom.Taken _ = room.take(length)) {
      return switch (bodies.read(request, length)) {
        case UploadBody.Unfit(Problem problem) -> ProblemAnswer.of(problem);
        case UploadBody.Whole(String name, byte[] bytes) ->
            switch (uploads.take(conversation, message, name, bytes)) {
              case Uploads.Outcome.Refused(Problem problem) -> ProblemAnswer.of(problem);
              case Uploads.Outcome.Accepted accepted ->
                  ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(accepted);
            };
      };
    } catch (TimeoutException full) {
      return ProblemAnswer.of(Problem.UNAVAILABLE);
    }
  }

  /** What is wrong before the first byte is read. */
  private static Optional<Problem> fault(HttpServletRequest request, String clientMessageId) {
    if (!Submission.isId(clientMessageId)) {
      return Optional.of(Problem.MESSAGE_ID_INVALID);
    }
    if (request.getContentLengthLong() < 0) {
      return Optional.of(Problem.LENGTH_REQUIRED);
    }
    return request.getContentLengthLong() > Attachments.MOST_BYTES
        ? Optional.of(Problem.FILE_TOO_LARGE)
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> file(Attachments.Opened opened) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.file().type().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(opened.content());
  }
}
