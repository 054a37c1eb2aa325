package io.shouwen.web.shared;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What an error page may say: a sentence and a reference number under which the log has the rest.
 */
@Named
@RequestScoped
public class ErrorPage {
  static final String SENTENCE = "shouwen.error.sentence";
  static final String REFERENCE = "shouwen.error.reference";

  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private HttpServletRequest request;

  /** What the error page of this request is to say, for those who answer outside of the pages. */
  public static void say(HttpServletRequest request, RuleViolation refusal) {
    request.setAttribute(
        SENTENCE, Words.refusal(refusal.code(), refusal.arguments(), Languages.of(request)));
  }

  /** The refusal's own sentence, or null when the page's general one must do. */
  public @Nullable String getSentence() {
    return (String) request.getAttribute(SENTENCE);
  }

  /**
   * Eight characters to be read out on the phone. Errors from outside the pages are logged here.
   */
  public String getReference() {
    String reference = (String) request.getAttribute(REFERENCE);
    if (reference == null) {
      reference = newReference();
      request.setAttribute(REFERENCE, reference);
      Throwable problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      LOG.log(
          problem == null ? Level.INFO : Level.SEVERE,
          "Error page for " + path + ", reference " + reference,
          problem);
    }
    return reference;
  }

  static String newReference() {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
