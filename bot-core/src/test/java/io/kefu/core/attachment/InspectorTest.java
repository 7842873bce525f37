package io.kefu.core.attachment;

import static io.kefu.core.attachment.SampleFiles.ascii;
import static io.kefu.core.attachment.SampleFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void inspect_photoWithItsPlace_keepsPixelsAndOrientationOnly(int orientation) throws IOException {
    byte[] photo = SampleFiles.photo(orientation);

    byte[] clean = sound(photo, FileType.JPEG);

    assertThat(text(photo)).contains(SampleFiles.SECRET);
    assertThat(text(clean)).doesNotContain(SampleFiles.SECRET, "Photoshop", "ns.adobe");
    assertThat(pixels(clean)).isEqualTo(pixels(photo));
    assertThat(orientation(clean)).isEqualTo(orientation);
    assertThat(sound(clean, FileType.JPEG)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void inspect_pngWithTexts_keepsPixelsAndOrientationOnly(int orientation) throws IOException {
    byte[] picture = SampleFiles.pngWithMetadata(orientation);

    byte[] clean = sound(picture, FileType.PNG);

    assertThat(text(clean)).doesNotContain(SampleFiles.SECRET, "tEXt", "prVt");
    assertThat(text(clean).contains("eXIf")).isEqualTo(orientation != 1);
    assertThat(pixels(clean)).isEqualTo(pixels(picture));
    assertThat(sound(clean, FileType.PNG)).isEqualTo(clean);
  }

  @Test
  void inspect_gifWithNotes_keepsPixelsOnly() throws IOException {
    byte[] picture = SampleFiles.gifWithMetadata();

    byte[] clean = sound(picture, FileType.GIF);

    assertThat(text(clean)).doesNotContain(SampleFiles.SECRET);
    assertThat(pixels(clean)).isEqualTo(pixels(SampleFiles.written("gif")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void inspect_webpWithMetadata_keepsOrientationOnly(int orientation) {
    byte[] clean = sound(SampleFiles.webp(orientation, true), FileType.WEBP);

    assertThat(text(clean)).doesNotContain(SampleFiles.SECRET, "XMP ", "NOTE").contains("VP8L");
    assertThat(text(clean).contains("EXIF")).isEqualTo(orientation != 1);
    assertThat(clean[20] & 0x0c).isEqualTo(orientation == 1 ? 0 : 8);
    assertThat(sound(clean, FileType.WEBP)).isEqualTo(clean);
  }

  @Test
  void inspect_webpAsSmallAsItGets_staysAsItIs() {
    byte[] picture = SampleFiles.webp(1, false);

    assertThat(sound(picture, FileType.WEBP)).isEqualTo(picture);
  }

  @ParameterizedTest
  @CsvSource({
    "8000,6000,",
    "1080,20000,",
    "60000,60000,TOO_MANY_PIXELS",
    "40000,1,TOO_MANY_PIXELS",
    "0,5,DAMAGED"
  })
  void inspect_pictureOfAnySize_isJudgedBeforeUnpacking(
      int width, int height, @Nullable Flaw flaw) {
    Inspection inspection = Inspector.inspect(SampleFiles.pngOfSize(width, height));

    if (flaw == null) {
      assertThat(inspection).isInstanceOf(Inspection.Sound.class);
    } else {
      assertThat(inspection).isEqualTo(new Inspection.Unfit(flaw));
    }
  }

  @Test
  void inspect_whatIsNoPicture_isUnknown() {
    for (String file :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<html><script>alert(1)</script>",
            "MZ\u0090\0\3",
            "PK\3\4 [Content_Types].xml",
            "#!/bin/sh\nrm -rf /",
            " %PDF-1.7",
            "RIFF\0\0\0\0WAVE",
            "GIF88a")) {
      assertThat(flaw(ascii(file))).as(file).isEqualTo(Flaw.UNKNOWN_TYPE);
    }
    assertThat(flaw(new byte[0])).isEqualTo(Flaw.EMPTY);
    assertThat(flaw(new byte[Inspector.MOST_BYTES + 1])).isEqualTo(Flaw.TOO_LARGE);
  }

  @Test
  void inspect_pictureThatIsAlsoAPage_isAPictureOnly() {
    byte[] both = SampleFiles.joined(SampleFiles.png(), ascii("<script>alert(1)</script>"));

    assertThat(text(sound(both, FileType.PNG))).doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 0 obj\n<</S/JavaScript/JS(app.alert)>>\nendobj",
        "3 0 obj\n<</S/Java#53cript/JS(app.alert)>>\nendobj",
        "3 0 obj\n<</S /Launch/F(cmd.exe)>>\nendobj",
        "3 0 obj\n<</Names<</EmbeddedFiles 4 0 R>>>>\nendobj",
        "3 0 obj\n<</AcroForm<</XFA 4 0 R>>>>\nendobj",
        "3 0 obj\n<</S/SubmitForm/F(http://x)>>\nendobj"
      })
  void inspect_pdfThatActs_isRefused(String object) {
    assertThat(flaw(pdf(object))).isEqualTo(Flaw.ACTIVE_CONTENT);
  }

  @Test
  void inspect_pdfThatHidesItsScript_isRefused() throws IOException {
    assertThat(flaw(packed("<</S/JavaScript/JS(app.alert(1))>>", "/FlateDecode")))
        .isEqualTo(Flaw.ACTIVE_CONTENT);
    assertThat(flaw(packed("<<>>", "/LZWDecode"))).isEqualTo(Flaw.ENCRYPTED);
    assertThat(flaw(packed("<<>>", "[/ASCIIHexDecode/FlateDecode]"))).isEqualTo(Flaw.ENCRYPTED);
    assertThat(flaw(packed(" ".repeat(30_000_000), "/FlateDecode"))).isEqualTo(Flaw.DAMAGED);
    assertThat(flaw(pdf("trailer<</Encrypt 5 0 R>>"))).isEqualTo(Flaw.ENCRYPTED);
  }

  @Test
  void inspect_pdfToRead_isKeptAsItIs() throws IOException {
    byte[] plain = pdf("3 0 obj\n<</OpenAction[3 0 R/Fit]/Author(Li)>>\nendobj");

    assertThat(sound(plain, FileType.PDF)).isEqualTo(plain);
    assertThat(Inspector.inspect(packed("<</Type/Page>>", "/FlateDecode")))
        .isInstanceOf(Inspection.Sound.class);
    assertThat(flaw(Arrays.copyOf(plain, 60))).isEqualTo(Flaw.DAMAGED);
  }

  /** Whatever is done to a file, it is judged, and what is kept holds nothing of the metadata. */
  @Test
  void inspect_filesBrokenAtRandom_areJudged() {
    Random random = new Random(20261127);
    List<byte[]> files =
        List.of(
            SampleFiles.photo(6),
            SampleFiles.pngWithMetadata(6),
            SampleFiles.gifWithMetadata(),
            SampleFiles.webp(6, true),
            pdf(""));
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] file = broken(files.get(i % files.size()), random);
      if (Inspector.inspect(file) instanceof Inspection.Unfit) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 19_000);
  }

  private static byte[] broken(byte[] file, Random random) {
    byte[] copy =
        Arrays.copyOf(file, random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length);
    for (int i = random.nextInt(4); i > 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] packed(String objects, String filter) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(ascii("5 0 " + objects));
    }
    String data = text(deflated.toByteArray());
    return pdf(
        "4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter"
            + filter
            + "/Length "
            + data.length()
            + ">>\nstream\n"
            + data
            + "\nendstream\nendobj");
  }

  private static byte[] sound(byte[] file, FileType type) {
    Inspection inspection = Inspector.inspect(file);
    assertThat(inspection).isInstanceOf(Inspection.Sound.class);
    Inspection.Sound sound = (Inspection.Sound) inspection;
    assertThat(sound.type()).isEqualTo(type);
    return sound.content();
  }

  private static @Nullable Flaw flaw(byte[] file) {
    return Inspector.inspect(file) instanceof Inspection.Unfit(Flaw flaw) ? flaw : null;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static int orientation(byte[] jpeg) {
    int exif = text(jpeg).indexOf("Exif\0\0");
    return exif < 0 ? 1 : jpeg[exif + 6 + 19];
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }
}
