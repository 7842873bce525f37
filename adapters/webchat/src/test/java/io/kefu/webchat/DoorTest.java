package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Outbound;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.JoinedConversations.Behind;
import io.kefu.core.turn.ThreadNews;
import io.kefu.webchat.TestClient.Session;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page whose conversation has become a door to another, such as one begun on Telegram. */
@SpringBootTest(classes = TestChat.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorTest {

  @LocalServerPort private int port;
  @Autowired private MemoryStore store;
  @Autowired private WebChatChannel channel;
  @Autowired private Followers followers;
  @Autowired private TestChat.HandFeed feed;
  @Autowired private TestChat.HandDesk desk;
  @Autowired private TestChat.HandDoors doors;

  private TestClient client;
  private Session session;
  private ConversationId door;
  private ConversationId behind;
  private TestSocket socket;

  @BeforeEach
  void open() {
    client = new TestClient(port);
    session = client.open();
    door = session.conversation();
    behind = new ConversationId("tg-" + door.value().substring(0, 8));
    socket = client.socket();
    store.write(door, "续 8F3K2Q");
    store.write(door, "好的，我看一下这个接续码。");
    store.write(behind, "转账失败");
    store.write(behind, "钱扣了吗？");
  }

  @AfterEach
  void close() {
    desk.told.clear();
    desk.read.clear();
    doors.doors.clear();
    socket.close();
    client.close();
  }

  @Test
  void hello_throughADoor_showsItsOwnLinesAndThenAllBehind() {
    doors.doors.put(door, new Behind(behind, 2));

    socket.hello(session, 1);

    assertThat(socket.next("welcome").get("last").asLong()).isEqualTo(4);
    assertThat(text()).isEqualTo("好的，我看一下这个接续码。");
    assertThat(text()).isEqualTo("转账失败");
    assertThat(text()).isEqualTo("钱扣了吗？");
  }

  @Test
  void follow_becomesADoorMeanwhile_goesOnWithoutAGap() {
    socket.hello(session, 2);
    socket.next("welcome");
    doors.doors.put(door, new Behind(behind, 2));

    feed.line(door, 3);

    assertThat(socket.nextSequence()).isEqualTo(3);
    assertThat(socket.nextSequence()).isEqualTo(4);
    channel.send(WebChatChannel.ADDRESS, new Outbound(behind, store.write(behind, "接上了")));
    assertThat(socket.nextSequence()).isEqualTo(5);
    store.write(behind, "从 Telegram 发的");
    feed.line(behind, 4);
    assertThat(socket.nextSequence()).isEqualTo(6);
  }

  @Test
  void signs_throughADoor_countBehindIt() {
    doors.doors.put(door, new Behind(behind, 2));
    socket.hello(session, 2);
    socket.next("welcome");
    socket.nextSequence();
    socket.nextSequence();

    socket.send("{\"type\":\"typing\"}");
    socket.send("{\"type\":\"read\",\"sequence\":4}");
    socket.send("{\"type\":\"ping\"}");

    socket.next("pong");
    assertThat(desk.told).containsExactly(new ThreadNews.Typing(behind, Optional.empty()));
    assertThat(desk.read).containsExactly(2L);
  }

  @Test
  void remove_lastFollower_forgetsTheDoor() {
    doors.doors.put(door, new Behind(behind, 2));
    WaitingPoll poll = new WaitingPoll(4);
    followers.add(door, poll);
    followers.through(door, new Behind(behind, 2));
    assertThat(followers.follow(behind)).isTrue();

    followers.remove(door, poll);

    assertThat(followers.follow(behind)).isFalse();
  }

  private String text() {
    return socket.next("message").at("/message/text").asString();
  }
}
