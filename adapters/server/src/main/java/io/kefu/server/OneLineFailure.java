package io.kefu.server;

import io.kefu.core.faq.corpus.FaultyCorpusException;
import io.kefu.core.redis.connection.RedisUnavailableException;
import io.kefu.core.redis.embedded.EmbeddedRedisException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the program cannot start, where the reason is the operator's to mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineFailure implements SpringBootExceptionReporter {

  /** Spring hands every reporter the context. */
  OneLineFailure(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isForTheOperator(cause)) {
        System.err.println("kefu cannot start: " + cause.getMessage());
        return true;
      }
    }
    return false;
  }

  private static boolean isForTheOperator(Throwable cause) {
    return cause instanceof RedisUnavailableException
        || cause instanceof EmbeddedRedisException
        || cause instanceof FaultyCorpusException
        || cause instanceof IllegalArgumentException && isFromKefu(cause);
  }

  private static boolean isFromKefu(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("io.kefu.");
  }
}
