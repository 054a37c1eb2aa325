package io.shouwen.notice.sending;

import io.shouwen.notice.domain.DeliveryFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Keeps messages from being sent into our own network: an endpoint whose name leads to an inner
 * address is refused, when it is entered and again right before each attempt, for a name can lead
 * elsewhere tomorrow. The runtime keeps the answer for some seconds, so that what was looked at is
 * what is connected to. {@code SHOUWEN_WEBHOOK_ALLOW_PRIVATE=true} allows gateways inside.
 */
@ApplicationScoped
public class WebAddresses {
  private static final String ALLOW = "SHOUWEN_WEBHOOK_ALLOW_PRIVATE";

  @Inject private Surroundings surroundings;

  @SuppressWarnings("NullAway.Init")
  public WebAddresses() {}

  /** Refuses a host that leads inside, or nowhere. */
  public void requireOutside(String host) throws DeliveryFailed {
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(unbracketed(host));
    } catch (UnknownHostException unknown) {
      throw new DeliveryFailed(DeliveryFailure.UNKNOWN_HOST, host, unknown);
    }
    String allowed = surroundings.setting(ALLOW);
    if (allowed != null && allowed.toLowerCase(Locale.ROOT).equals("true")) {
      return;
    }
    for (InetAddress each : all) {
      if (isInner(each)) {
        throw new DeliveryFailed(DeliveryFailure.INNER_ADDRESS, host);
      }
    }
  }

  /** True for every address that is not one of the open Internet. */
  static boolean isInner(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isInner6(bytes) : isInner4(bytes, 0);
  }

  private static boolean isInner4(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    int third = bytes[at + 2] & 0xff;
    return first == 0
        || first == 10
        || first == 127
        || first >= 224
        || (first == 100 && second >= 64 && second < 128) // shared by providers
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 192 && second == 0 && third == 0)
        || (first == 198 && (second == 18 || second == 19)); // for measuring networks
  }

  private static boolean isInner6(byte[] bytes) {
    boolean unique = (bytes[0] & 0xfe) == 0xfc;
    boolean translated = // 64:ff9b::/96 carries an address of version 4
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    boolean relayed = bytes[0] == 0x20 && bytes[1] == 0x02; // 2002::/16 does, too
    boolean compatible = true;
    for (int i = 0; i < 12 && compatible; i++) {
      compatible = bytes[i] == 0;
    }
    return unique
        || (translated && isInner4(bytes, 12))
        || (relayed && isInner4(bytes, 2))
        || (compatible && isInner4(bytes, 12));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
