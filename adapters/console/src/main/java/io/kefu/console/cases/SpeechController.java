package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentNames;
import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.privacy.SecretKind;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Spoken;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Speaking: to the customer, and beside the thread to colleagues. */
@RestController
@RequestMapping(ConsolePaths.API + "/conversations/{conversation}")
public final class SpeechController {

  private static final int LONGEST_NOTE = 4000;

  private final AgentVoice voice;
  private final OutgoingProblems outgoing;
  private final Notes notes;
  private final Conversations conversations;
  private final Accounts accounts;

  public SpeechController(
      AgentVoice voice,
      OutgoingProblems outgoing,
      Notes notes,
      Conversations conversations,
      Accounts accounts) {
    this.voice = voice;
    this.outgoing = outgoing;
    this.notes = notes;
    this.conversations = conversations;
    this.accounts = accounts;
  }

  /** What the customer is to read; the id is the page's own, the same when it tries again. */
  record Message(MessageId clientMessageId, String text, @Nullable Boolean confirmed) {
    Message {
      Objects.requireNonNull(clientMessageId);
      Objects.requireNonNull(text);
    }

    Consent consent() {
      return Boolean.TRUE.equals(confirmed) ? Consent.CONFIRMED : Consent.NOT_ASKED;
    }
  }

  /** What only colleagues read. */
  record NewNote(String text) {
    NewNote {
      Objects.requireNonNull(text);
    }
  }

  /** It is stored and will be sent. */
  record Taken(MessageId clientMessageId, List<String> hidden) {}

  @PostMapping("/messages")
  ResponseEntity<?> say(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody Message message) {
    String text = message.text().strip();
    Optional<Problem> problem = outgoing.problem(text, message.consent());
    if (problem.isPresent()) {
      return problem.get().answer();
    }
    return switch (voice.say(me.id(), conversation, message.clientMessageId(), text)) {
      case Spoken.Accepted(Set<SecretKind> hidden) ->
          ResponseEntity.accepted().body(new Taken(message.clientMessageId(), keys(hidden)));
      case Spoken.NotOwner(Optional<AgentId> owner) ->
          Owners.problem(ProblemKind.NOT_OWNER, owner, () -> AgentNames.of(accounts)).answer();
    };
  }

  @PostMapping("/notes")
  ResponseEntity<?> note(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody NewNote note) {
    String text = note.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_NOTE) {
      return Problem.of(ProblemKind.TEXT_INVALID).answer();
    }
    return conversations.find(conversation).isEmpty()
        ? Problem.of(ProblemKind.NOT_FOUND).answer()
        : ResponseEntity.status(201).body(notes.add(conversation, me.id(), me.name(), text));
  }

  private static List<String> keys(Set<SecretKind> kinds) {
    return kinds.stream().map(SecretKind::key).sorted().toList();
  }
}
