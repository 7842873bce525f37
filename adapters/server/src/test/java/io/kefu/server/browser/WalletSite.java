package io.kefu.server.browser;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A page of the wallet's own site with the widget on it, which signs customers in and out. */
final class WalletSite implements AutoCloseable {

  static final String KEY = "a secret of the wallet, 32 characters long";

  private static final int PATIENCE = 20;
  private static final String SIGNED = "walletSigns";

  private final Page page;
  private final HttpServer host;
  private int signed;

  private WalletSite(Page page, HttpServer host) {
    this.page = page;
    this.host = host;
  }

  static WalletSite open(Page page, URI chat) {
    HttpServer host = serving(page(chat.resolve("/widget.js")));
    WalletSite site = new WalletSite(page, host);
    page.exposeFunction(
        SIGNED,
        customer -> {
          site.signed++;
          return identity((String) customer[0]);
        });
    page.navigate("http://127.0.0.1:" + host.getAddress().getPort());
    return site;
  }

  private static String page(URI widget) {
    return "<!doctype html><title>钱包</title><script src='%s' defer></script><p>钱包</p>"
        .formatted(widget);
  }

  private static HttpServer serving(String page) {
    try {
      byte[] html = page.getBytes(StandardCharsets.UTF_8);
      HttpServer host =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      host.createContext(
          "/",
          call -> {
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            call.sendResponseHeaders(200, html.length);
            call.getResponseBody().write(html);
            call.close();
          });
      host.start();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChatPage chat() {
    return ChatPage.in(page.frameLocator("[data-testid=frame]"));
  }

  void openChat() {
    page.evaluate("KefuChat.open()");
  }

  /** From now on the site says that this customer is signed in. */
  void signIn(String customer) {
    page.evaluate(
        "customer => { KefuChat.close(); KefuChat.identify(() => %s(customer)); }"
            .formatted(SIGNED),
        customer);
  }

  void signInWith(String token) {
    page.evaluate("token => KefuChat.identify(token)", token);
  }

  void signOut() {
    page.evaluate("KefuChat.signOut()");
  }

  /**
   * Says this again and again until the chat has asked for a fresh signature; returns how often.
   */
  int sayUntilSignedAgain(String text) {
    int before = signed;
    int said = 0;
    while (signed == before && said < PATIENCE) {
      said++;
      chat().say(text);
      page.frameLocator("[data-testid=frame]")
          .locator("[data-testid=message][data-from=bot]")
          .nth(said)
          .waitFor();
    }
    if (signed == before) {
      throw new AssertionError("the session never ended");
    }
    return said;
  }

  /** All that the chat keeps in the browser. */
  String stored() {
    return page.frames().stream()
        .filter(frame -> !frame.equals(page.mainFrame()))
        .map(frame ->
            (String) frame.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})"))
        .reduce("", String::concat);
  }

  @Override
  public void close() {
    host.stop(0);
  }

  /** What the wallet signs for a customer. */
  static String identity(String customer) {
    try {
      Instant now = Instant.now();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256),
              new JWTClaimsSet.Builder()
                  .issuer("wallet")
                  .audience("kefu")
                  .subject(customer)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(60)))
                  .build());
      token.sign(new MACSigner(KEY));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
