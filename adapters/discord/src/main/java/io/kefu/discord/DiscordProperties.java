package io.kefu.discord;

import io.kefu.discord.outbound.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kefu.discord}; the token alone is needed, and {@code
 * DISCORD_BOT_TOKEN} in the environment is enough.
 *
 * @param language of the channel's own words
 * @param shards connections to the gateway; 0 for as many as Discord recommends
 * @param backfill how long a chat may have been silent to be looked at after a gap
 * @param api another address of Discord's REST interface
 * @param limits how much may be sent
 * @param desk where agents work
 */
@ConfigurationProperties("kefu.discord")
public record DiscordProperties(
    @DefaultValue("") String token,
    @DefaultValue("zh-CN") String language,
    @DefaultValue("0") int shards,
    @DefaultValue("24h") Duration backfill,
    @DefaultValue("https://discord.com/api/v10/") URI api,
    @DefaultValue Rates limits,
    @DefaultValue Desk desk) {

  /**
   * Where agents work in Discord.
   *
   * @param channel the id of a text channel of a server; empty for none
   * @param present how long agents who write there count as here
   * @param agentRoles ids of the server's roles of which agents must have one; empty if whoever is
   *     linked may act
   * @param supervisorRoles ids of the roles of which supervisors must have one; empty if the role
   *     of the account is enough
   */
  public record Desk(
      @DefaultValue("") String channel,
      @DefaultValue("30m") Duration present,
      @DefaultValue Set<String> agentRoles,
      @DefaultValue Set<String> supervisorRoles) {}

  /** Discord's own limits, or what a large bot is allowed. */
  public record Rates(
      @DefaultValue("45") int perSecond, @DefaultValue("5") int perChannelAndFiveSeconds) {

    Limits limits() {
      return new Limits(perSecond, perChannelAndFiveSeconds);
    }
  }
}
