package io.kefu.console;

import io.kefu.console.cases.ActionsController;
import io.kefu.console.cases.CaseFile;
import io.kefu.console.cases.CaseList;
import io.kefu.console.cases.CasesController;
import io.kefu.console.cases.DeskController;
import io.kefu.console.cases.FilesController;
import io.kefu.console.cases.Handling;
import io.kefu.console.cases.Outcomes;
import io.kefu.console.cases.OutgoingProblems;
import io.kefu.console.cases.SpeechController;
import io.kefu.console.cases.Suggestions;
import io.kefu.console.cases.Taking;
import io.kefu.console.http.ApiDocument;
import io.kefu.console.shape.CaseRows;
import io.kefu.console.shape.Colleagues;
import io.kefu.console.shape.DeskWords;
import io.kefu.console.shape.DetailsMaker;
import io.kefu.console.shape.Hidden;
import io.kefu.console.shape.Threads;
import io.kefu.core.account.Accounts;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.handoff.speech.OfficialLinks;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.handoff.speech.SecretRequests;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import io.kefu.core.turn.AgentVoice;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.TranscriptFiles;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agents read and do over HTTP. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  DeskWords deskWords(ConsoleProperties properties) {
    return DeskWords.of(properties.language());
  }

  @Bean
  CaseRows deskCaseRows(Accounts accounts, DeskWords words) {
    return new CaseRows(accounts, words);
  }

  @Bean
  Colleagues deskColleagues(Accounts accounts, Presence presence) {
    return new Colleagues(accounts, presence);
  }

  @Bean
  Threads deskThreads(
      Transcript transcript,
      Deliveries deliveries,
      Notes notes,
      ObjectProvider<MaskLabels> labels) {
    return new Threads(
        transcript, deliveries, notes, new Hidden(labels.getIfAvailable(MaskLabels::neutral)));
  }

  @Bean
  OutgoingText outgoingText(ShippedFlows flows, ConsoleProperties properties) {
    return new OutgoingText(
        SecretRequests.bundled(),
        new OfficialLinks(
            link -> flows.get().contacts().owns(link),
            text -> flows.get().contacts().imitation(text)),
        properties.maxTextLength());
  }

  @Bean
  OutgoingProblems deskOutgoingProblems(OutgoingText outgoing, DeskWords words) {
    return new OutgoingProblems(outgoing, words);
  }

  @Bean
  CasesController deskCasesController(
      CaseBook cases,
      Conversations conversations,
      CaseRows rows,
      Threads threads,
      TranscriptFiles transcripts,
      FaqIndex faq,
      Clock clock) {
    return new CasesController(
        new CaseList(cases, conversations, rows, clock),
        new CaseFile(cases, conversations, threads, rows, new DetailsMaker(faq)),
        threads,
        new Suggestions(faq, threads),
        transcripts);
  }

  @Bean
  Outcomes deskOutcomes(CaseBook cases, Accounts accounts, CaseRows rows) {
    return new Outcomes(cases, accounts, rows);
  }

  @Bean
  ActionsController deskActionsController(
      Assignments assignments,
      Conversations conversations,
      AgentVoice voice,
      Casework casework,
      Notes notes,
      Outcomes outcomes,
      Clock clock) {
    return new ActionsController(
        new Taking(assignments, conversations, voice, outcomes),
        new Handling(casework, notes, outcomes, clock));
  }

  @Bean
  SpeechController deskSpeechController(
      AgentVoice voice,
      OutgoingProblems outgoing,
      Notes notes,
      Conversations conversations,
      Accounts accounts) {
    return new SpeechController(voice, outgoing, notes, conversations, accounts);
  }

  @Bean
  ApiDocument deskApiDocument() {
    return new ApiDocument();
  }

  @Bean
  FilesController deskFilesController(
      Attachments attachments, AgentVoice voice, CaseBook cases, Accounts accounts) {
    return new FilesController(attachments, voice, cases, accounts);
  }

  @Bean
  DeskController deskController(
      CannedResponses canned,
      Presence presence,
      Colleagues colleagues,
      OutgoingProblems outgoing,
      AuditLog audit,
      Masker masker) {
    return new DeskController(canned, presence, colleagues, outgoing, audit, masker);
  }
}
