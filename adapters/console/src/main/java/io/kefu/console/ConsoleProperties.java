package io.kefu.console;

import io.kefu.core.account.SessionLimits;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The desk's settings, all optional.
 *
 * @param enabled whether there is a desk at all
 * @param sessionIdle how long a session lasts unused; an open page uses it
 * @param sessionLength how long a session lasts at most
 * @param sessionCheck how often the server looks whether the session of an open socket is over
 * @param resetAdmin whether this start gives the account {@code admin} a new one-time password and
 *     prints it: for an operator whom nobody lets in any more
 * @param secondFactorRequired whether everybody who signs in must have a second factor
 * @param maxTextLength characters of one message
 * @param language of what the desk says by itself, such as in transcripts
 * @param timeZone in which days begin and times are written
 * @param localWebhooks whether webhooks may lead to this very machine, without https
 */
@ConfigurationProperties("kefu.console")
public record ConsoleProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1h") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLength,
    @DefaultValue("20s") Duration sessionCheck,
    @DefaultValue("false") boolean resetAdmin,
    @DefaultValue("false") boolean secondFactorRequired,
    @DefaultValue("2000") int maxTextLength,
    @DefaultValue("zh-CN") String language,
    @DefaultValue("Asia/Shanghai") ZoneId timeZone,
    @DefaultValue("false") boolean localWebhooks) {

  public SessionLimits sessionLimits() {
    return new SessionLimits(sessionIdle, sessionLength);
  }
}
