package io.kefu.discord.fake;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Somebody of the server who works at the desk: what they do there, as the gateway tells it.
 *
 * @param roles ids of the server's roles they have
 */
public record Agent(Customer person, List<String> roles) {

  public static Agent of(FakeDiscord discord, int number, String... roles) {
    return new Agent(Customer.of(discord, number), List.of(roles));
  }

  public String user() {
    return person.user();
  }

  /** Writes in a thread. */
  public DataObject says(String thread, String text) {
    return asMember(person.saysInThread(thread, text), DataObject.empty());
  }

  /**
   * Gives a command in a thread.
   *
   * @param options each a name and, after {@code :}, a value
   */
  public DataObject commands(String thread, String name, String... options) {
    DataArray values = DataArray.empty();
    for (String option : options) {
      String[] parts = option.split(":", 2);
      values.add(option(parts[0], parts[1]));
    }
    return interaction(thread, name, values);
  }

  /** Has typed so much of a command's option. */
  public DataObject types(String thread, String name, String option, String typed) {
    DataArray values = DataArray.empty().add(option(option, typed).put("focused", true));
    return interaction(thread, name, values).put("type", 4);
  }

  private DataObject interaction(String thread, String name, DataArray options) {
    DataObject command = person.commandsInChannel(name, "").put("channel_id", thread);
    command.getObject("data").put("options", options);
    return asMember(command, command.getObject("member"));
  }

  private DataObject asMember(DataObject event, DataObject member) {
    return event.put("member", member.put("roles", DataArray.fromCollection(roles)));
  }

  private static DataObject option(String name, String value) {
    return DataObject.empty().put("name", name).put("type", 3).put("value", value);
  }
}
