package io.kefu.server;

import io.kefu.core.attachment.AttachmentStore;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Channels;
import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.Guides;
import io.kefu.core.dialog.Texts;
import io.kefu.core.dialog.flow.IndexOptionMatcher;
import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Wordings;
import io.kefu.core.handoff.CaseNews;
import io.kefu.core.handoff.HandoffQueue;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.privacy.Masker;
import io.kefu.core.rights.ContactRecords;
import io.kefu.core.rights.ContactRights;
import io.kefu.core.turn.Agenda;
import io.kefu.core.turn.ConversationStore;
import io.kefu.core.turn.DeskTasks;
import io.kefu.core.turn.Dispatcher;
import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.JoinCodes;
import io.kefu.core.turn.JoinTasks;
import io.kefu.core.turn.Outbox;
import io.kefu.core.turn.Sweeper;
import io.kefu.core.turn.Transcript;
import io.kefu.core.turn.TranscriptFiles;
import io.kefu.core.turn.TurnMetrics;
import io.kefu.core.turn.TurnRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The straight line of a message, put together. */
@Configuration(proxyBeanMethods = false)
class TurnConfiguration {

  private static final Duration GRACE = Duration.ofSeconds(5);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService turnThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("turn-", 0).factory());
  }

  /**
   * Ends the turns before the store they stand on. What is not done in time, such as a message
   * whose channel is away, is found again by the next start or another node.
   */
  @Bean
  AutoCloseable turnsEnd(TurnRunner turns, ExecutorService turnThreads) {
    return () -> {
      turnThreads.shutdown();
      if (!turnThreads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        turnThreads.shutdownNow();
      }
    };
  }

  @Bean
  Channels channels(ObjectProvider<Channel> channels) {
    return new Channels(channels.orderedStream().toList());
  }

  @Bean
  TurnMetrics turnMetrics(MeterRegistry registry, HandoffQueue queue) {
    Gauge.builder("kefu.handoff.waiting", queue, HandoffQueue::waiting)
        .description("Customers who wait for a person")
        .register(registry);
    return new TurnMetrics(registry);
  }

  @Bean
  Dialog dialog(
      FaqIndex faq, Wordings wordings, Texts texts, ShippedFlows flows, KefuProperties properties) {
    Guides guides =
        new Guides(
            flows,
            properties.guides().settings(properties.timeZone()),
            new IndexOptionMatcher(wordings));
    return new Dialog(faq, texts, properties.dialog(), guides, () -> flows.get().hours());
  }

  @Bean
  Dispatcher dispatcher(
      Outbox outbox,
      Channels channels,
      DeskTasks tasks,
      JoinTasks joins,
      TurnMetrics metrics,
      ExecutorService turnThreads) {
    return new Dispatcher(outbox, channels, tasks, joins, metrics, turnThreads);
  }

  /** The inbox for those whose effects come before it: asked for when there is something to say. */
  @Bean
  Dispatcher.EventSink conversationEvents(ObjectProvider<Inbox> inbox) {
    return (conversation, id, event) -> inbox.getObject().accept(conversation, id, event);
  }

  @Bean
  JoinTasks joinTasks(JoinCodes codes, Dispatcher.EventSink events, Clock clock) {
    return new JoinTasks(codes, events, clock);
  }

  @Bean
  DeskTasks deskTasks(
      HandoffQueue queue,
      CaseNews news,
      Assignments assignments,
      TranscriptFiles transcripts,
      Dispatcher.EventSink events) {
    return new DeskTasks(queue, news, assignments, transcripts::keep, events);
  }

  @Bean
  TranscriptFiles transcriptFiles(
      Transcript transcript, AttachmentStore files, Texts texts, KefuProperties properties) {
    return new TranscriptFiles(transcript, files, texts, properties.timeZone());
  }

  @Bean
  TurnRunner turnRunner(
      ConversationStore store,
      Dialog dialog,
      Dispatcher dispatcher,
      Channels channels,
      TurnMetrics metrics,
      Clock clock,
      NodeName node,
      ExecutorService turnThreads) {
    return new TurnRunner(
        store, dialog, dispatcher, channels, metrics, clock, node.value(), turnThreads);
  }

  @Bean
  Inbox inbox(ConversationStore store, Masker masker, TurnRunner turns, Clock clock) {
    return new Inbox(store, masker, turns, clock);
  }

  @Bean
  Attachments attachments(AttachmentStore store, Masker masker) {
    return new Attachments(store, masker);
  }

  @Bean
  ContactRights contactRights(
      Transcript transcript,
      AttachmentStore files,
      ContactRecords records,
      ConversationStore conversations,
      Clock clock) {
    return new ContactRights(transcript, files, records, conversations, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Sweeper sweeper(
      Agenda agenda,
      ConversationStore store,
      TurnRunner turns,
      Dispatcher dispatcher,
      Inbox inbox,
      Clock clock,
      KefuProperties properties) {
    return new Sweeper(
        agenda, store, turns, dispatcher, inbox, clock, properties.store().sweepEvery());
  }
}
