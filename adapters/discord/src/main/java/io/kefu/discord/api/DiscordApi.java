package io.kefu.discord.api;

import io.kefu.core.channel.http.Form;
import io.kefu.core.channel.http.PatientClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Calls Discord, each call once: whether to repeat it is the caller's to decide. Blocks; an
 * interrupted call is given up and answers {@link ApiAnswer.Unreachable}, the interrupt still set.
 */
public final class DiscordApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(30);

  /** Where Discord keeps files. */
  private static final Set<String> FILE_HOSTS =
      Set.of("cdn.discordapp.com", "media.discordapp.net");

  private static final String AGENT = "DiscordBot (https://kefu.io, 0.1)";

  private final URI base;
  private final BotToken token;
  private final PatientClient client = new PatientClient();

  /**
   * @param base such as {@code https://discord.com/api/v10/}
   */
  public DiscordApi(URI base, BotToken token) {
    this.base = base;
    this.token = token;
  }

  public ApiAnswer call(Call call) {
    Duration patience = call.file().isPresent() ? UPLOAD_PATIENCE : PATIENCE;
    return switch (client.call(request(call), patience)) {
      case PatientClient.Answer.Arrived(var response) -> read(response);
      case PatientClient.Answer.Missing(String cause) -> new ApiAnswer.Unreachable(cause);
    };
  }

  /**
   * What is in a file that came with a message; empty if it is not kept by Discord, cannot be had
   * in time, or is longer than this. The token is not shown to whoever keeps it.
   */
  public Optional<byte[]> download(URI address, int longest) {
    return isDiscords(address) ? client.download(address, longest) : Optional.empty();
  }

  private boolean isDiscords(URI address) {
    return "https".equals(address.getScheme()) && FILE_HOSTS.contains(address.getHost())
        || base.getAuthority().equals(address.getAuthority());
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest request(Call call) {
    Optional<Form> form =
        call.file()
            .map(file -> new Form().json("payload_json", call.body().orElse("{}")).file(file));
    return HttpRequest.newBuilder(base.resolve(call.path()))
        .header("Authorization", "Bot " + token.secret())
        .header("User-Agent", AGENT)
        .header("Content-Type", form.map(Form::type).orElse("application/json"))
        .method(
            call.method(),
            form.map(it -> BodyPublishers.ofByteArray(it.bytes()))
                .or(() -> call.body().map(BodyPublishers::ofString))
                .orElseGet(BodyPublishers::noBody))
        .build();
  }

  private static ApiAnswer read(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 500) {
      return new ApiAnswer.Unreachable("HTTP " + status);
    }
    if (status < 300) {
      return new ApiAnswer.Done(response.body(), quiet(response));
    }
    return status == 429 ? slowDown(response) : refused(response);
  }

  /** How long a bucket that this call emptied stays empty. */
  private static Duration quiet(HttpResponse<String> response) {
    boolean empty = response.headers().firstValue("X-RateLimit-Remaining").orElse("").equals("0");
    return empty ? seconds(response, "X-RateLimit-Reset-After", 0) : Duration.ZERO;
  }

  private static ApiAnswer slowDown(HttpResponse<String> response) {
    DataObject body = object(response);
    Duration told = seconds(response, "Retry-After", 1);
    double exact = body.getDouble("retry_after", told.toMillis() / 1000.0);
    boolean global = body.getBoolean("global", !body.hasKey("retry_after"));
    return new ApiAnswer.SlowDown(Duration.ofMillis(Math.max(50, (long) (exact * 1000))), global);
  }

  private static ApiAnswer refused(HttpResponse<String> response) {
    DataObject body = object(response);
    return new ApiAnswer.Refused(
        response.statusCode(), body.getInt("code", 0), body.getString("message", ""));
  }

  /** Empty for what is no JSON, such as a page of whatever stands before Discord. */
  private static DataObject object(HttpResponse<String> response) {
    try {
      return DataObject.fromJson(response.body());
    } catch (ParsingException notJson) {
      return DataObject.empty();
    }
  }

  private static Duration seconds(HttpResponse<String> response, String header, int otherwise) {
    try {
      String told = response.headers().firstValue(header).orElse("");
      return Duration.ofMillis((long) (Double.parseDouble(told) * 1000));
    } catch (NumberFormatException untold) {
      return Duration.ofSeconds(otherwise);
    }
  }
}
