package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.message.ContactSpelling;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a link, handle, number or mailbox is the operator's own. In doubt it is not: a
 * false yes sends money to a swindler, a false no costs a question.
 */
public final class OfficialContacts {

  /** What the directory says of a contact. */
  public enum Verdict {
    OFFICIAL,
    /** Made to be taken for one that is official. */
    LOOK_ALIKE,
    UNLISTED
  }

  private static final Pattern PIECES =
      Pattern.compile("[[\\p{L}\\p{M}\\p{N}._@:/+?#=&%~-]&&[^\\p{IsHan}]]{3,}");
  private static final Pattern PHONE = Pattern.compile("(?:\\+|00)?\\d[\\d() -]{3,22}\\d");

  /** What only a link, a handle or a mailbox has: a name alone is none. */
  private static final Pattern CONTACT = Pattern.compile("[@/]|[\\p{L}\\p{N}]\\.\\p{L}{2}");

  /** Marks of the sentence that a contact stands in. */
  private static final Pattern AROUND = Pattern.compile("^[.:+?#=&%~-]+|[.:?#=&%~-]+$");

  private static final Pattern SPLIT = Pattern.compile("[,;\\uFF1B\\uFF0C]\\s*");

  private final Set<String> addresses;
  private final Set<String> hosts;
  private final Set<String> numbers;
  private final LookAlikes lookAlikes;
  private final LookAlikeNumbers lookAlikeNumbers;

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
    this.lookAlikes = new LookAlikes(values);
    this.lookAlikeNumbers = new LookAlikeNumbers(numbers);
  }

  /** What everything in the text that could be a contact is, taken together. */
  public Verdict verdict(String text) {
    String folded = ContactSpelling.folded(text).strip();
    List<String> contacts = contacts(folded);
    if (!contacts.isEmpty() && contacts.stream().allMatch(this::isOne)) {
      return Verdict.OFFICIAL;
    }
    return contacts.stream()
            .filter(contact -> !isOne(contact))
            .anyMatch(contact -> lookAlikes.imitates(readable(contact)) || imitatesNumber(contact))
        ? Verdict.LOOK_ALIKE
        : Verdict.UNLISTED;
  }

  /**
   * The first link, handle, mailbox or number in the text that was made to be taken for one of
   * these.
   */
  public Optional<String> imitation(String text) {
    String folded = ContactSpelling.folded(text);
    return numbers(folded)
        .filter(this::imitatesNumber)
        .findFirst()
        .or(() -> pieces(folded).filter(this::imitatesName).findFirst());
  }

  private static Stream<String> numbers(String folded) {
    return PHONE
        .matcher(folded)
        .results()
        .filter(phone -> isFree(folded, phone.start() - 1) && isFree(folded, phone.end()))
        .map(MatchResult::group);
  }

  private static Stream<String> pieces(String folded) {
    return PIECES
        .matcher(folded)
        .results()
        .map(piece -> AROUND.matcher(piece.group()).replaceAll(""))
        .filter(piece -> !piece.isEmpty());
  }

  /** A bare word is a handle only if it looks like one; "okpay" in a sentence is the brand. */
  private boolean imitatesName(String piece) {
    if (isOne(piece)) {
      return false;
    }
    return CONTACT.matcher(piece).find()
        ? lookAlikes.imitates(readable(piece))
        : lookAlikes.imitatesAccount(piece.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether exactly this is listed.
   *
   * @param contact an e-mail address in lower case, or a phone number as digits
   */
  public boolean lists(String contact) {
    return addresses.contains(contact) || numbers.contains(digits(contact));
  }

  /**
   * Whether this is listed, or made to be taken for a number that is: then it is nobody's own, and
   * evidence.
   *
   * @param contact as in {@link #lists}
   */
  public boolean listsOrNearly(String contact) {
    return lists(contact) || imitatesNumber(contact);
  }

  /** Whether this link, written with or without {@code https://}, leads to an official place. */
  public boolean owns(String link) {
    return addresses.contains(address(link)) || hosts.contains(host(link));
  }

  private List<String> contacts(String text) {
    if (addresses.contains(address(text))) {
      return List.of(text);
    }
    List<String> contacts = new ArrayList<>();
    Matcher phone = PHONE.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (phone.find()) {
      boolean alone = isFree(text, phone.start() - 1) && isFree(text, phone.end());
      phone.appendReplacement(rest, Matcher.quoteReplacement(alone ? " " : phone.group()));
      if (alone) {
        contacts.add(phone.group());
      }
    }
    phone.appendTail(rest);
    pieces(rest.toString()).forEach(contacts::add);
    return contacts;
  }

  /** Whether no name or link goes on here. */
  private static boolean isFree(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    boolean latin = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    return !latin && "._@/-".indexOf(c) < 0;
  }

  private boolean isOne(String piece) {
    return addresses.contains(address(piece)) || isNumber(piece) || hosts.contains(host(piece));
  }

  private boolean isNumber(String piece) {
    return PHONE.matcher(piece).matches() && numbers.contains(digits(piece));
  }

  private boolean imitatesNumber(String piece) {
    return PHONE.matcher(piece).matches() && lookAlikeNumbers.imitates(digits(piece));
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

  /** A contact with the letters of an encoded domain name put back. */
  private static String readable(String contact) {
    return Stream.of(contact.toLowerCase(Locale.ROOT).split("(?<=[/@:.])|(?=[/@:.])"))
        .map(part -> part.startsWith("xn--") ? IDN.toUnicode(part) : part)
        .collect(Collectors.joining());
  }
}
