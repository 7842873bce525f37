package io.kefu.core.channel.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** All that a test has anybody log, at whatever level. */
public final class WholeLog implements BeforeEachCallback, AfterEachCallback {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    root.detachAppender(log);
    root.setLevel(before);
  }

  /** The lines of a package and all below it, with their values and stack traces. */
  public List<String> lines(String logger) {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLoggerName().startsWith(logger))
        .map(event ->
            event.getLoggerName()
                + " "
                + event.getFormattedMessage()
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .toList();
  }
}
