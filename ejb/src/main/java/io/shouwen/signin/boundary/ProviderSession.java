package io.shouwen.signin.boundary;

import io.shouwen.shared.Environment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** The session that somebody has at the group's provider, beside the one here. */
public final class ProviderSession {
  private static final String HOME = "http://localhost:8080";

  private ProviderSession() {}

  /**
   * Where a browser ends it (the provider's end-session address, OpenID Connect RP-Initiated
   * Logout) and comes back to this application; empty for somebody who signed in by password here.
   * Everything in it is the provider's or the installation's, nothing the request's.
   */
  public static Optional<String> endAddress(@Nullable Principal person) {
    if (person instanceof OidcPrincipal<?> known
        && known.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext session
        && session.getOidcClientConfiguration() != null) {
      OidcClientConfiguration provider = session.getOidcClientConfiguration();
      String end = provider.getLogoutUrl();
      if (end != null && !end.isBlank()) {
        String hint = session.getIDTokenString();
        return Optional.of(
            end
                + (end.indexOf('?') < 0 ? '?' : '&')
                + "client_id="
                + encoded(provider.getClientId())
                + "&post_logout_redirect_uri="
                + encoded(home())
                + (hint == null ? "" : "&id_token_hint=" + encoded(hint)));
      }
    }
    return Optional.empty();
  }

  private static String home() {
    String url = Environment.setting("SHOUWEN_URL");
    return (url == null ? HOME : url).replaceAll("/+$", "") + "/";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
