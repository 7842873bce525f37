package io.kefu.console.live;

import io.kefu.console.ConsoleProperties;
import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.ProblemWriter;
import io.kefu.console.shape.AgentNames;
import io.kefu.console.shape.CaseRows;
import io.kefu.console.shape.Colleagues;
import io.kefu.console.shape.DeskWords;
import io.kefu.console.shape.Threads;
import io.kefu.console.signin.CookieSessions;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Sessions;
import io.kefu.core.channel.Channels;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.turn.Deliveries;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.TranscriptFeed;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The sockets of the desk and what feeds them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class LiveConfiguration {

  @Bean
  Viewers deskViewers(Clock clock) {
    return new Viewers(clock);
  }

  @Bean
  Desk deskOfSockets(
      Sessions sessions,
      Presence presence,
      CaseBook cases,
      Deliveries deliveries,
      Threads threads,
      ThreadFeed threadFeed,
      AuditLog audit,
      Channels channels,
      Clock clock) {
    return new Desk(
        sessions, presence, cases, deliveries, threads, threadFeed, audit, channels, clock);
  }

  /** Who looks where is noted before anybody is told of it. */
  @Bean
  LiveDesk liveDesk(
      DeskFeed feed,
      ThreadFeed threadFeed,
      TranscriptFeed transcriptFeed,
      CaseBook cases,
      CaseRows rows,
      Colleagues colleagues,
      Viewers viewers,
      JsonMapper json) {
    LiveDesk live = new LiveDesk(feed, new DeskView(feed, cases, rows, colleagues), json);
    threadFeed.listen(viewers);
    threadFeed.listen(live);
    transcriptFeed.listen(live);
    feed.listen(live);
    return live;
  }

  @Bean
  LiveDrain liveDeskDrain(LiveDesk live) {
    return new LiveDrain(live);
  }

  @Bean
  SessionRounds deskSessionRounds(ConsoleProperties properties) {
    return new SessionRounds(properties.sessionCheck());
  }

  @Bean
  LiveSocketHandler liveDeskSocketHandler(
      LiveDesk live,
      Desk desk,
      Viewers viewers,
      Accounts accounts,
      DeskWords words,
      JsonMapper json,
      SessionRounds rounds) {
    return new LiveSocketHandler(
        json,
        (wire, who) ->
            new LiveClient(
                wire,
                who.account(),
                who.token(),
                live,
                desk,
                viewers,
                () -> AgentNames.of(accounts),
                words),
        rounds);
  }

  @Bean
  WebSocketConfigurer liveDeskSockets(
      LiveSocketHandler handler, CookieSessions sessions, ProblemWriter problems) {
    return registry ->
        registry
            .addHandler(handler, ConsolePaths.SOCKET)
            .addInterceptors(new SocketDoor(sessions, problems))
            .setAllowedOriginPatterns("*"); // The door has decided that already.
  }
}
