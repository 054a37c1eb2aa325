package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.ClaimedScope;
import io.shouwen.shared.Environment;
import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.Attributes;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * What the sign-in itself says about somebody: claims of the access token, or attributes of the
 * embedded realm under the same names ({@code SHOUWEN_CLAIM_SCOPE}, {@code SHOUWEN_CLAIM_NAME}).
 * The only place that knows the server's own types.
 *
 * @param username the principal's name
 * @param name as colleagues know it; empty when the sign-in does not say
 * @param scope the values of the scope's claim; none when the staff directory decides
 */
public record CallerClaims(String username, String name, List<String> scope)
    implements Serializable {
  private static final String SCOPE = "SHOUWEN_CLAIM_SCOPE";
  private static final String NAME = "SHOUWEN_CLAIM_NAME";
  private static final int LONGEST_NAME = 60;

  public CallerClaims {
    scope = List.copyOf(scope);
  }

  /** True when the sign-in decides on the scope, if only by words that nobody understands. */
  public boolean decideScope() {
    return !scope.isEmpty();
  }

  /** The scope that the sign-in names. */
  public ClaimedScope claimedScope() {
    return ClaimedScope.of(scope);
  }

  /** Of somebody who signed in. */
  public static CallerClaims of(Principal caller) {
    String scopeClaim = setting(SCOPE, "shouwen_scope");
    String nameClaim = setting(NAME, "name");
    if (caller instanceof OidcPrincipal<?> known) {
      AccessToken token = known.getOidcSecurityContext().getToken();
      List<String> names = token == null ? List.of() : texts(token.getClaimValue(nameClaim));
      return new CallerClaims(
          caller.getName(),
          shown(names),
          token == null || !token.hasClaim(scopeClaim)
              ? List.of()
              : texts(token.getClaimValue(scopeClaim)));
    }
    SecurityDomain domain = SecurityDomain.getCurrent();
    if (domain == null) {
      return new CallerClaims(caller.getName(), "", List.of());
    }
    Attributes attributes = domain.getCurrentSecurityIdentity().getAttributes();
    return new CallerClaims(
        caller.getName(),
        shown(List.copyOf(attributes.get(nameClaim))),
        List.copyOf(attributes.get(scopeClaim)));
  }

  private static String shown(List<String> names) {
    String name = names.isEmpty() ? "" : names.get(0).strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** A claim is a text or a list of texts; anything else is kept as a word that means nothing. */
  private static List<String> texts(@Nullable Object claim) {
    List<String> texts = new ArrayList<>();
    if (claim instanceof Collection<?> several) {
      several.forEach(each -> texts.add(Objects.toString(each)));
      if (texts.isEmpty()) {
        texts.add("");
      }
    } else if (claim != null) {
      texts.add(claim.toString());
    }
    return texts;
  }

  private static String setting(String name, String otherwise) {
    String value = Environment.setting(name);
    return value == null ? otherwise : value;
  }
}
