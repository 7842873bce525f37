package io.kefu.core.faq.corpus;

/** The name of the wallet, filled in wherever a text says {@code {brand}}. */
public record Brand(String name) {

  public static final Brand SAMPLE = new Brand("OKPay");
}
