package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;

/** The HTTP half of the contract. */
@RestController
@RequestMapping("/api/chat")
final class ChatController {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = LONGEST_WAIT.multipliedBy(2);

  private final JsonBody.Reader bodies;
  private final Doors doors;
  private final Sessions sessions;
  private final Beginnings beginnings;
  private final Reception reception;
  private final Polls polls;
  private final ChatConfig config;

  ChatController(
      JsonBody.Reader bodies,
      Doors doors,
      Sessions sessions,
      Beginnings beginnings,
      Reception reception,
      Polls polls,
      ChatConfig config) {
    this.bodies = bodies;
    this.doors = doors;
    this.sessions = sessions;
    this.beginnings = beginnings;
    this.reception = reception;
    this.polls = polls;
    this.config = config;
  }

  @GetMapping("/config")
  ResponseEntity<?> config() {
    return ok(config);
  }

  @PostMapping("/sessions")
  ResponseEntity<?> open(HttpServletRequest request) throws IOException {
    Duration wait = doors.begin(ClientAddress.of(request.getRemoteAddr()));
    if (wait.isPositive()) {
      return ProblemAnswer.of(Problem.COMES_TOO_OFTEN, wait);
    }
    return switch (bodies.readIfAny(request)) {
      case JsonBody.Unfit(Problem problem) -> refused(problem);
      case JsonBody.Given(JsonNode body) ->
          switch (beginnings.begin(body)) {
            case Beginnings.Outcome.Begun(var session) -> json(ResponseEntity.status(201), session);
            case Beginnings.Outcome.Refused(Problem problem) -> refused(problem);
          };
    };
  }

  /** A fresh token for a guest whose own has come to some age; else the same again. */
  @PostMapping("/sessions/renew")
  ResponseEntity<?> renew(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    return sessions
        .renewed(authorization)
        .<ResponseEntity<?>>map(ChatController::ok)
        .orElseGet(() -> refused(Problem.UNAUTHORIZED));
  }

  @PostMapping("/messages")
  ResponseEntity<?> say(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      HttpServletRequest request)
      throws IOException {
    Optional<ConversationId> conversation = sessions.bearer(authorization);
    if (conversation.isEmpty()) {
      return refused(Problem.UNAUTHORIZED);
    }
    return switch (bodies.read(request)) {
      case JsonBody.Unfit(Problem problem) -> refused(problem);
      case JsonBody.Given(JsonNode body) ->
          switch (reception.submit(conversation.get(), body)) {
            case Reception.Outcome.Accepted accepted -> json(ResponseEntity.accepted(), accepted);
            case Reception.Outcome.Refused(Problem problem) -> refused(problem);
          };
    };
  }

  /** Waits, if asked to, on a virtual thread of its own. */
  @GetMapping("/messages")
  DeferredResult<ResponseEntity<?>> messages(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "0") long wait,
      HttpServletRequest request) {
    DeferredResult<ResponseEntity<?>> answer = new DeferredResult<>(PATIENCE.toMillis());
    Optional<ConversationId> conversation = sessions.bearer(authorization);
    if (conversation.isEmpty()) {
      answer.setResult(refused(Problem.UNAUTHORIZED));
    } else if (after < 0) {
      answer.setResult(refused(Problem.MALFORMED));
    } else {
      Optional<String> address = ClientAddress.of(request.getRemoteAddr());
      Duration patience = Duration.ofMillis(Math.clamp(wait, 0, LONGEST_WAIT.toMillis()));
      Thread.ofVirtual()
          .name("webchat-poll")
          .start(() -> poll(conversation.get(), address, after, patience, answer));
    }
    return answer;
  }

  private void poll(
      ConversationId conversation,
      Optional<String> address,
      long after,
      Duration patience,
      DeferredResult<ResponseEntity<?>> answer) {
    try {
      answer.setResult(
          switch (polls.read(conversation, address, after, patience)) {
            case Polls.Answer.Page page -> ok(page);
            case Polls.Answer.Crowded() -> refused(Problem.TOO_MANY_SOCKETS);
            case Polls.Answer.Stopping() -> refused(Problem.UNAVAILABLE);
          });
    } catch (StoreUnavailableException outage) {
      answer.setResult(refused(Problem.UNAVAILABLE));
    } catch (RuntimeException bug) {
      answer.setErrorResult(bug);
    }
  }

  private static ResponseEntity<?> ok(Object body) {
    return json(ResponseEntity.ok(), body);
  }

  private static ResponseEntity<?> json(ResponseEntity.BodyBuilder answer, Object body) {
    return answer.contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static ResponseEntity<?> refused(Problem problem) {
    return ProblemAnswer.of(problem);
  }
}
