package io.shouwen.web.shared;

import io.shouwen.organization.boundary.OrganizationQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page being shown and the person looking at it, as {@code #{here…}}. */
@Named("here")
@RequestScoped
public class CurrentPage {
  private static final Pattern BLANK = Pattern.compile(" ");

  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private OrganizationQueries organization;
  private @Nullable String person;

  /** Language tag for the {@code lang} attribute. */
  public String getLanguage() {
    return texts.language().toLanguageTag();
  }

  /** The other of the two languages. */
  public Locale getOtherLanguage() {
    return Languages.isEnglish(texts.language()) ? Languages.CHINESE : Languages.ENGLISH;
  }

  /** Address that switches to the other language and comes back here with the same parameters. */
  public String getSwitchLanguage() {
    return request.getContextPath()
        + "/language?to="
        + getOtherLanguage().getLanguage()
        + "&back="
        + URLEncoder.encode(Paths.shown(request), StandardCharsets.UTF_8);
  }

  /** Name of the person as colleagues know it, null before signing in. */
  public @Nullable String getPerson() {
    if (person == null && isSignedIn()) {
      person = organization.callerName();
    }
    return person;
  }

  public boolean isSignedIn() {
    return request.getRemoteUser() != null;
  }

  /** True when the person has the container role; pages only hide what would be refused anyway. */
  public boolean has(String role) {
    return request.isUserInRole(role);
  }

  /** True when the person has one of the roles, separated by blanks. */
  public boolean hasAny(String roles) {
    return BLANK.splitAsStream(roles).anyMatch(request::isUserInRole);
  }

  /** Where the provider ends its own session; null when there is none to end. */
  public @Nullable String getProvider() {
    return (String) request.getAttribute(SignOutServlet.PROVIDER);
  }

  /** Where to go back from {@code expired.xhtml?back=…}; only ever a path of this application. */
  public String getBack() {
    return Paths.local(request, request.getParameter("back"));
  }
}
