package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Directory;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a link, handle, number or mailbox is the operator's own. In doubt it is not: a
 * false yes sends money to a swindler, a false no costs a question.
 */
public final class OfficialContacts {

  private static final Pattern PIECES = Pattern.compile("[\\x21-\\x7e]{3,}");
  private static final Pattern PHONE = Pattern.compile("(?:\\+|00)?[\\d() -]{5,24}");
  private static final Pattern SPLIT = Pattern.compile("[,;\\uFF1B\\uFF0C]\\s*");

  private final Set<String> addresses;
  private final Set<String> hosts;
  private final Set<String> numbers;

  public OfficialContacts(Directory directory) {
    List<String> values =
        directory.values().stream().flatMap(SPLIT::splitAsStream).map(String::strip).toList();
    this.addresses =
        values.stream().map(OfficialContacts::address).collect(Collectors.toUnmodifiableSet());
    this.hosts =
        values.stream()
            .filter(value -> value.startsWith("https://"))
            .map(OfficialContacts::address)
            .filter(address -> address.indexOf('/') < 0)
            .collect(Collectors.toUnmodifiableSet());
    this.numbers =
        values.stream()
            .filter(value -> PHONE.matcher(value).matches())
            .map(OfficialContacts::digits)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether everything in the text that could be a contact is the operator's own. */
  public boolean official(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (PHONE.matcher(folded).matches()) {
      return isNumber(folded);
    }
    List<String> pieces =
        Stream.concat(
                Stream.of(folded).filter(whole -> addresses.contains(address(whole))),
                PIECES.matcher(folded).results().map(piece -> piece.group()))
            .toList();
    return !pieces.isEmpty() && pieces.stream().allMatch(this::isOne);
  }

  private boolean isOne(String piece) {
    return addresses.contains(address(piece)) || isNumber(piece) || hosts.contains(host(piece));
  }

  private boolean isNumber(String piece) {
    return PHONE.matcher(piece).matches() && numbers.contains(digits(piece));
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "").replaceFirst("^00", "");
  }

  /** An address without what does not matter in it. */
  private static String address(String written) {
    return written
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("^@", "")
        .replaceFirst("/$", "");
  }

  /** The host that a link really leads to; empty if that is not plain. */
  private static String host(String link) {
    try {
      String full = link.contains("://") ? link : "https://" + link;
      URI uri = new URI(full.toLowerCase(Locale.ROOT));
      boolean plain =
          "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
      return plain ? uri.getHost().replaceFirst("^www\\.", "") : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
