package io.kefu.telegram.outbound;

import io.kefu.core.attachment.Attachments.Opened;
import io.kefu.core.channel.http.Form;
import io.kefu.core.message.FileType;
import java.util.Set;

/** As what a file goes out: photos are seen at once, documents are saved. */
public enum FileForm {
  PHOTO("sendPhoto", "photo"),
  DOCUMENT("sendDocument", "document");

  private static final Set<FileType> PHOTOS = Set.of(FileType.PNG, FileType.JPEG);

  private final String method;
  private final String field;

  FileForm(String method, String field) {
    this.method = method;
    this.field = field;
  }

  /** What suits a file best; Telegram may not take it for a photo all the same. */
  public static FileForm of(FileType type) {
    return PHOTOS.contains(type) ? PHOTO : DOCUMENT;
  }

  public String method() {
    return method;
  }

  public Form.Part part(Opened opened) {
    return new Form.Part(
        field, opened.file().name(), opened.file().type().mediaType(), opened.content());
  }
}
