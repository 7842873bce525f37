package io.kefu.core.channel.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with values and files, as {@code multipart/form-data}. */
public final class Form {

  private final String boundary = "----" + UUID.randomUUID();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /**
   * A file to be sent.
   *
   * @param field what the method calls it
   * @param name without quotes and line ends
   */
  public record Part(String field, String name, String mediaType, byte[] content) {}

  public Form value(String name, String value) {
    head("name=\"" + name + "\"", "");
    return end(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A value that is JSON. */
  public Form json(String name, String value) {
    head("name=\"" + name + "\"", "Content-Type: application/json\r\n");
    return end(value.getBytes(StandardCharsets.UTF_8));
  }

  public Form file(Part file) {
    head(
        "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"",
        "Content-Type: " + file.mediaType() + "\r\n");
    return end(file.content());
  }

  /** The media type, which names what stands between the parts. */
  public String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** All that was put into it so far. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + boundary.length() + 8);
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  private void head(String names, String headers) {
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; "
            + names
            + "\r\n"
            + headers
            + "\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
  }

  private Form end(byte[] content) {
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return this;
  }
}
