package io.kefu.server;

import io.kefu.core.dialog.Texts;
import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.reload.CorpusWatcher;
import io.kefu.core.faq.reload.HotFaqIndex;
import io.kefu.core.privacy.MaskLabels;
import io.kefu.core.privacy.Masker;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** What the bot knows and says, from the corpus. */
@Configuration(proxyBeanMethods = false)
class FaqConfiguration {

  @Bean
  ShippedFlows flows() {
    return new ShippedFlows();
  }

  /** Reads the flows too, and replaces both together. */
  @Bean
  HotFaqIndex faqIndex(KefuProperties properties, ShippedFlows flows) {
    String folder = properties.corpus().folder();
    CorpusSource source =
        folder.isEmpty() ? CorpusSource.bundled() : CorpusSource.folder(Path.of(folder));
    return HotFaqIndex.open(
        source, new Brand(properties.brand()), flows, properties.corpus().store());
  }

  /** A folder may change while the bot runs; what is inside the jar cannot. */
  @Bean(destroyMethod = "close")
  AutoCloseable corpusWatcher(HotFaqIndex index, KefuProperties properties) {
    KefuProperties.Corpus corpus = properties.corpus();
    return corpus.folder().isEmpty()
        ? () -> {}
        : CorpusWatcher.start(index, corpus.lookEvery(), _ -> {});
  }

  @Bean
  Texts texts(KefuProperties properties) throws IOException {
    Resource file = text(properties, properties.corpus().language() + ".properties");
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return Texts.read(reader, properties.brand(), properties.store().retention());
    }
  }

  @Bean
  MaskLabels maskLabels(KefuProperties properties) throws IOException {
    Resource file = text(properties, "masks." + properties.corpus().language() + ".properties");
    return MaskLabels.read(file.getInputStream());
  }

  /**
   * What the directory lists, and what imitates its numbers, is no secret: a customer may ask
   * whether it is genuine.
   */
  @Bean
  Masker masker(MaskLabels labels, ShippedFlows flows) {
    return new Masker(labels, contact -> flows.get().contacts().listsOrNearly(contact));
  }

  private static Resource text(KefuProperties properties, String name) {
    String folder = properties.corpus().folder();
    Resource own = new FileSystemResource(Path.of(folder, "texts", name));
    return !folder.isEmpty() && own.exists() ? own : new ClassPathResource("corpus/texts/" + name);
  }
}
