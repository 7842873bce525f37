package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowLintTest {

  private static final String SOUND =
      """
      id: a
      version: 1
      title: 甲
      slots:
        {kind: {choice: [x, y]}, tries: {counter: 2}, note: {text: 20}, link: {contact: true}}
      start: ask
      steps:
        ask:
          say: 哪一种？
          ask:
            - {label: 一, set: {kind: x}, to: branch}
            - {label: 二, set: {kind: y}, to: cards}
        branch:
          branch:
            - {when: {kind: x, service: closed}, to: note}
            - {to: link}
        link:
          say: 发来看看。
          fill: link
          to: look
        look:
          branch:
            - {when: {link: look-alike}, to: note}
            - {to: end}
        cards:
          cards: [一, 二]
          problems:
            - {label: 不行, to: tip}
          to: end
        tip:
          say: 再试试。
          count: tries
          return: true
        note:
          say: 写一下，第 {tries} 次。
          fill: note
          to: person
        person:
          hand_over: {priority: P3, reason: a, fields: [kind, note]}
        end:
          end: solved
      """;

  @Test
  void read_sound_hasNoFault() {
    assertThat(TestFlows.faults(SOUND)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "to: cards} | to: gone} | leads to `gone`, which is no step",
        "to: tip} | to: end} | no way leads to step `tip`",
        "to: look | to: link | no way leads to step `look`",
        "start: ask | start: gone | start `gone` is no step",
        "          end: solved | end: happy | none of",
        "say: 哪一种？ | count: tries | step `ask` asks without `say`",
        "label: 一, | label: 一二三四五六七八九十一二三四五六七八九十一, | a button holds 20",
        "label: 二 | label: 一。 | means `一` as well",
        "set: {kind: y} | set: {kind: z} | cannot be `z`, only [x, y]",
        "set: {kind: y} | set: {sort: y} | slot `sort` is not declared",
        "fill: note | fill: notes | slot `notes` is not declared",
        "service: closed | service: maybe | `service` is only ever one of",
        "link: look-alike | link: bad | `link` is only ever one of",
        "- {to: link} | - {when: {kind: y}, to: link} | needs a last line without `when`",
        "{tries} | {trial} | unknown placeholder `{trial}`",
        "priority: P3, | priority: P9, | `P9` is none of",
        "cards: [一, 二] | cards: [] | has no cards",
        "return: true | to: tip | comes back to itself without asking",
        "note: {text: 20} | note: {text: 20}, more: {text: 5} | slot `more` is never used",
        "          fill: link | fills: link | unknown key `fills`",
        "id: a | id: b | is not the file's name",
        "version: 1 | version: one | expected a number",
      })
  void read_oneFault_namesIt(String before, String after, String expected) {
    String broken = SOUND.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
    assertThat(broken).isNotEqualTo(SOUND);

    List<String> faults = TestFlows.faults("a", broken);

    assertThat(faults)
        .anySatisfy(fault -> assertThat(fault).startsWith("flows/a.yaml").contains(expected));
  }

  @Test
  void read_loopWithoutAWayOut_isAnError() {
    String loop =
        """
        id: a
        version: 1
        title: 甲
        start: one
        steps:
          one:
            say: 一
            ask:
              - {label: 二, to: two}
          two:
            say: 二
            ask:
              - {label: 一, to: one}
        """;

    assertThat(TestFlows.faults(loop))
        .anySatisfy(fault -> assertThat(fault).contains("no end can be reached from step `one`"));
  }
}
