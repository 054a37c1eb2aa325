package io.shouwen.signin;

import io.shouwen.shared.Words;
import io.shouwen.signin.domain.StartRules;
import io.shouwen.signin.domain.StartRules.Fault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Refuses the start of an installation that misses something, before the database is touched
 * ({@link StartRules}). Each reason stands in the log in both languages.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class StartCheck {
  private static final Logger LOG = System.getLogger(StartCheck.class.getName());
  private static final String SENTENCES = "io.shouwen.signin.start";
  private static final List<String> DEMO_PEOPLE =
      List.of("administrator", "receptionist", "general-manager");
  private static final String DEMO_PASSWORD = "shouwen-demo";

  @PostConstruct
  void check() {
    List<Fault> faults = new ArrayList<>(StartRules.faults(StartCheck::setting));
    if (!StartRules.DEMO.equals(setting("SHOUWEN_MODE"))) {
      faults.addAll(demoPeople());
    }
    refuse(faults);
  }

  /** A setting of the installation; a system property goes before the environment. */
  static @Nullable String setting(String name) {
    String value = System.getProperty(name, System.getenv(name));
    return value == null ? null : value.strip();
  }

  /**
   * Ends the start when there is a reason.
   *
   * @throws IllegalStateException with the reasons in English
   */
  static void refuse(List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      faults.forEach(fault -> LOG.log(Level.ERROR, sentence(fault, language)));
    }
    throw new IllegalStateException(
        Words.bundle(SENTENCES, Locale.ENGLISH).getString("refused")
            + faults.stream()
                .map(fault -> " " + sentence(fault, Locale.ENGLISH))
                .collect(Collectors.joining()));
  }

  private static String sentence(Fault fault, Locale language) {
    ResourceBundle sentences = Words.bundle(SENTENCES, language);
    return new MessageFormat(sentences.getString(fault.code()), language)
        .format(new Object[] {fault.setting(), fault.value()});
  }

  /** Whoever of the demo could sign in here, whichever folder the server reads. */
  private static List<Fault> demoPeople() {
    SecurityDomain domain = SecurityDomain.getCurrent();
    if (domain == null) {
      return List.of();
    }
    List<Fault> found = new ArrayList<>();
    for (String person : DEMO_PEOPLE) {
      try {
        domain.authenticate(person, new PasswordGuessEvidence(DEMO_PASSWORD.toCharArray()));
        found.add(new Fault("demo-person", person, ""));
      } catch (RealmUnavailableException | SecurityException notHere) {
        LOG.log(Level.TRACE, "no demo person {0}", person);
      }
    }
    return found;
  }
}
