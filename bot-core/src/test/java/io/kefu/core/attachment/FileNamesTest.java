package io.kefu.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.FileType;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  private final FileNames names = new FileNames(new Masker(MaskLabels.neutral()));

  @ParameterizedTest
  @CsvSource({
    "转账截图.PNG,转账截图.png",
    "C:\\Users\\li\\账单.pdf,账单.png",
    "../../etc/passwd,passwd.png",
    "..,file.png",
    "'',file.png",
    "invoice.png.exe,invoice.png.png",
    "photo\u202Egnp.exe,photo gnp.png",
    "a\"b<c>d|e?f*g,a b c d e f g.png",
    ".bashrc,bashrc.png"
  })
  void of_whateverTheSenderSays_isHarmless(String given, String expected) {
    assertThat(names.of(given, FileType.PNG)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhang.san@mail.example", "a/密码是Ab12!x.pdf", "4111111111111111.jpg"})
  void of_nameThatIsASecret_isMaskedBeforeItIsTakenApart(String given) {
    assertThat(names.of(given, FileType.PNG))
        .doesNotContain("zhang.san", "Ab12!x", "4111111111111111");
  }

  @Test
  void of_longName_isShortened() {
    assertThat(names.of("长".repeat(500) + ".pdf", FileType.PDF)).hasSize(84);
  }

  @Test
  void of_nameWithIdNumber_isMasked() {
    assertThat(names.of("身份证11010519491231002X.jpg", FileType.JPEG))
        .doesNotContain("11010519491231002X")
        .endsWith(".jpg");
  }
}
