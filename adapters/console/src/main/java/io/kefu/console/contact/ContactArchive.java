package io.kefu.console.contact;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.rights.ContactCopy;
import io.kefu.core.turn.TranscriptFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
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
      put(zip, "transcript.txt", transcript(copy).getBytes(StandardCharsets.UTF_8));
      for (ContactCopy.Part part : copy.parts()) {
        putFiles(zip, part);
      }
    }
    return bytes.toByteArray();
  }

  private String transcript(ContactCopy copy) {
    return copy.parts().stream()
        .map(ContactCopy.Part::conversation)
        .map(each -> transcripts.text(each, each.value()))
        .collect(Collectors.joining("\n\n"));
  }

  private void putFiles(ZipOutputStream zip, ContactCopy.Part part) throws IOException {
    for (AttachedFile file : part.files()) {
      Optional<Attachments.Opened> opened = attachments.open(part.conversation(), file.id());
      if (opened.isPresent()) {
        put(zip, "files/" + file.id() + "/" + file.name(), opened.get().content());
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
