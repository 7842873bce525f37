package io.kefu.console;

import io.kefu.console.contact.ContactArchive;
import io.kefu.console.contact.ContactController;
import io.kefu.console.contact.MuteController;
import io.kefu.console.contact.MutedController;
import io.kefu.console.shape.DeskWords;
import io.kefu.console.signin.SecurityLog;
import io.kefu.core.attachment.Attachments;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.rights.ContactRecords;
import io.kefu.core.rights.ContactRights;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Mutes;
import io.kefu.core.turn.TranscriptFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What customers may ask for. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

  @Bean
  ContactController deskContactController(
      Conversations conversations,
      ContactRights rights,
      ContactRecords records,
      ContactArchive archive,
      AuditLog audit,
      SecurityLog security) {
    return new ContactController(conversations, rights, records, archive, audit, security);
  }

  @Bean
  MuteController deskMuteController(
      Conversations conversations, Mutes mutes, AuditLog audit, Clock clock) {
    return new MuteController(conversations, mutes, audit, clock);
  }

  @Bean
  MutedController deskMutedController(Mutes mutes, DeskWords words) {
    return new MutedController(mutes, words);
  }

  @Bean
  ContactArchive deskContactArchive(
      TranscriptFiles transcripts, Attachments attachments, JsonMapper json) {
    return new ContactArchive(transcripts, attachments, json);
  }
}
