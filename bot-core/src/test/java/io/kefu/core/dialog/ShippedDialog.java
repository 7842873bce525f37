package io.kefu.core.dialog;

import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.FlowLoader;
import io.kefu.core.dialog.flow.FlowSettings;
import io.kefu.core.dialog.flow.IndexOptionMatcher;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.lucene.LearntInTests;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import java.util.List;

/** The dialog of the product: shipped entries, flows and sentences, and a directory filled in. */
final class ShippedDialog {

  static final String DIRECTORY =
      """
      website: "https://okpay.example"
      login_page: "https://okpay.example/login"
      contact_page: "https://okpay.example/contact"
      terms_page: ""
      emails: {support: "help@okpay.example", security: ""}
      phones: {中国大陆: "", 中国香港: "+852 3000 0000", 海外: ""}
      social: {X: "@okpay_help"}
      service_hours:
        display: "周一至周五 9:00–18:00（北京时间）"
        time_zone: "Asia/Shanghai"
        weekdays: {monday: "09:00-18:00", tuesday: "09:00-18:00", wednesday: "09:00-18:00",
          thursday: "09:00-18:00", friday: "09:00-18:00", saturday: "", sunday: ""}
        holidays: ["2026-12-25"]
      """;

  private final Corpus corpus;
  private final List<CorpusFile> files;

  ShippedDialog() {
    this.files =
        CorpusSource.bundled().files().stream()
            .map(file ->
                file.name().equals("directory.yaml")
                    ? new CorpusFile(file.name(), DIRECTORY)
                    : file)
            .toList();
    this.corpus = CorpusLoader.load(() -> files, Brand.SAMPLE);
  }

  FlowLibrary flows() {
    return FlowLoader.read(files, corpus).orThrow();
  }

  /** With the index that customers get, which takes seconds to build. */
  Dialog real() {
    LuceneFaqIndex index = LearntInTests.index(corpus);
    FlowLibrary flows = flows();
    Guides guides = new Guides(() -> flows, FlowSettings.DEFAULT, new IndexOptionMatcher(index));
    return new Dialog(index, TestDialogs.texts(), DialogSettings.DEFAULT.mutingNobody(), guides);
  }
}
