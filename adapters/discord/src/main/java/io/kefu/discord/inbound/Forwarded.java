package io.kefu.discord.inbound;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What customers forward, such as what a swindler wrote to them. */
final class Forwarded {

  private Forwarded() {}

  /** The same message, with what is forwarded in it as if the customer had said it. */
  static DataObject into(DataObject message) {
    Stream<DataObject> forwarded =
        message.optArray("message_snapshots").stream()
            .flatMap(it -> it.stream(DataArray::getObject))
            .flatMap(it -> it.optObject("message").stream());
    return forwarded.reduce(message, Forwarded::joined);
  }

  private static DataObject joined(DataObject message, DataObject forwarded) {
    DataArray files = DataArray.empty();
    Stream.of(message, forwarded)
        .flatMap(it -> it.optArray("attachments").stream())
        .flatMap(it -> it.stream(DataArray::getObject))
        .forEach(files::add);
    String words =
        Stream.of(message, forwarded)
            .map(it -> it.getString("content", ""))
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining("\n"));
    return DataObject.fromJson(message.toString()).put("content", words).put("attachments", files);
  }
}
