package io.shouwen.notice.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a receiver knows that a message is ours. */
final class Signatures {
  private static final String ALGORITHM = "HmacSHA256";

  private Signatures() {}

  /**
   * The address with time and signature as DingTalk wants them: the HMAC of the time in
   * milliseconds, a line break and the secret, in Base64.
   */
  static String dingTalk(String url, String secret, Instant now) {
    String millis = Long.toString(now.toEpochMilli());
    String sign =
        Base64.getEncoder().encodeToString(hmac(secret, (millis + "\n" + secret).getBytes(UTF_8)));
    return url
        + (url.indexOf('?') < 0 ? "?" : "&")
        + "timestamp="
        + millis
        + "&sign="
        + URLEncoder.encode(sign, UTF_8);
  }

  /** The HMAC of a body in hexadecimal digits, for gateways. */
  static String ofBody(String secret, byte[] body) {
    return HexFormat.of().formatHex(hmac(secret, body));
  }

  private static byte[] hmac(String secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
    }
  }
}
