package io.kefu.console.contact;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.rights.ContactCopy;
import io.kefu.core.turn.TranscriptFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy as one file: {@code messages.json} for programs, {@code transcript.txt} for people, and
 * the files that were sent, each below {@code files/} under its id.
 */
public final class ContactArchive {

  private final TranscriptFiles transcripts;
  private final Attachments attachments;
  private final JsonMapper json;

  public ContactArchive(TranscriptFiles transcripts, Attachments attachments, JsonMapper json) {
    this.transcripts = transcripts;
    this.attachments = attachments;
    this.json = json;
  }

  byte[] of(ContactCopy copy) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "messages.json", json.writeValueAsBytes(copy));
      String text = transcripts.text(copy.conversation(), copy.conversation().value());
      put(zip, "transcript.txt", text.getBytes(StandardCharsets.UTF_8));
      for (AttachedFile file : copy.files()) {
        Optional<Attachments.Opened> opened = attachments.open(copy.conversation(), file.id());
        if (opened.isPresent()) {
          put(zip, "files/" + file.id() + "/" + file.name(), opened.get().content());
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
