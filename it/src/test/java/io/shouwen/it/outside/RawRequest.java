package io.shouwen.it.outside;

import io.shouwen.it.harness.ShippedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A request byte for byte, as no well-behaved client would send it. */
final class RawRequest {
  private static final int PATIENCE_MILLIS = 20_000;

  private RawRequest() {}

  /**
   * What came back.
   *
   * @param status 0 when the server hung up without a word
   */
  record Answer(int status, List<String> headers, String body) {
    /** The header's value; empty when there is none. */
    String header(String name) {
      String begin = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .findFirst()
          .orElse("");
    }

    String whole() {
      return status + "\n" + String.join("\n", headers) + "\n\n" + body;
    }
  }

  /** A request to this server under its own name, with no body. */
  static Answer of(String method, String path, String... headers) throws IOException {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    boolean named = List.of(headers).stream().anyMatch(each -> each.startsWith("Host:"));
    if (!named) {
      text.append("Host: ").append(host()).append("\r\n");
    }
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return send(text.append("Content-Length: 0\r\nConnection: close\r\n\r\n").toString());
  }

  /** The name and port under which the tests reach the server. */
  static String host() {
    return URI.create(ShippedServer.url()).getAuthority();
  }

  /** Sends bytes and reads until the server hangs up. */
  static Answer send(String text) throws IOException {
    URI server = URI.create(ShippedServer.url());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      in.transferTo(all);
    } catch (java.net.SocketException hungUp) {
      // what had been said before still counts
    }
    String answer = all.toString(StandardCharsets.UTF_8);
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, List.of(), answer);
    }
    List<String> head = List.of(answer.substring(0, end).split("\r\n", -1));
    return new Answer(
        Integer.parseInt(head.get(0).split(" ", -1)[1]),
        head.subList(1, head.size()),
        answer.substring(end + 4));
  }
}
